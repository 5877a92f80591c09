package dev.lossmith.processor.expr;

import java.util.Locale;

/**
 * How exactly kernels compute functions: a row each. All numbers are doubles; what becomes a float in the end can do with less of
 * their digits, and with fewer operations.
 */
public enum Arithmetic {
    // spotless:off
    //     series    holes' errors  largest product
    FLOAT( 0x1p-34,  16,            64),
    DOUBLE(0x1p-57,  4,             8);
    // spotless:on

    private final double seriesError;
    private final double mostErrors;
    private final int largestProduct;

    Arithmetic(double seriesError, double mostErrors, int largestProduct) {
        this.seriesError = seriesError;
        this.mostErrors = mostErrors;
        this.largestProduct = largestProduct;
    }

    /** Where the recipes are that no other has. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The largest relative error of a polynomial that stands for a formula, before anything is rounded. */
    public double seriesError() {
        return seriesError;
    }

    /**
     * The most that a hole's neighbourhood may lose without a polynomial, in rounding errors of doubles: functions that are less exact make
     * larger ones, and DOUBLE kernels are to be within 16 ulp.
     */
    public double mostErrors() {
        return mostErrors;
    }

    /**
     * Powers up to these exponents are products. Each of its factors but the first may cost half an ulp of a double: nothing to a
     * float, but to a double more than a logarithm does.
     */
    public int largestProduct() {
        return largestProduct;
    }

    /** Whether numbers carry along, in two doubles, what one of them loses. */
    public boolean isInTwoParts() {
        return this == DOUBLE;
    }
}
