package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Outputs;
import java.util.stream.Stream;

/**
 * What the final code of a kernel was found to achieve.
 *
 * @param format of inputs, targets and results
 * @param reach how far out it holds
 * @param limits where results are the limits at the ends of the input's range
 * @param points at how many points it was measured
 * @param worst the largest errors
 */
public record Measurement(Format format, Reach reach, EndLimits limits, int points, Outputs<LargestError> worst) {
    /** Further out an error may be a little larger, by chance. */
    private static final double ALLOWANCE = 1.5;

    /** The largest error of any of the results. */
    public double ulps() {
        return worst.list().stream().mapToDouble(LargestError::ulps).max().orElseThrow();
    }

    /** Whether it holds at practical points only. */
    public boolean isPractical() {
        return reach == Reach.PRACTICAL;
    }

    /** Whether it holds as far out, and more of its limits are known to be right. */
    public boolean isBetterAtEndsThan(Measurement other) {
        return limits.areBetterThan(other.limits) && reach.compareTo(other.reach) >= 0 && isAsGoodAs(other);
    }

    boolean isAsGoodAs(Measurement other) {
        return Stream.of(Quantity.values())
                .allMatch(quantity -> isAsGood(worst.of(quantity), other.worst.of(quantity)));
    }

    private boolean isAsGood(LargestError here, LargestError there) {
        double unremarkable = format == Format.FLOAT ? 1 : 2.5;
        return here.ulps() <= Math.max(unremarkable, there.ulps()) * ALLOWANCE;
    }

    /** This, with the points of another measurement of the same code. */
    Measurement with(Measurement other) {
        return new Measurement(
                format,
                reach,
                limits,
                points + other.points,
                worst.map((quantity, found) -> found.or(other.worst.of(quantity))));
    }

    /** This without the points at which bits are lost: only those count that programs meet. */
    Measurement withoutLost() {
        return new Measurement(format, reach, limits, points, worst.map(LargestError::withoutLost));
    }

    /** The part of a variable's range for which the errors were measured. */
    public Interval reached(Interval range) {
        return reach == Reach.WHOLE && limits.holdAtInfinities() ? range : reach.of(format, range);
    }

    /** The bits of a result. */
    public int bits() {
        return format == Format.FLOAT ? 24 : 53;
    }

    /**
     * Bounds that hold at other points, too. For what was not met, half as much again of a float's, which is mostly the half ulp of one
     * rounding; twice as much of a double's, which is made of many roundings, seldom of one sign; and not less than roundings make.
     */
    public Outputs<Double> bounds() {
        double least = format == Format.FLOAT ? 0.65 : 2.5;
        double margin = format == Format.FLOAT ? 1.5 : 2;
        return worst.map(found -> Math.max(least, Math.ceil(found.ulps() * margin * 10) / 10));
    }
}
