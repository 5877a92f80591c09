package dev.lossmith.processor.emit;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.accuracy.End;
import dev.lossmith.processor.accuracy.Measurement;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.schedule.Kernel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is said of a kernel's results at the ends of its input's range: what holds at all of them, and what nobody may rely on. */
final class LimitsDocumentation {
    private final Interval inputs;
    private final Map<End, Set<Quantity>> missing;

    LimitsDocumentation(Kernel kernel) {
        this.inputs = kernel.formula().input().interval();
        this.missing = kernel.measurement()
                .map(Measurement::limits)
                .map(limits -> limits.missing())
                .orElse(Map.of());
    }

    /** What is right of all results, to be said after what NaN gives; empty if nothing is. */
    String ofInfinities() {
        List<String> right = new ArrayList<>();
        for (double end : new double[] {inputs.low(), inputs.high()}) {
            if (Double.isInfinite(end) && missingAt(end).isEmpty()) {
                right.add(name(end));
            }
        }
        boolean all =
                right.size() == (Double.isInfinite(inputs.low()) ? 1 : 0) + (Double.isInfinite(inputs.high()) ? 1 : 0);
        return right.isEmpty()
                ? ""
                : all ? ", and an infinite input the limit" : ", and an input of " + right.get(0) + " the limit";
    }

    /** A sentence for each end at which something is not known to be right. */
    List<String> unspecified() {
        Map<Set<Quantity>, List<String>> ends = new LinkedHashMap<>();
        missing.forEach((end, results) -> {
            if (!results.isEmpty()) {
                ends.computeIfAbsent(results, any -> new ArrayList<>()).add(name(end.at()));
            }
        });
        List<String> sentences = new ArrayList<>();
        ends.forEach((results, at) ->
                sentences.add("For an input of " + String.join(" or ", at) + ", " + names(results) + " unspecified."));
        return sentences;
    }

    private Collection<Quantity> missingAt(double at) {
        return missing.entrySet().stream()
                .filter(entry -> entry.getKey().at() == at)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static String names(Set<Quantity> results) {
        List<String> names = new ArrayList<>();
        for (Quantity quantity : new TreeSet<>(results)) {
            names.add(quantity == Quantity.HESSIAN ? "Hessian" : quantity.toString());
        }
        String last = names.remove(names.size() - 1);
        return "the " + (names.isEmpty() ? last + " is" : String.join(", ", names) + " and " + last + " are");
    }

    private static String name(double end) {
        return Double.isInfinite(end) ? (end < 0 ? "-infinity" : "infinity") : Decimals.shortest(end);
    }
}
