package dev.lossmith.processor.lower;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Interval;

/** How one precision computes what takes more than an operation. Asking again costs nothing: {@link Code} makes each value once. */
interface Functions {
    static Functions of(Code code) {
        return new NamedFunctions(
                code, code.precision() == Precision.FLOAT ? new FloatFunctions(code) : new DoubleFunctions(code));
    }

    /** exp(-a) for a >= 0; NaN stays NaN. */
    Value expOfNegative(Value a);

    /** exp(a) for any a; too large a result is infinity. */
    Value exp(Value a);

    /** 2^a for any a; too large a result is infinity. */
    Value exp2(Value a);

    /** The cubic root of any a. */
    Value cbrt(Value a);

    /** exp(a) - 1 for any a, right near 0 as well. */
    Value expm1(Value a);

    /** exp(a) - 1 - a for any a, right near 0 as well, where it is a^2 / 2. */
    Value expm1mx(Value a);

    /** cosh(a) for any a. */
    Value cosh(Value a);

    /** sinh(a) for any a, right near 0 as well. */
    Value sinh(Value a);

    /** tanh(a) for any a, right near 0 as well. */
    Value tanh(Value a);

    /** log(cosh(a)) for any a, right near 0 as well. */
    Value logCosh(Value a);

    /** The angle in [-pi/2, pi/2] whose tangent is a, for any a. */
    Value atan(Value a);

    /** sin(a): to its last bits up to 2^20, from -1 to 1 beyond, NaN of an infinity, which has no limit. */
    Value sin(Value a);

    /** cos(a): as sin(a). */
    Value cos(Value a);

    /** erf(a) for any a, right near 0 as well. */
    Value erf(Value a);

    /** 1 - erf(a) for any a, right for large a as well. */
    Value erfc(Value a);

    /** The logarithm of the normal distribution function for any a, right in both tails. */
    Value logNormCdf(Value a);

    /** The normal density by its distribution function for any a. */
    Value millsRatio(Value a);

    /** The ratio times its sum with a: minus its derivative, for any a. */
    Value millsSlope(Value a);

    /** a to a power that is no multiple of 1/2, for a >= 0 in this interval. */
    Value power(Value a, double exponent, Interval interval);

    /** sigmoid(a) for a >= 0. */
    Value sigmoid(Value a);

    /** sigmoid(-a) for a >= 0. */
    Value sigmoidOfNegative(Value a);

    /** sigmoid(a) sigmoid(-a) for a >= 0. */
    Value logisticDensity(Value a);

    /** log(1 + exp(-a)) for a >= 0. */
    Value softplusOfNegative(Value a);

    /** log(u) for u in this part of [0, infinity]; log(0) is -infinity. */
    Value log(Value u, Interval interval);

    /** log(1 + a) for a in this part of [-1, infinity]; log(0) is -infinity. */
    Value log1p(Value a, Interval interval);

    /** log(1 + a) - a for a in this part of [-1, infinity], right near 0 as well, where it is -a^2 / 2. */
    Value log1pmx(Value a, Interval interval);

    /** The value, of this interval, but finite where {@code factor} is 0: their product is 0 there and not NaN. */
    Value finiteWhereZero(Value value, Interval interval, Value factor);

    /** The divisor, which is not negative, but positive where {@code dividend} is 0: their quotient is 0 there and not NaN. */
    Value positiveWhereZero(Value divisor, Value dividend);

    /** -1, 0 or 1, and NaN for NaN. */
    Value sign(Value a);

    /** -1 for a < 0, else 1, and NaN for NaN. */
    Value side(Value a);
}
