package dev.lossmith.processor.lower;

import static dev.lossmith.processor.lower.Instruction.BIT_AND;
import static dev.lossmith.processor.lower.Instruction.BIT_XOR;
import static dev.lossmith.processor.lower.Instruction.INTEGER_ADD;
import static dev.lossmith.processor.lower.Instruction.INTEGER_SUBTRACT;
import static dev.lossmith.processor.lower.Instruction.SHIFT_LEFT;
import static dev.lossmith.processor.lower.Instruction.SHIFT_RIGHT;

/**
 * Any number in [0, infinity] as 2^exponent significand, lowest <= significand < 2 lowest, by its bits alone: no power of two
 * can overflow. What 0, infinity and NaN become is without meaning; {@link #unlessZero} and its neighbours replace it.
 */
record WideReduction(Code code, Value number, Value bits, Value k, Value exponent, Value significand) {
    private static final double UP = 0x1p64;
    private static final double UP_EXPONENT = 64;

    /** Of a number that is not subnormal. */
    static WideReduction ofNormal(Code code, Value number, double lowest) {
        return of(code, number, number, null, lowest);
    }

    /** Of any number. */
    static WideReduction of(Code code, Value number, double lowest) {
        Value isSubnormal = code.name(
                "isSubnormal",
                "ones where the number is less than the smallest normal one, else zeros",
                code.signMask(code.toBits(code.subtract(number, code.literal(Double.MIN_NORMAL)))));
        Value normal =
                code.name("normal", code.multiply(number, code.select(isSubnormal, code.literal(UP), code.literal(1))));
        Value excess = code.fromBits(code.result(BIT_AND, isSubnormal, code.pattern(Binary64.bits(UP_EXPONENT))));
        return of(code, number, normal, excess, lowest);
    }

    private static WideReduction of(Code code, Value number, Value normal, Value excess, double lowest) {
        Value bits = code.name("bits", code.magnitudeBits(normal));
        Value k = code.name(
                "k",
                "$ = 2^k significand: k from the exponent field, counted from the lowest significand",
                number,
                code.result(
                        SHIFT_RIGHT,
                        code.result(INTEGER_SUBTRACT, bits, code.pattern(Binary64.bits(lowest))),
                        code.pattern(Binary64.FRACTION_BITS)));
        double shift = Binary64.INTEGER_SHIFT;
        Value integer = code.subtract(
                code.fromBits(code.result(INTEGER_ADD, k, code.pattern(Binary64.bits(shift)))), code.literal(shift));
        Value exponent = code.name("exponent", excess == null ? integer : code.subtract(integer, excess));
        Value significand =
                code.name("significand", code.fromBits(code.result(INTEGER_SUBTRACT, bits, exponentField(code, k))));
        return new WideReduction(code, number, bits, k, exponent, significand);
    }

    private static Value exponentField(Code code, Value k) {
        return code.result(SHIFT_LEFT, k, code.pattern(Binary64.FRACTION_BITS));
    }

    /** {@code part} 2^-k of a number that is at least 2^-60: in two steps, as 2^-k alone may be no number. */
    Value scaled(Value part) {
        Value power = code.name(
                "power4",
                "2^(2 - k)",
                code.fromBits(code.result(INTEGER_SUBTRACT, code.pattern(Binary64.bits(4)), exponentField(code, k))));
        return code.multiply(code.multiply(part, power), code.literal(0.25));
    }

    /** The value, but {@code atZero} where the number is 0. */
    Value unlessZero(Value value, double atZero) {
        Value isZero = code.signMask(belowZero());
        return code.select(isZero, code.literal(atZero), value);
    }

    /** The value, but the number itself where that is infinite or NaN. */
    Value unlessInfinite(Value value) {
        return code.select(code.signMask(beyondFinite()), number, value);
    }

    /** The value, but {@code instead} where the number is 0, infinite or NaN. */
    Value unlessSpecial(Value value, Value instead) {
        return code.select(code.signMask(code.result(BIT_XOR, belowZero(), beyondFinite())), instead, value);
    }

    /** Only the bits of 0 are negative when 1 is taken away. */
    private Value belowZero() {
        return code.result(INTEGER_SUBTRACT, bits, code.pattern(1));
    }

    /** Negative where the bits are those of infinity or NaN. */
    private Value beyondFinite() {
        return code.result(INTEGER_SUBTRACT, code.pattern(Binary64.bits(Double.MAX_VALUE)), bits);
    }
}
