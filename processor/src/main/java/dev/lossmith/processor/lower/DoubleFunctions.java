package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;

/** Functions whose results are doubles: what rounding loses on the way is kept and added before the last operation. */
final class DoubleFunctions implements Functions {
    private final Code code;

    DoubleFunctions(Code code) {
        this.code = code;
    }

    @Override
    public Value expOfNegative(Value a) {
        return Exponential.ofNegative(code, a).rounded(code);
    }

    @Override
    public Value exp(Value a) {
        return SignedExponential.of(code, a).exp();
    }

    @Override
    public Value exp2(Value a) {
        return SignedExponential.ofBinary(code, a).exp();
    }

    @Override
    public Value cbrt(Value a) {
        return GeneralPower.cubicRoot(code, a);
    }

    @Override
    public Value expm1(Value a) {
        return SignedExponential.of(code, a).expm1();
    }

    @Override
    public Value expm1mx(Value a) {
        return SignedExponential.of(code, a).expm1mx();
    }

    @Override
    public Value cosh(Value a) {
        return Hyperbolic.of(code, a).cosh();
    }

    @Override
    public Value sinh(Value a) {
        return Hyperbolic.of(code, a).sinh();
    }

    @Override
    public Value tanh(Value a) {
        return Hyperbolic.of(code, a).tanh();
    }

    @Override
    public Value logCosh(Value a) {
        return Hyperbolic.of(code, a).logCosh();
    }

    @Override
    public Value atan(Value a) {
        return Arctangent.at(code, a);
    }

    @Override
    public Value sin(Value a) {
        return Circular.ofDoubles(code, a).sin(a);
    }

    @Override
    public Value cos(Value a) {
        return Circular.ofDoubles(code, a).cos(a);
    }

    @Override
    public Value erf(Value a) {
        return DoubleError.of(code, a).erf();
    }

    @Override
    public Value erfc(Value a) {
        return DoubleError.of(code, a).erfc();
    }

    @Override
    public Value logNormCdf(Value a) {
        return DoubleNormal.of(code, a).logarithm();
    }

    @Override
    public Value millsRatio(Value a) {
        return DoubleNormal.of(code, a).ratio();
    }

    @Override
    public Value millsSlope(Value a) {
        return DoubleNormal.of(code, a).slope();
    }

    @Override
    public Value power(Value a, double exponent, Interval interval) {
        return GeneralPower.of(code, a, exponent, interval);
    }

    @Override
    public Value sigmoid(Value a) {
        return Logistic.of(code, a).large();
    }

    @Override
    public Value sigmoidOfNegative(Value a) {
        return Logistic.of(code, a).small();
    }

    @Override
    public Value logisticDensity(Value a) {
        return Logistic.of(code, a).density();
    }

    @Override
    public Value softplusOfNegative(Value a) {
        return Logistic.of(code, a).softplusOfNegative();
    }

    @Override
    public Value log(Value u, Interval interval) {
        return Logarithm.log(code, u, interval);
    }

    @Override
    public Value log1p(Value a, Interval interval) {
        return Logarithm.log1p(code, a, interval);
    }

    @Override
    public Value log1pmx(Value a, Interval interval) {
        return Log1pRemainder.at(code, a, interval);
    }

    @Override
    public Value finiteWhereZero(Value value, Interval interval, Value factor) {
        Value huge = code.literal(0x1p1023);
        Value reach = code.name(
                "reach",
                "the factor is multiplied until it is infinite, unless it is 0",
                code.multiply(
                        code.multiply(code.multiply(code.result(Instruction.ABSOLUTE, factor), huge), huge),
                        code.literal(0x1p100)));
        Value limit = code.name(
                "limit",
                "infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN",
                code.maximum(reach, code.literal(Double.MAX_VALUE)));
        Value above = interval.high() == Double.POSITIVE_INFINITY ? code.minimum(value, limit) : value;
        return interval.low() == Double.NEGATIVE_INFINITY ? code.maximum(above, code.negate(limit)) : above;
    }

    @Override
    public Value positiveWhereZero(Value divisor, Value dividend) {
        Value smallest =
                code.fromBits(code.result(Instruction.BIT_AND, Selections.isZero(code, dividend), code.pattern(1)));
        return code.name(
                "nonzero",
                "where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN",
                code.maximum(divisor, smallest));
    }

    @Override
    public Value sign(Value a) {
        return Selections.sign(code, a, Double.MAX_VALUE, Double.MIN_VALUE);
    }

    @Override
    public Value side(Value a) {
        Value zero = code.literal(0);
        Value side = Selections.ifLess(code, "it is negative", a, zero, code.literal(-1), code.literal(1));
        return Selections.undefinedWithout(code, a, zero, code.name("side", "-1 where $ is negative, else 1", a, side));
    }
}
