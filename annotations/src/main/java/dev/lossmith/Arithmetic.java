package dev.lossmith;

/** What a kernel of floats computes with. A kernel of doubles computes with doubles. */
public enum Arithmetic {
    /**
     * Doubles, rounded once to what is stored: a FLOAT kernel is within 0.65 ulp, and the right choice nearly everywhere.
     */
    DOUBLE,

    /**
     * Floats alone, but for the sums of losses, which are doubles: within 2 to 4 ulp. For processors that have no doubles, as a Cortex-M4F,
     * where it takes a fifteenth of the instructions; and for vectors, which hold twice as many floats.
     *
     * <p>With {@link Precision#DOUBLE} it is a compile error, and so is it for functions that have not been written for floats.
     */
    FLOAT
}
