package dev.lossmith.processor.lower;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Interval;
import java.util.ArrayList;
import java.util.List;

/** Powers with a constant exponent: products and roots where the exponent is a multiple of 1/2, else by the recipe. */
record Powers(Code code, Recipes recipes) {
    /** Every larger exponent has the same results: of the number next to 1 already, 0 or infinity. */
    private static final double LARGEST_EXPONENT = 0x1p64;

    /** {@code a} of this interval to the exponent; a is not negative unless the exponent is an integer. */
    Value of(Value a, double exponent, Interval interval) {
        if (exponent < 0) {
            return code.divide(code.literal(1), of(a, -exponent, interval));
        }
        double whole = Math.floor(exponent);
        double rest = exponent - whole;
        if (exponent > code.arithmetic().largestProduct() || rest != 0 && rest != 0.5) {
            return general(a, exponent, interval);
        }
        if (rest == 0) {
            return whole == 0 ? code.literal(1) : product(a, (int) whole);
        }
        Value root = recipes.of("selection", "root", Operand.of(a, interval));
        return whole == 0 ? root : code.multiply(product(a, (int) whole), root);
    }

    /** An even power of a negative number is that of its magnitude, an odd one has its sign, and one that is no integer is NaN. */
    private Value general(Value a, double exponent, Interval interval) {
        if (interval.isNonNegative()) {
            return power(a, exponent, interval);
        }
        double furthest = Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
        Interval magnitudes = new Interval(0, furthest);
        if (exponent != Math.rint(exponent)) {
            return power(recipes.of("selection", "valid", Operand.of(a)), exponent, magnitudes);
        }
        Value power = power(code.result(Instruction.ABSOLUTE, a), exponent, magnitudes);
        return exponent % 2 == 0
                ? power
                : recipes.of(
                        "selection", "ifNegative", Operand.of(a), Operand.of(code.negate(power)), Operand.of(power));
    }

    private Value power(Value a, double exponent, Interval interval) {
        List<Operand> operands = new ArrayList<>(List.of(Operand.of(a, interval), Operand.of(exponent)));
        if (code.arithmetic().isInTwoParts()) {
            operands.addAll(split(Real.of(Math.min(exponent, LARGEST_EXPONENT))));
        }
        operands.add(Operand.of(Decimals.shortest(exponent)));
        return recipes.of("power", "power", operands.toArray(Operand[]::new));
    }

    /** Of p ln 2 the leading part and the rest, of 2/3 p the leading part, the rest and the whole. */
    private List<Operand> split(Real exponent) {
        Real perExponent = exponent.times(Real.of(2).log());
        Real perLog = exponent.times(Real.of(2)).dividedBy(Real.of(3));
        Arithmetic arithmetic = code.arithmetic();
        double perExponentHigh = cut(perExponent, arithmetic.bitsOfExponent());
        double perLogHigh = cut(perLog, arithmetic.halfOfBits());
        return List.of(
                Operand.of(perExponentHigh),
                Operand.of(rest(perExponent, perExponentHigh)),
                Operand.of(perLogHigh),
                Operand.of(rest(perLog, perLogHigh)),
                Operand.of(perLog.toDouble()));
    }

    /** The nearest number, without its last bits. */
    private double cut(Real number, int bits) {
        return code.arithmetic().withoutLast(bits, number.toDouble());
    }

    private static double rest(Real number, double high) {
        return number.minus(Real.of(high)).toDouble();
    }

    /** By squares, the fewest roundings. */
    private Value product(Value a, int exponent) {
        if (exponent == 1) {
            return a;
        }
        Value half = product(a, exponent / 2);
        Value square = code.multiply(half, half);
        return exponent % 2 == 0 ? square : code.multiply(square, a);
    }
}
