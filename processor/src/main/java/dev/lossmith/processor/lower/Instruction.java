package dev.lossmith.processor.lower;

import static dev.lossmith.processor.lower.Value.Kind.BITS;
import static dev.lossmith.processor.lower.Value.Kind.NUMBER;

import dev.lossmith.processor.lower.Value.Kind;

/**
 * What kernels are made of: operations of IEEE doubles that round to nearest, and operations on their bit patterns. None branches. Each has
 * one meaning on every JVM, which {@link Program} computes; schedules write it in their own way.
 */
public enum Instruction {
    ADD(NUMBER),
    SUBTRACT(NUMBER),
    MULTIPLY(NUMBER),
    DIVIDE(NUMBER),
    NEGATE(NUMBER),
    ABSOLUTE(NUMBER),
    /** As {@code Math.min}: NaN if either is, and -0 is less than 0. */
    MINIMUM(NUMBER),
    /** As {@code Math.max}. */
    MAXIMUM(NUMBER),
    SQUARE_ROOT(NUMBER),
    /** The number with this bit pattern. */
    FROM_BITS(NUMBER),
    /** The second operand where the first, a mask of all ones or all zeros, is ones; else the third. */
    SELECT(NUMBER),
    /** The bit pattern of a number. */
    TO_BITS(BITS),
    BIT_AND(BITS),
    BIT_XOR(BITS),
    INTEGER_ADD(BITS),
    INTEGER_SUBTRACT(BITS),
    SHIFT_LEFT(BITS),
    /** Shifts copies of the sign in. */
    SHIFT_RIGHT(BITS);

    private final Kind result;

    Instruction(Kind result) {
        this.result = result;
    }

    public Kind result() {
        return result;
    }

    public boolean isCommutative() {
        return this == ADD || this == MULTIPLY || this == BIT_AND || this == BIT_XOR || this == INTEGER_ADD;
    }
}
