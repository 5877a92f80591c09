package dev.lossmith.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which features speak for spam, and which against it. */
final class Features {

    private static final Map<String, String> CHARACTERS = Map.of(
            "charSemicolon", "character ;",
            "charRoundbracket", "character (",
            "charSquarebracket", "character [",
            "charExclamation", "character !",
            "charDollar", "character $",
            "charHash", "character #",
            "capitalAve", "mean run of capitals",
            "capitalLong", "longest run of capitals",
            "capitalTotal", "number of capitals");

    private Features() {}

    /**
     * A feature and its weight.
     *
     * @param name for readers
     * @param weight the change of the logit for one standard deviation of the feature
     */
    record Weighted(String name, float weight) {}

    /** The features with the largest weights, largest first. */
    static List<Weighted> mostSpamLike(LogisticRegression model, List<String> names, int count) {
        return sorted(model, names, Comparator.comparing(Weighted::weight).reversed(), count);
    }

    /** The features with the smallest weights, smallest first. */
    static List<Weighted> leastSpamLike(LogisticRegression model, List<String> names, int count) {
        return sorted(model, names, Comparator.comparing(Weighted::weight), count);
    }

    /** A column name of the data as a reader would say it: {@code num650} is the word "650". */
    static String readable(String column) {
        String word = column.startsWith("num") ? column.substring("num".length()) : column;
        return CHARACTERS.getOrDefault(column, "word \u201c" + word + "\u201d");
    }

    private static List<Weighted> sorted(
            LogisticRegression model, List<String> names, Comparator<Weighted> order, int count) {
        return IntStream.range(0, names.size())
                .mapToObj(column -> new Weighted(readable(names.get(column)), model.weight(column)))
                .sorted(order)
                .limit(count)
                .toList();
    }
}
