package dev.lossmith.processor.accuracy;

/**
 * A point that programs meet, at which a result loses bits.
 *
 * @param ulps infinite if it is NaN or infinite and should not be
 */
public record LostBits(Point point, double ulps) {
    /** How many binades the numbers are from 1, together; 0 is as good as 1. */
    double size() {
        return binades(point.input()) + binades(point.target());
    }

    private static double binades(double number) {
        return number == 0 ? 0 : Math.abs(StrictMath.log(Math.abs(number)));
    }

    /** How many of that many bits are wrong: all, where the result is NaN or infinite. */
    public int bits(int of) {
        return (int) Math.min(of, Math.ceil(StrictMath.log(ulps) / StrictMath.log(2)));
    }
}
