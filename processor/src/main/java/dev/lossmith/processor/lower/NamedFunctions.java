package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Interval;

/** Functions that kernels may keep as methods, each with what its Javadoc says. */
record NamedFunctions(Code code, Functions functions) implements Functions {
    private Value named(String name, String meaning, Value value, Value... operands) {
        return code.recipe(name, meaning, value, operands);
    }

    @Override
    public Value expOfNegative(Value a) {
        return named("expOfNegative", "exp(-a) of a number that is not negative", functions.expOfNegative(a), a);
    }

    @Override
    public Value exp(Value a) {
        return named("exp", "exp(a)", functions.exp(a), a);
    }

    @Override
    public Value exp2(Value a) {
        return named("exp2", "2^a", functions.exp2(a), a);
    }

    @Override
    public Value cbrt(Value a) {
        return named("cbrt", "The cubic root of a", functions.cbrt(a), a);
    }

    @Override
    public Value expm1(Value a) {
        return named("expm1", "exp(a) - 1", functions.expm1(a), a);
    }

    @Override
    public Value expm1mx(Value a) {
        return named("expm1mx", "exp(a) - 1 - a", functions.expm1mx(a), a);
    }

    @Override
    public Value cosh(Value a) {
        return named("cosh", "cosh(a)", functions.cosh(a), a);
    }

    @Override
    public Value sinh(Value a) {
        return named("sinh", "sinh(a)", functions.sinh(a), a);
    }

    @Override
    public Value tanh(Value a) {
        return named("tanh", "tanh(a)", functions.tanh(a), a);
    }

    @Override
    public Value logCosh(Value a) {
        return named("logCosh", "log(cosh(a))", functions.logCosh(a), a);
    }

    @Override
    public Value atan(Value a) {
        return named("atan", "atan(a)", functions.atan(a), a);
    }

    @Override
    public Value sin(Value a) {
        return named("sin", "sin(a)", functions.sin(a), a);
    }

    @Override
    public Value cos(Value a) {
        return named("cos", "cos(a)", functions.cos(a), a);
    }

    @Override
    public Value erf(Value a) {
        return named("erf", "erf(a)", functions.erf(a), a);
    }

    @Override
    public Value erfc(Value a) {
        return named("erfc", "1 - erf(a)", functions.erfc(a), a);
    }

    @Override
    public Value logNormCdf(Value a) {
        return named("logNormCdf", "The logarithm of the normal distribution function", functions.logNormCdf(a), a);
    }

    @Override
    public Value millsRatio(Value a) {
        return named("millsRatio", "The normal density by the distribution function", functions.millsRatio(a), a);
    }

    @Override
    public Value millsSlope(Value a) {
        return named(
                "millsSlope",
                "Minus the derivative of the normal density by the distribution function",
                functions.millsSlope(a),
                a);
    }

    @Override
    public Value power(Value a, double exponent, Interval interval) {
        return named("power", "a^" + Decimals.shortest(exponent), functions.power(a, exponent, interval), a);
    }

    @Override
    public Value sigmoid(Value a) {
        return named("sigmoid", "1 / (1 + exp(-a)) of a number that is not negative", functions.sigmoid(a), a);
    }

    @Override
    public Value sigmoidOfNegative(Value a) {
        return named(
                "sigmoidOfNegative",
                "1 / (1 + exp(a)) of a number that is not negative",
                functions.sigmoidOfNegative(a),
                a);
    }

    @Override
    public Value logisticDensity(Value a) {
        return named(
                "logisticDensity",
                "sigmoid(a) sigmoid(-a) of a number that is not negative",
                functions.logisticDensity(a),
                a);
    }

    @Override
    public Value softplusOfNegative(Value a) {
        return named(
                "softplusOfNegative",
                "log(1 + exp(-a)) of a number that is not negative",
                functions.softplusOfNegative(a),
                a);
    }

    @Override
    public Value log(Value a, Interval interval) {
        return named("log", "log(a)", functions.log(a, interval), a);
    }

    @Override
    public Value log1p(Value a, Interval interval) {
        return named("log1p", "log(1 + a)", functions.log1p(a, interval), a);
    }

    @Override
    public Value log1pmx(Value a, Interval interval) {
        return named("log1pmx", "log(1 + a) - a", functions.log1pmx(a, interval), a);
    }

    @Override
    public Value finiteWhereZero(Value value, Interval interval, Value factor) {
        return named(
                "finiteWhereZero",
                "a, but finite where b is 0: the product of both is 0 there, and not NaN",
                functions.finiteWhereZero(value, interval, factor),
                value,
                factor);
    }

    @Override
    public Value positiveWhereZero(Value divisor, Value dividend) {
        return named(
                "positiveWhereZero",
                "a, but positive where b is 0 too: the quotient is 0 there, and not NaN",
                functions.positiveWhereZero(divisor, dividend),
                divisor,
                dividend);
    }

    @Override
    public Value sign(Value a) {
        return named("sign", "-1, 0 or 1, as a is negative, 0 or positive; NaN stays NaN", functions.sign(a), a);
    }

    @Override
    public Value side(Value a) {
        return named("side", "-1 where a is negative, else 1; NaN stays NaN", functions.side(a), a);
    }
}
