package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Storage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The limits of results towards an end of the input's range, from inside: exact values at points that are ever nearer to it, and nearer
 * than any number of the format. Arithmetic on infinities does not tell: {@code x - log(x)} and {@code x * (1 / x)} have a limit.
 *
 * <p>The points 2^n have exponents n that grow by a constant factor, so that the steps of log(x) grow by it, those of
 * 1 / log(x) shrink by it, and those of log(log(x)) stay the same. With L = log(log(x)), what converges as slowly as
 * L^-a has steps that shrink by more than 1 / L does, whatever a is; what is in between is not decided.
 */
final class Approach {
    private static final double FACTOR = 1.3;
    private static final Real CONVERGES = Real.of(0.8);
    private static final Real DIVERGES = Real.of(0.98);
    /** Rounding errors of exact values must not look as if they moved. */
    private static final Real LEAST_MOVE = Real.of(0x1p-10);

    private static final Real BEYOND = Real.of(256);
    /** Different ones, so that {@code x - floor(x)} has no limit. */
    private static final double[] FRACTIONS = {0.375, 0.71875, 0.125, 0.59375};

    private final ExactResults exact;
    private final End end;
    private final double target;
    private final Real largest;
    private final Real smallest;
    private final Real tolerance;

    private Approach(ExactResults exact, End end, double target) {
        this.exact = exact;
        this.end = end;
        this.target = target;
        this.largest = Real.of(exact.format().largest()).times(BEYOND);
        this.smallest = Real.of(exact.format().smallest()).dividedBy(BEYOND);
        this.tolerance = Real.of(Storage.of(exact.format()).isNarrow() ? 0x1p-33 : 0x1p-60);
    }

    /** The limit of each result; {@link ExactResults#UNKNOWN} where it has none, or nobody can tell. */
    static Map<Quantity, Real> of(ExactResults exact, End end, double target) {
        return new Approach(exact, end, target).limits();
    }

    private Map<Quantity, Real> limits() {
        List<Map<Quantity, Real>> values = new ArrayList<>(List.of(values(0), values(1)));
        Map<Quantity, Real> limits = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            Real first = values.get(0).get(quantity);
            Real second = values.get(1).get(quantity);
            Real limit = certain(first, second);
            if (limit == ExactResults.UNKNOWN && first.isFinite() && second.isFinite()) {
                if (values.size() == 2) {
                    values.addAll(List.of(values(2), values(3)));
                }
                limit = extrapolated(values.stream().map(at -> at.get(quantity)).toList());
            }
            limits.put(quantity, limit);
        }
        return limits;
    }

    private Map<Quantity, Real> values(int index) {
        int binades = (int) ((Storage.of(exact.format()).isNarrow() ? 160 : 1100) * StrictMath.pow(FACTOR, index));
        Real input = end.beside(binades, Real.of(FRACTIONS[index]));
        return exact.at(input::withDigits, target);
    }

    /** What two values agree on, or where they run away to, if it is beyond the numbers of the format. */
    private Real certain(Real first, Real second) {
        boolean sameSign = first.signum() == second.signum();
        if (first.isNaN() || second.isNaN()) {
            return ExactResults.UNKNOWN;
        }
        if (first.isInfinite() && second.isInfinite() && !end.isInfinite()) {
            // That is the target's doing: nothing runs away there.
            return ExactResults.UNKNOWN;
        }
        if (second.isInfinite()) {
            return sameSign && first.abs().compareTo(largest) > 0 ? second : ExactResults.UNKNOWN;
        }
        if (first.isInfinite()) {
            return ExactResults.UNKNOWN;
        }
        if (first.abs().max(second.abs()).compareTo(smallest) < 0) {
            return Real.of(0);
        }
        if (sameSign && first.abs().compareTo(largest) > 0 && second.abs().compareTo(first.abs()) > 0) {
            return infinity(second);
        }
        return isNear(first, second, second.abs()) ? second : ExactResults.UNKNOWN;
    }

    /** A limit that values approach by steps that shrink (A. C. Aitken 1926), or an infinity that they go to by steps that do not. */
    private Real extrapolated(List<Real> values) {
        if (!values.stream().allMatch(Real::isFinite)) {
            return ExactResults.UNKNOWN;
        }
        Real last = values.get(3);
        List<Real> steps = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            steps.add(values.get(i + 1).minus(values.get(i)));
        }
        int sign = steps.get(2).signum();
        boolean monotone = sign != 0 && steps.stream().allMatch(step -> step.signum() == sign);
        boolean moves = last.minus(values.get(0)).abs().compareTo(last.abs().times(LEAST_MOVE)) > 0;
        if (monotone && moves && !shrink(steps, DIVERGES)) {
            return infinity(steps.get(2));
        }
        if (!shrink(steps, CONVERGES)) {
            return ExactResults.UNKNOWN;
        }
        Real scale = last.abs().max(values.get(0).abs());
        Real limit = aitken(last, steps.get(1), steps.get(2));
        Real before = aitken(values.get(2), steps.get(0), steps.get(1));
        if (!limit.isFinite() || !before.isFinite() || !isNear(limit, before, scale)) {
            return ExactResults.UNKNOWN;
        }
        return isNear(limit, Real.of(0), scale) ? Real.of(0) : limit;
    }

    /** Whether each step is less than so many times the one before. */
    private static boolean shrink(List<Real> steps, Real factor) {
        return steps.get(1).abs().compareTo(steps.get(0).abs().times(factor)) < 0
                && steps.get(2).abs().compareTo(steps.get(1).abs().times(factor)) < 0;
    }

    private static Real aitken(Real last, Real step, Real lastStep) {
        return last.minus(lastStep.times(lastStep).dividedBy(lastStep.minus(step)));
    }

    private boolean isNear(Real a, Real b, Real scale) {
        return a.minus(b).abs().compareTo(scale.times(tolerance)) <= 0;
    }

    private static Real infinity(Real direction) {
        return Real.of(direction.signum() / 0.0);
    }
}
