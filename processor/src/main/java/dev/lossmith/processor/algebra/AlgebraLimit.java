package dev.lossmith.processor.algebra;

/** How large a normal form may grow: one that is larger is no use to a kernel, and takes long to find. */
enum AlgebraLimit {
    /** Of a numerator or denominator, and digits of a decimal that is made a fraction. */
    BITS(1000),
    /** To which a number is raised. */
    POWER(64),
    /** Of a factor in a product. */
    EXPONENT(64),
    /** Of a polynomial. */
    TERMS(60),
    DEGREE(24),
    /** Different ones, in one formula. */
    SUMS(100);

    private final int most;

    AlgebraLimit(int most) {
        this.most = most;
    }

    boolean allows(long size) {
        return size <= most;
    }

    /** Refuses what is beyond it. */
    void require(long size) {
        if (!allows(size)) {
            throw new TooLarge(size + " is beyond " + this);
        }
    }
}
