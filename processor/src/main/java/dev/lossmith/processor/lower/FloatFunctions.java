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
                "exp(-$) is 0 as a float long before; without the limit, infinity would become infinity - infinity",
                a,
                code.minimum(a, code.literal(FloatTables.LARGEST_NEGATIVE_EXPONENT)));
        Value binary = code.name(
                "binary", "exp(-$) = 2^binary", a, code.multiply(clamped, code.literal(-FloatTables.INVERSE_LN2)));
        Value e = code.name("e", "exp(-$)", a, FloatPowerOfTwo.of(code, binary).rounded());
        return code.recipe("expOfNegative", "exp(-a) of a number that is not negative", e, a);
    }

    @Override
    public Value exp(Value a) {
        return code.name(
                "exp", "exp($)", a, FloatPowerOfTwo.ofExponential(code, a).rounded());
    }

    @Override
    public Value exp2(Value a) {
        return code.name("exp2", "2^$", a, FloatPowerOfTwo.clamped(code, a).rounded());
    }

    @Override
    public Value cbrt(Value a) {
        Value magnitude = code.result(Instruction.ABSOLUTE, a);
        return code.name(
                "cbrt", Sign.copy(code, power(magnitude, 1.0 / 3, new Interval(0, Double.POSITIVE_INFINITY)), a));
    }

    /** 2^k 2^fraction - 1 = 2^k (2^fraction - 1) + (2^k - 1), where only the sum rounds; by half of 2^k, which is finite. */
    @Override
    public Value expm1(Value a) {
        FloatPowerOfTwo power = FloatPowerOfTwo.ofExponential(code, a);
        Value scale = code.name("halfScale", "2^k / 2", power.scale(0.5));
        Value half = code.add(code.multiply(scale, power.fractionMinusOne()), code.subtract(scale, code.literal(0.5)));
        return code.name("expm1", "exp($) - 1", a, code.multiply(code.literal(2), half));
    }

    @Override
    public Value expm1mx(Value a) {
        return FloatRemainders.expm1mx(code, a);
    }

    @Override
    public Value cosh(Value a) {
        return FloatHyperbolics.of(code, a).cosh();
    }

    @Override
    public Value sinh(Value a) {
        return FloatHyperbolics.of(code, a).sinh();
    }

    @Override
    public Value tanh(Value a) {
        return FloatHyperbolics.of(code, a).tanh();
    }

    @Override
    public Value logCosh(Value a) {
        return FloatHyperbolics.of(code, a).logCosh();
    }

    /** With s = tan(atan(a) / 2) = a / (1 + sqrt(1 + a^2)), which is at most 1, atan(a) = 2 atan(s): any a is in reach of one series. */
    @Override
    public Value atan(Value a) {
        Value limit = code.literal(FloatTables.VERTICAL);
        Value finite = code.name(
                "finite",
                "beyond the limit the angle is that of infinity; without it, the square would overflow",
                code.maximum(code.minimum(a, limit), code.literal(-FloatTables.VERTICAL)));
        Value hypotenuse = code.result(Instruction.SQUARE_ROOT, code.add(one, code.multiply(finite, finite)));
        Value s = code.name("s", "atan($) = 2 atan(s)", a, code.divide(finite, code.add(one, hypotenuse)));
        Value z = code.name("z", code.multiply(s, s));
        return code.name("atan", code.multiply(s, code.name("series", FloatTables.ATAN.at(code, z))));
    }

    @Override
    public Value sin(Value a) {
        return Circular.ofFloats(code, a).sin(a);
    }

    @Override
    public Value cos(Value a) {
        return Circular.ofFloats(code, a).cos(a);
    }

    @Override
    public Value erf(Value a) {
        return FloatError.of(code, a).erf();
    }

    @Override
    public Value erfc(Value a) {
        return FloatError.of(code, a).erfc();
    }

    @Override
    public Value logNormCdf(Value a) {
        return FloatNormal.of(code, a).logarithm();
    }

    @Override
    public Value millsRatio(Value a) {
        return FloatNormal.of(code, a).ratio();
    }

    @Override
    public Value millsSlope(Value a) {
        return FloatNormal.of(code, a).slope();
    }

    @Override
    public Value power(Value a, double exponent, Interval interval) {
        return FloatLogarithms.power(code, a, exponent, interval);
    }

    @Override
    public Value sigmoid(Value a) {
        Value e = expOfNegative(a);
        return code.name("large", "sigmoid($) = 1 / (1 + e)", a, code.multiply(twoPlus(e), reciprocal(e)));
    }

    @Override
    public Value sigmoidOfNegative(Value a) {
        return code.name("small", "sigmoid(-$) = e / (1 + e)", a, code.multiply(expOfNegative(a), sigmoid(a)));
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
        return code.name("softplus", "softplus(-$) = log1p(e)", a, FloatLogarithms.twiceAtanh(code, s));
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

    @Override
    public Value log(Value u, Interval interval) {
        return FloatLogarithms.log(code, u, interval);
    }

    @Override
    public Value log1p(Value a, Interval interval) {
        return FloatLogarithms.log1p(code, a, interval);
    }

    @Override
    public Value log1pmx(Value a, Interval interval) {
        return FloatRemainders.log1pmx(code, a, interval);
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
        Value magnified = code.multiply(a, code.literal(1 / FloatTables.ZERO));
        return code.name(
                "sign",
                "the sign of $, as a number: all that is not 0 is magnified to 1 at least",
                a,
                code.minimum(code.maximum(magnified, code.literal(-1)), one));
    }

    @Override
    public Value side(Value a) {
        Value magnified = code.add(code.multiply(a, code.literal(2 / FloatTables.ZERO)), one);
        return code.name(
                "side",
                "-1 where $ is negative, else 1: all that is negative is magnified to -2 at most",
                a,
                code.minimum(code.maximum(magnified, code.literal(-1)), one));
    }
}
