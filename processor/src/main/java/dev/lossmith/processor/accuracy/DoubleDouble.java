package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import java.util.Optional;

/**
 * A true result as the sum of two doubles, right to a hundred bits: thousands of computed results are compared with each.
 *
 * @param ulp of the format that results have, at this number
 */
record DoubleDouble(double high, double low, double ulp) {
    /** Smaller numbers have no second double of full precision. */
    private static final double SMALLEST = 0x1p-900;

    /** Empty if doubles cannot hold the number, or what its ulp is a part of. */
    static Optional<DoubleDouble> of(Real value, Format format) {
        double high = value.toDouble();
        boolean canHold = Math.abs(high) > SMALLEST && Math.abs(high) < format.largest() / 2;
        return canHold
                ? Optional.of(new DoubleDouble(high, value.minus(Real.of(high)).toDouble(), format.ulp(value)))
                : Optional.empty();
    }

    /** The error of a finite number. The first difference is exact, unless the number is off by a factor of two (P. H. Sterbenz 1974). */
    double ulps(double computed) {
        return Math.abs(computed - high - low) / ulp;
    }
}
