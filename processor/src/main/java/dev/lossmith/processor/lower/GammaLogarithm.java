package dev.lossmith.processor.lower;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Interval;

/**
 * A logarithm that is exact enough for Stirling's formula, which cancels three bits of it: the sum of two numbers for results that are
 * doubles, and one number with 14 bits more than a float has for others.
 *
 * @param limited the argument, but limited
 * @param high without meaning of 0
 * @param low the rest of it; 0 for results that become floats
 */
record GammaLogarithm(Code code, Value limited, LogarithmReduction reduction, Value high, Value low) {
    static final Interval FROM_ONE = new Interval(1, Double.POSITIVE_INFINITY);

    /** Times its logarithm, it is more than the largest number. */
    private static final double LARGEST = 0x1p1020;

    private static final double UP = 0x1p64;
    private static final double UP_EXPONENT = 64;

    static GammaLogarithm of(Code code, Value a, Value isBelowOne) {
        Value limited =
                code.name("limited", "so large that nothing changes beyond", code.minimum(a, code.literal(LARGEST)));
        return code.precision() == Precision.FLOAT ? ofFloat(code, limited) : ofDouble(code, limited, isBelowOne);
    }

    private static GammaLogarithm ofFloat(Code code, Value limited) {
        LogarithmReduction reduction = LogarithmReduction.of(code, limited);
        Value f = reduction.f();
        Value s = code.name("s", "log1p(f) = 2 atanh(s)", code.divide(f, code.add(code.literal(2), f)));
        Value z = code.name("z", code.multiply(s, s));
        Value series = code.name("binarySeries", FloatTables.BINARY_LOGARITHM.at(code, z));
        Value binary = code.name("binaryLogarithm", code.add(reduction.exponent(0), code.multiply(s, series)));
        Value log = code.name("logarithm", code.multiply(code.literal(FloatTables.LN2), binary));
        return new GammaLogarithm(code, limited, reduction, log, code.literal(0));
    }

    /** The leading parts, and what their sum loses to rounding, beside the small ones. */
    private static GammaLogarithm ofDouble(Code code, Value limited, Value isBelowOne) {
        Value factor = code.select(isBelowOne, code.literal(UP), code.literal(1));
        Value scaled = code.name(
                "scaled",
                "below 1, 2^64 times as much, so that a subnormal number is normal",
                code.multiply(limited, factor));
        LogarithmReduction reduction = LogarithmReduction.of(code, scaled);
        Value excess = code.select(isBelowOne, code.literal(UP_EXPONENT), code.literal(0));
        Value exponent = code.name("unscaled", code.subtract(reduction.exponent(0), excess));
        Value f = reduction.f();
        Value multiple = code.multiply(exponent, code.literal(DoubleTables.LN2_HIGH));
        Value high = code.name("high", "the logarithm's leading part", code.add(multiple, f));
        Value lost = code.subtract(f, code.subtract(high, multiple));
        Value tail = code.add(Log1pTail.at(code, f), code.multiply(exponent, code.literal(DoubleTables.LN2_LOW)));
        Value low = code.name("low", "the rest of the logarithm", code.add(lost, tail));
        return new GammaLogarithm(code, limited, reduction, high, low);
    }

    Value highOfZero() {
        return reduction.infiniteWhereZero(high, true);
    }

    /** One number, and what the limit took from the argument: infinite where that is. */
    Value unlimited(Value a) {
        return code.name("unlimited", code.add(high, code.subtract(a, limited)));
    }
}
