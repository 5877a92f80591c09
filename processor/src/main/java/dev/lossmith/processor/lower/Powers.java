package dev.lossmith.processor.lower;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Interval;
import java.util.Map;

/** Powers with a constant exponent: products and roots where the exponent is a multiple of 1/2, else by logarithms. */
final class Powers {
    /**
     * Powers up to these exponents are products. Each of its factors but the first may cost half an ulp of a double: nothing to a
     * float, but to a double more than a logarithm does.
     */
    private static final Map<Precision, Integer> LARGEST_PRODUCT = Map.of(Precision.FLOAT, 64, Precision.DOUBLE, 8);

    private Powers() {}

    /** {@code a} of this interval to the exponent; a is not negative unless the exponent is an integer. */
    static Value of(Code code, Functions functions, Value a, double exponent, Interval interval) {
        if (exponent < 0) {
            return code.divide(code.literal(1), of(code, functions, a, -exponent, interval));
        }
        double whole = Math.floor(exponent);
        double rest = exponent - whole;
        if (exponent > LARGEST_PRODUCT.get(code.precision()) || rest != 0 && rest != 0.5) {
            return general(code, functions, a, exponent, interval);
        }
        Value root = rest == 0 ? null : root(code, a, interval);
        if (whole == 0) {
            return root == null ? code.literal(1) : root;
        }
        Value product = product(code, a, (int) whole);
        return root == null ? product : code.multiply(product, root);
    }

    /** The root of -0 is -0, of which the inverse would have the wrong sign; adding 0 makes it 0. */
    static Value root(Code code, Value a, Interval interval) {
        Value root = code.result(Instruction.SQUARE_ROOT, a);
        return interval.contains(0) ? code.add(root, code.literal(0)) : root;
    }

    /** An even power of a negative number is that of its magnitude, an odd one has its sign, and one that is no integer is NaN. */
    private static Value general(Code code, Functions functions, Value a, double exponent, Interval interval) {
        if (interval.isNonNegative()) {
            return functions.power(a, exponent, interval);
        }
        double furthest = Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
        Interval magnitudes = new Interval(0, furthest);
        if (exponent != Math.rint(exponent)) {
            return functions.power(valid(code, a), exponent, magnitudes);
        }
        Value power = functions.power(code.result(Instruction.ABSOLUTE, a), exponent, magnitudes);
        return exponent % 2 == 0 ? power : Selections.ifNegative(code, a, code.negate(power), power);
    }

    /** NaN where a is negative: the square root of 0 is 0, of a negative number NaN. */
    private static Value valid(Code code, Value a) {
        Value root = code.result(Instruction.SQUARE_ROOT, code.minimum(a, code.literal(0)));
        return code.name("valid", "a negative number becomes NaN", code.add(a, root));
    }

    /** By squares, the fewest roundings. */
    private static Value product(Code code, Value a, int exponent) {
        if (exponent == 1) {
            return a;
        }
        Value half = product(code, a, exponent / 2);
        Value square = code.multiply(half, half);
        return exponent % 2 == 0 ? square : code.multiply(square, a);
    }
}
