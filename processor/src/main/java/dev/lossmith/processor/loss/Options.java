package dev.lossmith.processor.loss;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Storage;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The legal values of a config's options, by their names.
 *
 * @param classes how many inputs a row has
 * @param numbers those that the kernel's precision has: the config's, rounded; limits as they were written
 * @param names the constants of enums; true or false for flags
 * @param texts as they were written
 * @param ranges with ends that the kernel's precision has
 */
public record Options(
        Precision precision,
        int classes,
        Map<String, List<BigDecimal>> numbers,
        Map<String, String> names,
        Map<String, List<String>> texts,
        Map<String, Interval> ranges) {
    public Options {
        numbers = Map.copyOf(numbers);
        names = Map.copyOf(names);
        texts = Map.copyOf(texts);
        ranges = Map.copyOf(ranges);
    }

    /** Options of a loss of single elements. */
    public Options(
            Precision precision,
            Map<String, List<BigDecimal>> numbers,
            Map<String, String> names,
            Map<String, List<String>> texts,
            Map<String, Interval> ranges) {
        this(precision, 1, numbers, names, texts, ranges);
    }

    /** Options of a loss that has neither texts nor ranges. */
    public Options(Precision precision, Map<String, List<BigDecimal>> numbers, Map<String, String> names) {
        this(precision, numbers, names, Map.of(), Map.of());
    }

    /** The same of narrower rows. */
    public Options ofRowsOf(int width) {
        Map<String, List<BigDecimal>> narrower = new HashMap<>(numbers);
        narrower.computeIfPresent("classWeight", (name, each) -> each.subList(0, Math.min(width, each.size())));
        return new Options(precision, width, narrower, names, texts, ranges);
    }

    /** The values of an option, one or one a class. */
    public List<BigDecimal> perClass(String option) {
        return numbers.get(option);
    }

    public BigDecimal number(String option) {
        return numbers.get(option).get(0);
    }

    /** All values of an option that has a list of them. */
    public List<BigDecimal> numbers(String option) {
        return numbers.get(option);
    }

    public String name(String option) {
        return names.get(option);
    }

    public boolean flag(String option) {
        return Boolean.parseBoolean(name(option));
    }

    public String text(String option) {
        return texts.get(option).get(0);
    }

    /** All texts of an option. */
    public List<String> texts(String option) {
        return texts.get(option);
    }

    /** A range; all reals unless there is a legal one. */
    public Interval range(String option) {
        return ranges.getOrDefault(option, Interval.REALS);
    }

    /** The number of the kernel's precision that is nearest to {@code value}. */
    public BigDecimal rounded(BigDecimal value) {
        return Storage.of(precision).round(value);
    }
}
