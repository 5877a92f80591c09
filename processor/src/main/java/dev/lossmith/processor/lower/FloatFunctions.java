package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;

/**
 * Functions whose results become floats. Doubles have 29 bits to spare: nothing needs to be corrected, nothing is subnormal,
 * and infinity has a stand-in, {@link FloatTables#INFINITE}, that makes no NaN. Before the last rounding all errors are below
 * 2^-27, so that no result is further than 0.63 ulp from the truth.
 */
final class FloatFunctions implements Functions {
    private final Code code;
    private final Value one;

    FloatFunctions(Code code) {
        this.code = code;
        this.one = code.literal(1);
    }

    @Override
    public Value expOfNegative(Value a) {
        Value clamped = code.name(
                "clamped",
                "exp(-|x|) is 0 as a float long before; without the limit, infinity would become infinity - infinity",
                code.minimum(a, code.literal(FloatTables.LARGEST_NEGATIVE_EXPONENT)));
        Value shift = code.literal(Binary64.INTEGER_SHIFT);
        Value binary = code.name(
                "binary", "exp(-|x|) = 2^binary", code.multiply(clamped, code.literal(-FloatTables.INVERSE_LN2)));
        Value shifted = code.name(
                "shifted",
                "the sum rounds to an integer, the exponent, and leaves it in the low bits",
                code.add(binary, shift));
        Value fraction = code.name("fraction", code.subtract(binary, code.subtract(shifted, shift)));
        Value power =
                code.name("power", "2^fraction by a minimax polynomial", FloatTables.POWER_OF_TWO.at(code, fraction));
        Value exponent =
                code.result(Instruction.SHIFT_LEFT, code.toBits(shifted), code.pattern(Binary64.FRACTION_BITS));
        return code.name(
                "e",
                "exp(-|x|): the exponent is added to that of the power",
                code.fromBits(code.result(Instruction.INTEGER_ADD, code.toBits(power), exponent)));
    }

    @Override
    public Value sigmoid(Value a) {
        Value e = expOfNegative(a);
        return code.name("large", "sigmoid(|x|) = 1 / (1 + e)", code.multiply(twoPlus(e), reciprocal(e)));
    }

    @Override
    public Value sigmoidOfNegative(Value a) {
        return code.name("small", "sigmoid(-|x|) = e / (1 + e)", code.multiply(expOfNegative(a), sigmoid(a)));
    }

    @Override
    public Value logisticDensity(Value a) {
        return code.name("density", code.multiply(sigmoid(a), sigmoidOfNegative(a)));
    }

    /** With s = e / (2 + e), log1p(e) = 2 atanh(s), whose series needs half of the coefficients. */
    @Override
    public Value softplusOfNegative(Value a) {
        Value e = expOfNegative(a);
        Value s = code.name("s", "log1p(e) = 2 atanh(s)", code.multiply(code.multiply(e, onePlus(e)), reciprocal(e)));
        return code.name("softplus", "softplus(-|x|) = log1p(e)", atanh(s));
    }

    private Value onePlus(Value e) {
        return code.name("onePlus", code.add(one, e));
    }

    private Value twoPlus(Value e) {
        return code.name("twoPlus", code.add(code.literal(2), e));
    }

    private Value reciprocal(Value e) {
        return code.name(
                "reciprocal",
                "one division for both 1 / (1 + e) and 1 / (2 + e)",
                code.divide(one, code.multiply(onePlus(e), twoPlus(e))));
    }

    private Value atanh(Value s) {
        Value z = code.name("z", code.multiply(s, s));
        return code.multiply(s, code.name("series", FloatTables.ATANH.at(code, z)));
    }

    @Override
    public Value log(Value u, Interval interval) {
        return log(LogarithmReduction.of(code, u), interval.contains(0));
    }

    @Override
    public Value log1p(Value a, Interval interval) {
        return log(LogarithmReduction.ofOnePlus(code, a), interval.contains(-1));
    }

    private Value log(LogarithmReduction reduction, boolean mayBeZero) {
        Value f = reduction.f();
        Value s = code.name("s", "log1p(f) = 2 atanh(s)", code.divide(f, code.add(code.literal(2), f)));
        Value multiple = code.multiply(reduction.exponent(0), code.literal(FloatTables.LN2));
        Value logarithm = code.name("logarithm", "k ln 2 + log1p(f)", code.add(multiple, atanh(s)));
        return reduction.infiniteWhereZero(logarithm, mayBeZero);
    }

    @Override
    public Value finiteWhereZero(Value value, Interval interval, Value factor) {
        Value infinite = code.literal(FloatTables.INFINITE);
        Value above = interval.high() == Double.POSITIVE_INFINITY ? code.minimum(value, infinite) : value;
        Value finite = interval.low() == Double.NEGATIVE_INFINITY
                ? code.maximum(above, code.literal(-FloatTables.INFINITE))
                : above;
        return code.name(
                "finite", "infinity becomes a number that is infinite as a float: 0 times it is no NaN", finite);
    }

    @Override
    public Value positiveWhereZero(Value divisor, Value dividend) {
        return code.name(
                "nonzero",
                "0 becomes a number that divides to infinity as a float: 0 / 0 would be NaN",
                code.maximum(divisor, code.literal(FloatTables.ZERO)));
    }

    @Override
    public Value sign(Value a) {
        return Selections.sign(code, a, FloatTables.INFINITE, FloatTables.ZERO);
    }
}
