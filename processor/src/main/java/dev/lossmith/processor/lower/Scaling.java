package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;

/**
 * Keeps results that may be subnormal at 2^64 times their value until the last operation, so that they are rounded once: a
 * subnormal number that is rounded and then multiplied by a posWeight of 3 would be wrong by up to 3 of its ulps, or 0.
 *
 * <p>Powers of two change no bit of a normal number, so where {@code 2^-64} is multiplied in does not matter to them.
 */
final class Scaling {
    private static final double UP = 0x1p64;
    private static final double DOWN = 0x1p-64;
    /** Times 2^64 it is far from the largest float. */
    private static final double LARGEST = 0x1p30;

    private Scaling() {}

    static boolean isSafe(Interval interval) {
        return -LARGEST <= interval.low() && interval.high() <= LARGEST;
    }

    /** 2^-64 times the value. */
    static Value down(Code code, Value scaled) {
        return code.multiply(scaled, code.literal(DOWN));
    }

    /** Whether the value was made by {@link #down}. */
    static boolean isDown(Code code, Value value) {
        return value instanceof Value.Result result
                && result.instruction() == Instruction.MULTIPLY
                && result.operands().get(1) == code.literal(DOWN);
    }

    /** 2^64 times the value: what {@link #down} was made from, or else a product. */
    static Value up(Code code, Value value) {
        if (value instanceof Value.Literal literal && Math.abs(literal.number()) <= LARGEST) {
            return code.literal(literal.number() * UP);
        }
        return isDown(code, value) ? ((Value.Result) value).operands().get(0) : code.multiply(value, code.literal(UP));
    }
}
