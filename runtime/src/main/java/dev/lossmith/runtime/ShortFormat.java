package dev.lossmith.runtime;

/**
 * A binary floating-point format of 16 bits, as IEEE 754 lays them out: sign, exponent, fraction; subnormals, infinities, NaN.
 *
 * <p>Without state, and so safe for use by several threads.
 */
final class ShortFormat {
    /** IEEE 754 binary16. */
    static final ShortFormat HALF = new ShortFormat(10, -14);

    /** The upper half of a float. */
    static final ShortFormat BFLOAT = new ShortFormat(7, -126);

    private static final int MAGNITUDE = 0x7fff;
    private static final int FLOAT_FRACTION = 23;
    private static final int FLOAT_INFINITY = 0x7f800000;

    private final int fractionBits;
    private final int leastExponent;
    /** From bits at the place of a float's to the float that is meant: a difference of two biases, a power of two. */
    private final float factor;

    private final int infinity;
    private final float leastNormal;
    private final float roundsToLeast;

    private ShortFormat(int fractionBits, int leastExponent) {
        this.fractionBits = fractionBits;
        this.leastExponent = leastExponent;
        this.factor = Math.scalb(1f, leastExponent - Float.MIN_EXPONENT);
        this.leastNormal = Math.scalb(1f, leastExponent);
        this.roundsToLeast = Math.scalb(1f, leastExponent - fractionBits + FLOAT_FRACTION);
        this.infinity = MAGNITUDE >> fractionBits << fractionBits;
    }

    /** The number that bits stand for, which is a float. */
    float value(short bits) {
        int magnitude = bits & MAGNITUDE;
        int shifted = magnitude << FLOAT_FRACTION - fractionBits;
        float value = magnitude < infinity
                ? Float.intBitsToFloat(shifted) * factor
                : Float.intBitsToFloat(shifted | FLOAT_INFINITY);
        return Float.intBitsToFloat(Float.floatToRawIntBits(value) | bits & Integer.MIN_VALUE);
    }

    /** The bits of the number nearest to a float, ties to even. */
    short bits(float value) {
        int bits = Float.floatToRawIntBits(value);
        int magnitude = bits & Integer.MAX_VALUE;
        int shift = FLOAT_FRACTION - fractionBits;
        int rounded;
        if (magnitude > FLOAT_INFINITY) {
            rounded = nan();
        } else if (magnitude < Float.floatToRawIntBits(leastNormal)) {
            // The sum has this format's least number as its unit in the last place: the addition rounds.
            rounded = Float.floatToRawIntBits(Math.abs(value) + roundsToLeast) - Float.floatToRawIntBits(roundsToLeast);
        } else {
            int biased = magnitude - (leastExponent - Float.MIN_EXPONENT << FLOAT_FRACTION);
            int even = biased >> shift & 1;
            rounded = Math.min(biased + (1 << shift - 1) - 1 + even >> shift, infinity);
        }
        return (short) (bits >> 16 & MAGNITUDE + 1 | rounded);
    }

    /** The bits of the number nearest to a value, ties to even. */
    short bits(double value) {
        int sign = Double.doubleToRawLongBits(value) < 0 ? MAGNITUDE + 1 : 0;
        return (short) (sign | magnitude(Math.abs(value)));
    }

    private int magnitude(double value) {
        if (Double.isNaN(value)) {
            return nan();
        }
        int exponent = Math.max(Math.getExponent(value), leastExponent);
        if (exponent > 1 - leastExponent) {
            return infinity;
        }
        // In units of the last place, of which a normal number has from 2^fractionBits on: its first bit adds 1 to the
        // exponent field,
        // and a carry does as well, up to infinity.
        double units = Math.rint(Math.scalb(value, fractionBits - exponent));
        return (exponent - leastExponent << fractionBits) + (int) units;
    }

    private int nan() {
        return infinity | 1 << fractionBits - 1;
    }
}
