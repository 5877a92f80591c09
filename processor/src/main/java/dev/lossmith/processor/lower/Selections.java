package dev.lossmith.processor.lower;

/** Choices without a branch: by the bits of a sign, or by arithmetic that ends in 0, 1 or NaN. */
final class Selections {
    /** Added to the bits of a negative NaN, the largest as integers of that sign go, and of no other negative number, it overflows. */
    private static final long FRACTION_MASK = (1L << Binary64.FRACTION_BITS) - 1;

    private Selections() {}

    static Value ifNegative(Code code, Value condition, Value whenNegative, Value otherwise) {
        Value mask =
                code.name("negative", "ones where the sign is set, else zeros", code.signMask(code.toBits(condition)));
        return code.select(mask, whenNegative, otherwise);
    }

    /**
     * Where a is less than b, which the comment calls {@code comparison}: by the sign of the difference of the two, which is 0 of equal numbers: but -0 - 0 is -0, which is not less, so 0 is added to it. With
     * NaN, or two infinities that are alike, the difference is NaN, whose sign differs by machine: nothing is less there, whatever it is.
     */
    static Value ifLess(Code code, String comparison, Value a, Value b, Value whenLess, Value otherwise) {
        Value difference = code.toBits(code.add(code.subtract(a, b), code.literal(0)));
        Value aboveInfinity = code.result(Instruction.INTEGER_ADD, difference, code.pattern(FRACTION_MASK));
        Value mask = code.name(
                "less",
                "ones where " + comparison + ", else zeros; the bits of a NaN lose their sign when the sum overflows",
                code.signMask(code.result(Instruction.BIT_AND, difference, aboveInfinity)));
        return code.select(
                code.recipe("isLess", "Ones where a is less than b, else zeros; so too where one is NaN", mask, a, b),
                whenLess,
                otherwise);
    }

    /** The choice, but NaN where there was nothing to compare: a choice of constants would not tell. */
    static Value undefinedWithout(Code code, Value a, Value b, Value choice) {
        Value zero = code.literal(0);
        Value one = code.literal(1);
        Value difference = code.add(code.subtract(a, b), zero);
        Value finite = code.maximum(code.minimum(difference, one), code.literal(-1));
        return code.name(
                "told",
                "NaN where NaN was compared: nothing is known of it",
                code.add(choice, code.multiply(zero, finite)));
    }

    /** NaN stays NaN. */
    static Value clip(Code code, Value a, Value low, Value high) {
        return code.name("clipped", code.minimum(code.maximum(a, low), high));
    }

    /** 1 where clipping changes nothing, else 0: only 0 stays 0 or more when its bits are subtracted from 0. */
    static Value inside(Code code, Value a, Value low, Value high) {
        Value distance = code.result(Instruction.ABSOLUTE, code.subtract(a, clip(code, a, low, high)));
        Value outside =
                code.signMask(code.result(Instruction.INTEGER_SUBTRACT, code.pattern(0), code.toBits(distance)));
        return code.name(
                "inside",
                "1 where the clip changes nothing, else 0",
                code.select(outside, code.literal(0), code.literal(1)));
    }

    /**
     * The argument plus 0 times the square root of (a - low)(high - a), which is NaN outside. Turns -0 into 0, or 0 into -0 if
     * that is the upper end: what is divided by it has the sign that it has inside. Where the largest number stands for no end,
     * the other factor takes part alone, and no larger than 1: 0 times infinity is NaN, too.
     */
    static Value within(Code code, Value a, Value low, Value high) {
        Value zero = code.literal(0);
        Value one = code.literal(1);
        Value fromLow = low == zero ? code.add(a, zero) : code.subtract(a, low);
        Value fromHigh = code.subtract(high, a);
        Value distance = high == code.literal(Double.MAX_VALUE)
                ? code.minimum(fromLow, one)
                : low == code.literal(-Double.MAX_VALUE)
                        ? code.minimum(fromHigh, one)
                        : code.multiply(fromLow, fromHigh);
        Value root = code.result(Instruction.SQUARE_ROOT, distance);
        Value zeroOrNaN = code.multiply(zero, root);
        return code.name(
                "valid",
                "outside its interval the argument becomes NaN",
                high == zero ? code.negate(code.subtract(zeroOrNaN, a)) : code.add(a, zeroOrNaN));
    }

    /**
     * Adding 2^52 to a magnitude rounds it to an integer, from which 1 is taken where that is larger than the number. Beyond 2^52, every number
     * is an integer, infinity and NaN stay.
     */
    static Value floor(Code code, Value a) {
        Value shift = code.literal(0x1p52);
        Value magnitude = code.result(Instruction.ABSOLUTE, a);
        Value rounded = code.name(
                "rounded",
                "to the nearest integer, with the sign of $, that of 0 included",
                a,
                Sign.copy(code, code.subtract(code.add(magnitude, shift), shift), a));
        Value above = code.name(
                "above",
                "1 where that is above $, else 0",
                a,
                code.fromBits(code.result(
                        Instruction.BIT_AND,
                        code.signMask(code.toBits(code.subtract(a, rounded))),
                        code.pattern(Binary64.bits(1)))));
        Value hasFraction = code.name(
                "hasFraction",
                "ones where $ is less than 2^52 in magnitude, else zeros",
                a,
                code.signMask(code.result(
                        Instruction.INTEGER_SUBTRACT, code.magnitudeBits(a), code.pattern(Binary64.bits(0x1p52)))));
        return code.name("floor", code.select(hasFraction, code.subtract(rounded, above), a));
    }

    /** -1, 0 or 1, and NaN for NaN: the finite argument divided by its own magnitude. */
    static Value sign(Code code, Value a, double largest, double smallest) {
        Value finite = code.maximum(code.minimum(a, code.literal(largest)), code.literal(-largest));
        Value magnitude = code.result(Instruction.ABSOLUTE, finite);
        return code.name(
                "sign",
                "the sign of $, as a number",
                a,
                code.divide(finite, code.maximum(magnitude, code.literal(smallest))));
    }

    /** Ones where the number is 0, of either sign; zeros elsewhere. */
    static Value isZero(Code code, Value number) {
        Value magnitude = code.magnitudeBits(number);
        return code.name(
                "isZero",
                "ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away",
                code.signMask(code.result(Instruction.INTEGER_SUBTRACT, magnitude, code.pattern(1))));
    }
}
