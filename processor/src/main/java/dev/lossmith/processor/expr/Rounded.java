package dev.lossmith.processor.expr;

/**
 * The doubles next to the exact result of an operation, on either side: the same one twice if it is a double. NaN for a
 * result that could be anything.
 */
record Rounded(double down, double up) {
    /** Below this the error of a product may itself be too small for a double. */
    private static final double SMALLEST_SAFE = 0x1p-960;

    static Rounded sum(double a, double b) {
        double sum = a + b;
        double partOfB = sum - a;
        double error = (a - (sum - partOfB)) + (b - partOfB);
        return of(sum, error, Double.isInfinite(a) || Double.isInfinite(b));
    }

    /** 0 times infinity is 0. */
    static Rounded product(double a, double b) {
        if (a == 0 || b == 0) {
            return new Rounded(0, 0);
        }
        double product = a * b;
        boolean safe = Math.abs(product) >= SMALLEST_SAFE;
        double error = safe ? Math.fma(a, b, -product) : Double.NaN;
        return of(product, error, Double.isInfinite(a) || Double.isInfinite(b));
    }

    /** 0 by 0 is 0, and what is divided by infinity is 0; a zero divisor is the limit from the side of its sign. */
    static Rounded quotient(double a, double b) {
        if (a == 0 || Double.isInfinite(b)) {
            return new Rounded(0, 0);
        }
        double quotient = a / b;
        boolean safe = Math.abs(quotient) >= SMALLEST_SAFE && Math.abs(a) >= SMALLEST_SAFE;
        double remainder = safe ? Math.fma(-quotient, b, a) : Double.NaN;
        return of(quotient, b < 0 ? -remainder : remainder, Double.isInfinite(a) || b == 0);
    }

    /**
     * @param nearest the result, rounded
     * @param error of the sign of the exact result minus {@code nearest}; NaN if that is not known
     * @param limit whether an infinite result is a limit; else it is beyond the largest double
     */
    private static Rounded of(double nearest, double error, boolean limit) {
        if (limit || error == 0) {
            return new Rounded(nearest, nearest);
        }
        if (Double.isInfinite(nearest)) {
            double largest = Math.copySign(Double.MAX_VALUE, nearest);
            return new Rounded(Math.min(largest, nearest), Math.max(largest, nearest));
        }
        if (nearest == 0) {
            boolean positive = Math.copySign(1, nearest) > 0;
            return positive ? new Rounded(0, Double.MIN_VALUE) : new Rounded(-Double.MIN_VALUE, 0);
        }
        return new Rounded(error > 0 ? nearest : Math.nextDown(nearest), error < 0 ? nearest : Math.nextUp(nearest));
    }
}
