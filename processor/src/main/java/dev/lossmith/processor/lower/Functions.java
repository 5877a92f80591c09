package dev.lossmith.processor.lower;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Interval;

/** How one precision computes what takes more than an operation. Asking again costs nothing: {@link Code} makes each value once. */
interface Functions {
    static Functions of(Code code) {
        return code.precision() == Precision.FLOAT ? new FloatFunctions(code) : new DoubleFunctions(code);
    }

    /** exp(-a) for a >= 0; NaN stays NaN. */
    Value expOfNegative(Value a);

    /** sigmoid(a) for a >= 0. */
    Value sigmoid(Value a);

    /** sigmoid(-a) for a >= 0. */
    Value sigmoidOfNegative(Value a);

    /** sigmoid(a) sigmoid(-a) for a >= 0. */
    Value logisticDensity(Value a);

    /** log(1 + exp(-a)) for a >= 0. */
    Value softplusOfNegative(Value a);

    /** log(u) for u in this part of [0, 2^60]; log(0) is -infinity. */
    Value log(Value u, Interval interval);

    /** log(1 + a) for a in this part of [-1, 1]; log(0) is -infinity. */
    Value log1p(Value a, Interval interval);

    /** The value, of this interval, but finite where {@code factor} is 0: their product is 0 there and not NaN. */
    Value finiteWhereZero(Value value, Interval interval, Value factor);

    /** The divisor, which is not negative, but positive where {@code dividend} is 0: their quotient is 0 there and not NaN. */
    Value positiveWhereZero(Value divisor, Value dividend);

    /** -1, 0 or 1, and NaN for NaN. */
    Value sign(Value a);
}
