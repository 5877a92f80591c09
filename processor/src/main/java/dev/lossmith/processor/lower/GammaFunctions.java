package dev.lossmith.processor.lower;

import dev.lossmith.Precision;

/**
 * The logarithm of the gamma function and its derivatives of numbers from 0: polynomials of u in [0, 1] by the recurrence to 1 + u, and
 * Stirling's series from 2 (of the logarithm, 5/2) on. What cancels at a zero is a factor there. All are computed for every argument;
 * a negative one is the caller's to exclude.
 *
 * @param a the argument, in which -0 is 0
 * @param u the argument below 1, else 1 less
 */
record GammaFunctions(Code code, GammaTable table, Value a, Value isBelowOne, Value u) {
    private static final double FAR = 2;
    private static final double FAR_OF_LOGARITHM = 2.5;

    static GammaFunctions of(Code code, Value argument) {
        Value a = code.name(
                "unsigned", "-0 as 0: functions of 1 / $ need its sign", argument, code.add(argument, code.literal(0)));
        Value lessOne = code.subtract(a, code.literal(1));
        Value isBelowOne =
                code.name("isBelowOne", "ones where $ is below 1, else zeros", argument, isNegative(code, lessOne));
        Value u = code.name("u", "$ or $ - 1", argument, code.select(isBelowOne, a, lessOne));
        return new GammaFunctions(
                code, code.precision() == Precision.FLOAT ? GammaTable.FLOAT : GammaTable.DOUBLE, a, isBelowOne, u);
    }

    private static Value isNegative(Code code, Value number) {
        return code.signMask(code.toBits(number));
    }

    /** Right near its zeros; infinity at 0. It is u (u - 1) W(u) - log(a) below 1, where the logarithm is kept in two parts, as it is where Stirling's formula cancels. */
    Value lgamma() {
        GammaLogarithm logarithm = GammaLogarithm.of(code, a, isBelowOne);
        Value one = code.literal(1);
        Value zeros = code.name("zeros", "u (u - 1)", code.multiply(u, code.subtract(u, one)));
        Value near = code.name("near", "lgamma(1 + u)", code.multiply(zeros, series(table.logarithm(), 0.75)));
        Value below = code.subtract(code.subtract(near, logarithm.low()), logarithm.highOfZero());
        Value half = code.name("half", code.subtract(logarithm.limited(), code.literal(0.5)));
        Value correction = code.multiply(
                reciprocal(), code.name("stirling", table.stirling().at(code, square())));
        Value small = code.add(
                code.multiply(half, logarithm.low()),
                code.add(code.literal(GammaTables.STIRLING_CONSTANT), correction));
        Value far = code.name(
                "far",
                "(a - 1/2) (log(a) - 1) + log(2 pi) / 2 - 1/2 + Stirling's series",
                code.add(code.multiply(half, code.subtract(logarithm.high(), one)), small));
        return chosen("lgamma", FAR_OF_LOGARITHM, below, near, far);
    }

    Value digamma() {
        Value fromRoot =
                code.subtract(code.subtract(u, code.literal(GammaTables.ROOT)), code.literal(GammaTables.ROOT_LOW));
        Value near = code.name("near", "digamma(1 + u)", code.multiply(fromRoot, series(table.digamma(), 0.5)));
        Value below = code.subtract(near, reciprocal());
        Value tail = code.multiply(square(), table.digammaSeries().at(code, square()));
        Value small = code.add(code.multiply(code.literal(0.5), reciprocal()), tail);
        Value logarithm = code.precision() == Precision.FLOAT
                ? GammaLogarithm.of(code, a, isBelowOne).unlimited(a)
                : Logarithm.log(code, code.maximum(a, code.literal(1)), GammaLogarithm.FROM_ONE);
        return chosen("digamma", FAR, below, near, code.subtract(logarithm, small));
    }

    Value trigamma() {
        Value near = code.name("near", "trigamma(1 + u)", series(table.trigamma(), 0.5));
        Value tail = code.multiply(reciprocal(), table.trigammaSeries().at(code, square()));
        Value far = code.add(reciprocal(), code.multiply(square(), code.add(code.literal(0.5), tail)));
        return chosen("trigamma", FAR, code.add(near, square()), near, far);
    }

    Value tetragamma() {
        Value near = code.name("near", "tetragamma(1 + u)", series(table.tetragamma(), 0.5));
        Value cube = code.multiply(square(), reciprocal());
        Value below = code.subtract(near, code.multiply(code.literal(2), cube));
        Value tail = code.multiply(square(), table.tetragammaSeries().at(code, square()));
        Value sum = code.add(code.literal(1), code.add(reciprocal(), tail));
        return chosen("tetragamma", FAR, below, near, code.negate(code.multiply(square(), sum)));
    }

    private Value series(Polynomial polynomial, double middle) {
        Value fromMiddle = code.name("fromMiddle", code.subtract(u, code.literal(middle)));
        return code.name("series", polynomial.at(code, fromMiddle));
    }

    private Value reciprocal() {
        return code.name("reciprocal", code.divide(code.literal(1), a));
    }

    private Value square() {
        return code.name("inverseSquare", code.multiply(reciprocal(), reciprocal()));
    }

    private Value chosen(String name, double border, Value below, Value near, Value far) {
        Value isNear = isNegative(code, code.subtract(a, code.literal(border)));
        return code.name(name, name + "($)", a, code.select(isBelowOne, below, code.select(isNear, near, far)));
    }
}
