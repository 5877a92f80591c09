package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;

/** Logarithms for results that become floats, and the powers that are made of them. */
final class FloatLogarithms {
    /** The largest number that {@link LogarithmReduction} takes apart. */
    private static final double LARGEST = LogarithmReduction.LARGEST;

    private FloatLogarithms() {}

    /** log(u) for u in this part of [0, infinity]. */
    static Value log(Code code, Value u, Interval interval) {
        Value finite = finite(code, u, interval);
        Value logarithm = log(code, LogarithmReduction.of(code, finite), interval.contains(0));
        return infiniteWhereInfinite(code, logarithm, u, finite);
    }

    /** log(1 + a) for a in this part of [-1, infinity]. */
    static Value log1p(Code code, Value a, Interval interval) {
        Value finite = finite(code, a, interval);
        Value logarithm = log(code, LogarithmReduction.ofOnePlus(code, finite), interval.contains(-1));
        return infiniteWhereInfinite(code, logarithm, a, finite);
    }

    private static Value log(Code code, LogarithmReduction reduction, boolean mayBeZero) {
        Value s = s(code, reduction);
        Value multiple = code.multiply(reduction.exponent(0), code.literal(FloatTables.LN2));
        Value logarithm = code.name("logarithm", "k ln 2 + log1p(f)", code.add(multiple, twiceAtanh(code, s)));
        return reduction.infiniteWhereZero(logarithm, mayBeZero);
    }

    /**
     * a^exponent = 2^(exponent log2(a)) for a in this part of [0, infinity] and a positive exponent. A product of up to 1024 needs ten
     * more bits of the logarithm than the result has.
     */
    static Value power(Code code, Value a, double exponent, Interval interval) {
        Value finite = finite(code, a, interval);
        LogarithmReduction reduction = LogarithmReduction.of(code, finite);
        Value s = s(code, reduction);
        Value z = code.name("z", code.multiply(s, s));
        Value series = code.name("binarySeries", FloatTables.BINARY_LOGARITHM.at(code, z));
        Value binaryLogarithm = code.name(
                "binaryLogarithm", "k + log2(1 + f)", code.add(reduction.exponent(0), code.multiply(s, series)));
        Value binary = code.multiply(binaryLogarithm, code.literal(exponent));
        Value power = code.name("power", FloatPowerOfTwo.clamped(code, binary).rounded());
        return infiniteWhereInfinite(code, zeroWhereZero(code, power, a, interval), a, finite);
    }

    private static Value zeroWhereZero(Code code, Value power, Value a, Interval interval) {
        if (interval.low() >= Double.MIN_NORMAL) {
            return power;
        }
        Value positive = code.name(
                "positive",
                "0 where $ is 0, else 1",
                a,
                code.minimum(code.multiply(a, code.literal(1 / Double.MIN_NORMAL)), code.literal(1)));
        return code.multiply(power, positive);
    }

    private static Value s(Code code, LogarithmReduction reduction) {
        Value f = reduction.f();
        return code.name("s", "log1p(f) = 2 atanh(s)", code.divide(f, code.add(code.literal(2), f)));
    }

    /** 2 atanh(s) for |s| <= 1/3. */
    static Value twiceAtanh(Code code, Value s) {
        Value z = code.name("z", code.multiply(s, s));
        Value twice = code.multiply(s, code.name("series", FloatTables.ATANH.at(code, z)));
        return code.recipe("twiceAtanh", "2 atanh(a) of a number from -1/3 to 1/3", twice, s);
    }

    private static Value finite(Code code, Value number, Interval interval) {
        return interval.high() <= LARGEST ? number : code.name("finite", code.minimum(number, code.literal(LARGEST)));
    }

    /** What the limit took from the number is infinite where the number is, else 0. */
    private static Value infiniteWhereInfinite(Code code, Value value, Value number, Value finite) {
        return number == finite
                ? value
                : code.name(
                        "log",
                        "what the limit took away is infinite where the number is, else 0",
                        code.add(value, code.subtract(number, finite)));
    }
}
