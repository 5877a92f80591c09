package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.lower.Program;
import dev.lossmith.processor.lower.Value;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where code gives the limits of its formula.
 *
 * @param missing the results that are not known to be the limit, or the value, at each end of the input's range
 */
public record EndLimits(Map<End, Set<Quantity>> missing) {
    private static final double ONE_ROUNDING = 1;
    private static final double SOME_ROUNDINGS = 4;

    static EndLimits of(ExactResults exact, Arithmetic arithmetic, List<EndTruths> truths, Outputs<Value> results) {
        Program program = Program.of(
                arithmetic,
                results.list(),
                List.of(exact.input().name(), exact.target().name()),
                0);
        double ulps = exact.format() == arithmetic.numbers() ? SOME_ROUNDINGS : ONE_ROUNDING;
        Map<End, Set<Quantity>> missing = new LinkedHashMap<>();
        for (EndTruths ofEnd : truths) {
            Set<Quantity> wrong = EnumSet.noneOf(Quantity.class);
            ofEnd.byTarget().forEach((target, limits) -> {
                double[] computed = program.run(ofEnd.end().at(), target);
                for (Quantity quantity : Quantity.values()) {
                    if (!isLimit(exact.format(), computed[quantity.ordinal()], limits.get(quantity), ulps)) {
                        wrong.add(quantity);
                    }
                }
            });
            missing.put(ofEnd.end(), wrong);
        }
        return new EndLimits(missing);
    }

    private static boolean isLimit(Format format, double computed, Real limit, double most) {
        if (limit.isNaN()) {
            return false;
        }
        double rounded = format.round(computed);
        double expected = format.round(limit);
        boolean exactly = Double.isInfinite(expected) || expected == 0;
        return exactly ? rounded == expected : format.ulps(rounded, limit) <= most;
    }

    /** Whether every result is known to be right at every end. */
    public boolean hold() {
        return missing.values().stream().allMatch(Set::isEmpty);
    }

    /** Whether every result is known to be right at every infinite end. */
    boolean holdAtInfinities() {
        return missing.entrySet().stream()
                .allMatch(entry ->
                        !entry.getKey().isInfinite() || entry.getValue().isEmpty());
    }

    Set<Quantity> missingAt(EndTruths truths) {
        return missing.getOrDefault(truths.end(), Set.of());
    }

    /** The results that are not known to be right at some end. */
    Set<Quantity> missingAnywhere() {
        Set<Quantity> anywhere = EnumSet.noneOf(Quantity.class);
        missing.values().forEach(anywhere::addAll);
        return anywhere;
    }

    boolean areBetterThan(EndLimits other) {
        boolean nowhereWorse = missing.entrySet().stream()
                .allMatch(entry -> other.missing.get(entry.getKey()).containsAll(entry.getValue()));
        return nowhereWorse && !missing.equals(other.missing);
    }
}
