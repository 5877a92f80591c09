package dev.lossmith.check;

/**
 * A closed interval of numbers on which a formula is defined; an infinite end belongs to it. Immutable.
 *
 * <p>A finite end is also where the formula may be singular, as {@code log p} is at 0: the checker takes derivatives
 * there as limits from inside, and its steps shrink with the distance to that end.
 */
public final class Domain {
    /** Every number, the infinities included. */
    public static final Domain REALS = new Domain(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final double low;
    private final double high;

    private Domain(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /**
     * {@return the interval from {@code low} to {@code high}, both included}
     *
     * @param low the lower end, which may be negative infinity
     * @param high the upper end, which may be infinity
     * @throws IllegalArgumentException if either is NaN or {@code low} is not less than {@code high}
     */
    public static Domain of(double low, double high) {
        if (!(low < high)) {
            throw new IllegalArgumentException("low must be below high: " + low + ", " + high);
        }
        return new Domain(low, high);
    }

    /** {@return the lower end, possibly negative infinity} */
    public double low() {
        return low;
    }

    /** {@return the upper end, possibly infinity} */
    public double high() {
        return high;
    }

    /**
     * {@return whether a number lies in the interval; NaN never does}
     *
     * @param value any number; an infinite one lies in it if the end is infinite
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /**
     * {@return whether a point is one that programs meet: its numbers are 0 or at least 2^-20 (1e-6) in magnitude, and they are
     * equal or differ by at least 2^-20 of the larger one} How large they may be is for the domains to say. With a NaN, it is
     * none.
     *
     * @param input what the model gave
     * @param target what it should have given
     */
    public static boolean isPractical(double input, double target) {
        double larger = Math.max(Math.abs(input), Math.abs(target));
        return (input == 0 || Math.abs(input) >= 0x1p-20)
                && (target == 0 || Math.abs(target) >= 0x1p-20)
                && (input == target || Math.abs(input - target) >= 0x1p-20 * larger);
    }

    /** Returns the interval as {@code [low, high]}. */
    @Override
    public String toString() {
        return "[" + low + ", " + high + "]";
    }
}
