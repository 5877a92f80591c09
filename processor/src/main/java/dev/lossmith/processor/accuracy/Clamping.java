package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.derive.Clamp;
import dev.lossmith.processor.derive.Clamp.Further;
import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.lower.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Looks for the cheapest clamp that makes the most limits right. */
final class Clamping {
    /** Where functions that have a limit are near it, mostly, and cubes are finite; near 0, its inverse. */
    private static final double FAR = 0x1p300;

    private record Candidate(Clamp clamp, EndLimits limits, int cost) {}

    private final ExactResults exact;
    private final Arithmetic arithmetic;
    private final List<EndTruths> truths;
    private final EndLimits plain;
    private final Function<Clamp, Outputs<Value>> lowered;
    private Candidate best;

    /**
     * @param plain what is right without a clamp
     * @param lowered the code with a clamp
     */
    Clamping(
            ExactResults exact,
            Arithmetic arithmetic,
            List<EndTruths> truths,
            EndLimits plain,
            Function<Clamp, Outputs<Value>> lowered) {
        this.arithmetic = arithmetic;
        this.exact = exact;
        this.truths = truths;
        this.plain = plain;
        this.lowered = lowered;
        this.best = new Candidate(Clamp.NONE, plain, 0);
    }

    /** The clamp; {@link Clamp#NONE} if none makes a limit right that was wrong. */
    Clamp best() {
        List<EndTruths> wrong = truths.stream()
                .filter(ofEnd -> !plain.missingAt(ofEnd).isEmpty())
                .toList();
        if (!wrong.isEmpty()) {
            tryAt(wrong);
        }
        if (wrong.size() > 1 && best.clamp() == Clamp.NONE) {
            wrong.forEach(ofEnd -> tryAt(List.of(ofEnd)));
        }
        return best.clamp();
    }

    private void tryAt(List<EndTruths> ends) {
        for (Set<Quantity> results : List.of(EnumSet.allOf(Quantity.class), plain.missingAnywhere())) {
            tryAt(ends, results, true);
            tryAt(ends, results, false);
        }
    }

    /** First as if nothing were missing beyond the clamp, then with what is. */
    private void tryAt(List<EndTruths> ends, Set<Quantity> results, boolean isFar) {
        EndLimits limits = consider(clamp(ends, results, isFar, Further.STAYING, Further.STAYING));
        consider(clamp(ends, results, isFar, further(ends, limits, true), further(ends, limits, false)));
    }

    private static Outputs<Further> further(List<EndTruths> ends, EndLimits limits, boolean isLow) {
        return ends.stream()
                .filter(ofEnd -> ofEnd.end().isLow() == isLow)
                .findFirst()
                .map(ofEnd -> ofEnd.further(limits.missingAt(ofEnd)))
                .orElse(Further.STAYING);
    }

    private Clamp clamp(
            List<EndTruths> ends,
            Set<Quantity> results,
            boolean isFar,
            Outputs<Further> below,
            Outputs<Further> above) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double forLow = low;
        double forHigh = high;
        for (EndTruths ofEnd : ends) {
            End end = ofEnd.end();
            double standIn = isFar ? far(end) : end.inside();
            // No float is beyond it, so that arithmetic will do.
            double inside = Math.abs(standIn) > exact.format().largest() ? standIn : end.inside();
            low = end.isLow() ? inside : low;
            high = end.isLow() ? high : inside;
            forLow = end.isLow() ? standIn : forLow;
            forHigh = end.isLow() ? forHigh : standIn;
        }
        return new Clamp(low, high, forLow, forHigh, results, below, above);
    }

    private static double far(End end) {
        return end.isInfinite()
                ? Math.copySign(FAR, end.at())
                : end.at() == 0 ? Math.copySign(1 / FAR, end.inside()) : end.inside();
    }

    private EndLimits consider(Clamp clamp) {
        Outputs<Value> values = lowered.apply(clamp);
        EndLimits limits = EndLimits.of(exact, arithmetic, truths, values);
        int cost = CodeCost.of(values.list());
        boolean better = limits.areBetterThan(best.limits())
                || best.clamp() != Clamp.NONE
                        && limits.missing().equals(best.limits().missing())
                        && cost < best.cost();
        if (better) {
            best = new Candidate(clamp, limits, cost);
        }
        return limits;
    }
}
