package dev.lossmith.processor.lower;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Interval;

/**
 * x^p = exp(p log(x)) for x >= 0 and a constant p, as a double. The result is off by what p log(x) is off, which may be 745: the
 * logarithm is computed in two parts, to 2^-65 of itself.
 *
 * <p>With x = 2^k m and s = (m - 1) / (m + 1), p log(x) = p ln 2 k + (2/3 p) s (3 + s^2 + ...), after FreeBSD's e_pow.c, but in
 * natural logarithms and with both constants split when the code is made. All products of leading parts are exact (T. J. Dekker,
 * "A floating-point technique for extending the available precision", 1971); the parts are cut off by a mask on the bits.
 */
final class GeneralPower {
    private static final double LOWEST_SIGNIFICAND = 0x1.6a09e667f3bcdp-1;
    /** Leaves 26 bits of a significand. */
    private static final long LEADING = -1L << 27;
    /** Leaves 41 bits: times k, which has 11, the product is exact. */
    private static final long LEADING_BESIDE_EXPONENT = -1L << 12;
    /** Every larger exponent has the same results: of the number next to 1 already, 0 or infinity. */
    private static final double LARGEST_EXPONENT = 0x1p64;
    /** Up to this exponent, what exp is limited to bounds the low part as well. */
    private static final double LARGEST_TAME_EXPONENT = 0x1p14;

    private final Code code;
    private final Value one;

    private GeneralPower(Code code) {
        this.code = code;
        this.one = code.literal(1);
    }

    /** The power of a number of this interval, which is in [0, infinity]; NaN stays NaN, and 0 and infinity have their limits. */
    static Value of(Code code, Value x, double exponent, Interval interval) {
        return new GeneralPower(code).of(x, exponent, interval);
    }

    /** The real root of any number: a power with the exact exponent, of which the nearest double is off by 60 ulp of a result. */
    static Value cubicRoot(Code code, Value x) {
        Value magnitude = code.result(Instruction.ABSOLUTE, x);
        Interval magnitudes = new Interval(0, Double.POSITIVE_INFINITY);
        Value root = new GeneralPower(code).of(magnitude, Real.of(1).dividedBy(Real.of(3)), magnitudes);
        return code.name("cbrt", Sign.copy(code, root, x));
    }

    private Value of(Value x, double exponent, Interval interval) {
        return of(x, Real.of(Math.max(Math.min(exponent, LARGEST_EXPONENT), -LARGEST_EXPONENT)), interval);
    }

    private Value of(Value x, Real exponent, Interval interval) {
        WideReduction reduction = interval.low() >= Double.MIN_NORMAL
                ? WideReduction.ofNormal(code, x, LOWEST_SIGNIFICAND)
                : WideReduction.of(code, x, LOWEST_SIGNIFICAND);
        Value power = powerOf(reduction.exponent(), reduction.significand(), exponent);
        Value special = code.fromBits(reduction.bits());
        return code.name(
                "power",
                "a power of $: 0, infinity and NaN are their own, or their reciprocals are",
                x,
                reduction.unlessSpecial(power, exponent.signum() < 0 ? code.divide(one, special) : special));
    }

    private Value powerOf(Value k, Value m, Real p) {
        Value f = code.name("f", code.subtract(m, one));
        Value denominator = code.name("denominator", code.add(m, one));
        Value reciprocal = code.name("reciprocal", code.divide(one, denominator));
        Value s = code.name("s", "log(significand) = 2 atanh(s)", code.multiply(f, reciprocal));
        Value sHigh = code.name("sHigh", "the leading half of its bits: products of halves are exact", leading(s));
        Value denominatorHigh = code.name("denominatorHigh", leading(denominator));
        Value denominatorLow = code.name("denominatorLow", code.subtract(m, code.subtract(denominatorHigh, one)));
        Value remainder = code.subtract(
                code.subtract(f, code.multiply(sHigh, denominatorHigh)), code.multiply(sHigh, denominatorLow));
        Value sLow =
                code.name("sLow", "f / denominator - sHigh, by the remainder", code.multiply(reciprocal, remainder));

        Value three = code.literal(3);
        Value square = code.name("square", "exact", code.multiply(sHigh, sHigh));
        Value squareRest = code.name(
                "squareRest",
                "s^2 - square; s^2 by these two has half of the error of s s",
                code.multiply(sLow, code.add(sHigh, s)));
        Value z = code.name("z", code.add(square, squareRest));
        Value tail = code.multiply(code.multiply(z, z), code.name("series", DoubleTables.POWER_TAIL.at(code, z)));
        Value small = code.name("small", "3/2 log(significand) = s (3 + square + small)", code.add(squareRest, tail));
        Value sumHigh = code.name("sumHigh", leading(code.add(code.add(three, square), small)));
        Value sumLow = code.name("sumLow", code.subtract(small, code.subtract(code.subtract(sumHigh, three), square)));
        Value product = code.multiply(sHigh, sumHigh);
        Value productRest = code.add(code.multiply(sLow, sumHigh), code.multiply(sumLow, s));
        Value logHigh =
                code.name("logHigh", "3/2 log(significand) in two parts", leading(code.add(product, productRest)));
        Value logLow = code.name("logLow", code.subtract(productRest, code.subtract(logHigh, product)));
        return exp(k, logHigh, logLow, p);
    }

    private Value exp(Value k, Value logHigh, Value logLow, Real p) {
        Real perExponent = p.times(Real.of(2).log());
        double perExponentHigh = cut(perExponent.toDouble(), LEADING_BESIDE_EXPONENT);
        Real perLog = p.times(Real.of(2)).dividedBy(Real.of(3));
        double perLogHigh = cut(perLog.toDouble(), LEADING);
        Value ofExponent = code.multiply(k, code.literal(perExponentHigh));
        Value ofLog = code.multiply(logHigh, code.literal(perLogHigh));
        Value high = code.name("high", "the exponent times the logarithm, in two parts", code.add(ofExponent, ofLog));
        Value rest = code.add(
                code.multiply(k, code.literal(rest(perExponent, perExponentHigh))),
                code.add(
                        code.multiply(logHigh, code.literal(rest(perLog, perLogHigh))),
                        code.multiply(logLow, code.literal(perLog.toDouble()))));
        Value low = code.name(
                "low",
                "with what the sum lost to rounding (Fast2Sum: exact, since the first term is the larger or 0)",
                code.add(code.subtract(ofLog, code.subtract(high, ofExponent)), rest));
        Value tame = Math.abs(p.toDouble()) <= LARGEST_TAME_EXPONENT
                ? low
                : code.maximum(code.minimum(low, one), code.literal(-1));
        return SignedExponential.of(code, high, tame).exp();
    }

    private Value leading(Value number) {
        return code.fromBits(code.result(Instruction.BIT_AND, code.toBits(number), code.pattern(LEADING)));
    }

    private static double cut(double number, long mask) {
        return Double.longBitsToDouble(Binary64.bits(number) & mask);
    }

    private static double rest(Real number, double high) {
        return number.minus(Real.of(high)).toDouble();
    }
}
