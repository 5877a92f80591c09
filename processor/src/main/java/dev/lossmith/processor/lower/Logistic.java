package dev.lossmith.processor.lower;

/**
 * The logistic functions of a >= 0 as doubles, all from one e = exp(-a): sigmoid(a), sigmoid(-a), their product, and
 * softplus(-a). No difference of nearly equal numbers is left, so the bounds hold down to subnormal results ({@code
 * DoubleFunctionsTest}).
 */
final class Logistic {
    private final Code code;
    private final Value magnitude;
    private final Exponential exponential;
    private final Value one;

    private Logistic(Code code, Value magnitude) {
        this.code = code;
        this.magnitude = magnitude;
        this.exponential = Exponential.ofNegative(code, magnitude);
        this.one = code.literal(1);
    }

    /** The functions of this a; asking for them again costs nothing, as {@link Code} makes each value once. */
    static Logistic of(Code code, Value magnitude) {
        return new Logistic(code, magnitude);
    }

    /** sigmoid(a) = 1 / (1 + e), in [1/2, 1]. */
    Value large() {
        return code.name("large", "sigmoid($) = 1 / (1 + e)", magnitude, code.add(reciprocalHigh(), reciprocalLow()));
    }

    /** sigmoid(-a) = e / (1 + e), in [0, 1/2]. */
    Value small() {
        return code.name("small", Scaling.down(code, scaledSmall()));
    }

    private Value scaledSmall() {
        Value low = code.add(restProduct(), code.multiply(exponential.significand(), reciprocalLow()));
        return code.name(
                "small64",
                "2^64 sigmoid(-$) = 2^64 e / (1 + e): the exact product first, then all that is small; one full rounding",
                magnitude,
                code.multiply(code.add(product(), low), exponential.scale()));
    }

    /**
     * sigmoid(a) sigmoid(-a) = small - small^2: unlike the product of the two it adds no error of its own where small is
     * tiny, and where small nears 1/2 the derivative 1 - 2 small damps the error that small has.
     */
    Value density() {
        Value scaled = scaledSmall();
        return Scaling.down(
                code,
                code.name(
                        "density64",
                        "2^64 sigmoid($) sigmoid(-$) = 2^64 small (1 - small)",
                        magnitude,
                        code.subtract(scaled, code.multiply(scaled, small()))));
    }

    /**
     * softplus(-a) = log1p(e). For e > 1/2 as ln 2 + log1p((e - 1) / 2), so that the tail of log1p stays small beside what
     * it is added to.
     */
    Value softplusOfNegative() {
        Value shift = code.literal(Binary64.INTEGER_SHIFT);
        Value half = code.literal(0.5);
        Value upper = code.name(
                "upper",
                "log1p(e) = upper ln 2 + log1p(f): f = e, or (e - 1) / 2 where e rounds to 1; both exact",
                code.subtract(code.add(e(), shift), shift));
        Value f64 = code.name(
                "f64",
                code.subtract(
                        code.multiply(exponential.scaled(code), code.subtract(one, code.multiply(half, upper))),
                        code.multiply(upper, code.literal(0x1p63))));
        Value f = code.name("f", Scaling.down(code, f64));
        Value low = code.add(
                code.multiply(upper, code.literal(DoubleTables.LN2_LOW * 0x1p64)),
                code.multiply(exponential.scaledLow(code), reciprocal()));
        Value tail = code.name(
                "tail64",
                "2^64 times log1p(f) - f by a minimax polynomial, and what e lost to rounding, times 1 / (1 + e)",
                code.add(Scaling.up(code, Log1pTail.at(code, f)), low));
        return Scaling.down(
                code,
                code.name(
                        "softplus64",
                        "2^64 softplus(-$) = 2^64 log1p(e)",
                        magnitude,
                        code.add(
                                code.multiply(upper, code.literal(DoubleTables.LN2_HIGH * 0x1p64)),
                                code.add(f64, tail))));
    }

    private Value e() {
        return exponential.rounded(code);
    }

    private Value reciprocal() {
        return code.name("reciprocal", code.divide(one, code.add(one, e())));
    }

    /** Half of the bits of the reciprocal, so that products with as short a number are exact without FMA. */
    private Value reciprocalHigh() {
        Value grid = code.literal(DoubleTables.RECIPROCAL_GRID);
        return code.name(
                "reciprocalHigh",
                "the leading half of its bits, and of the significand's: their product is exact",
                code.subtract(code.add(reciprocal(), grid), grid));
    }

    private Value significandHigh() {
        Value grid = code.literal(DoubleTables.SIGNIFICAND_GRID);
        return code.name("significandHigh", code.subtract(code.add(exponential.significand(), grid), grid));
    }

    private Value significandRest() {
        return code.name(
                "significandRest",
                code.add(code.subtract(exponential.significand(), significandHigh()), exponential.significandLow()));
    }

    private Value restProduct() {
        return code.name("restProduct", code.multiply(reciprocalHigh(), significandRest()));
    }

    private Value product() {
        return code.name("highProduct", code.multiply(reciprocalHigh(), significandHigh()));
    }

    /** 1 / (1 + e) - reciprocalHigh, by two terms of the geometric series of the residual 1 - reciprocalHigh (1 + e). */
    private Value reciprocalLow() {
        Value power = code.name(
                "power", "2^exponent, or 0 where that is too small to matter", Scaling.down(code, exponential.scale()));
        Value residual = code.name(
                "residual",
                "1 - reciprocalHigh (1 + e), nearly exact",
                code.subtract(
                        code.subtract(code.subtract(one, reciprocalHigh()), code.multiply(power, product())),
                        code.multiply(power, restProduct())));
        return code.name(
                "reciprocalLow",
                "1 / (1 + e) = reciprocalHigh (1 + residual + residual^2 + ...)",
                code.multiply(reciprocalHigh(), code.add(residual, code.multiply(residual, residual))));
    }
}
