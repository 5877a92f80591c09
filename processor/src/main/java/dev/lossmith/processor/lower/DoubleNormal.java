package dev.lossmith.processor.lower;

/** The normal distribution as doubles, by the same identities as in {@link FloatNormal}. */
record DoubleNormal(Code code, Value a, Value magnitude, NormalTail tail, GaussExponential gauss) {
    /** Times its density, any larger number is 0. */
    private static final double FAR = 38.75;

    static DoubleNormal of(Code code, Value a) {
        Value magnitude = code.name("magnitude", code.result(Instruction.ABSOLUTE, a));
        NormalTail tail = NormalTail.of(code, magnitude, ErrorTables.NORMAL_CENTRE, ErrorTables.EXCESS);
        return new DoubleNormal(code, a, magnitude, tail, GaussExponential.of(code, magnitude, 0.5));
    }

    /** -a^2 / 2 - log(sqrt(2 pi) h) on the left, log1p(-Q) on the right: one logarithm for both. */
    Value logarithm() {
        Value inverse = code.subtract(scaledHazard(), code.literal(1));
        Value f = code.name(
                "f",
                "log1p(f): sqrt(2 pi) hazard - 1 for negative $, else minus the upper tail",
                a,
                Selections.ifNegative(code, a, inverse, code.negate(upperTail())));
        Value log = code.name("log1p", Logarithm.log1p(code, f, NormalLimits.ARGUMENT));
        Value halfSquare =
                code.name("halfSquare", code.multiply(code.multiply(code.literal(0.5), magnitude), magnitude));
        Value left = code.negate(code.add(halfSquare, log));
        return code.name("lognormcdf", "lognormcdf($)", a, Selections.ifNegative(code, a, left, log));
    }

    Value ratio() {
        return code.name(
                "millsRatio", "millsRatio($)", a, Selections.ifNegative(code, a, hazard(), gauss.scaled(ofRight())));
    }

    Value slope() {
        Value left = code.add(tail.timesExcess(2), code.multiply(excess(), excess()));
        Value far = code.literal(FAR);
        Value below = code.multiply(code.subtract(far, magnitude), code.literal(0x1p20));
        Value isBelow = code.name(
                "isBelow",
                "1 below the limit, 0 beyond, where the product is 0",
                code.minimum(code.maximum(below, code.literal(0)), code.literal(1)));
        Value sum = code.add(code.minimum(magnitude, far), gauss.scaled(ofRight()));
        Value right = gauss.scaled(code.multiply(code.multiply(ofRight(), sum), isBelow));
        return code.name("millsSlope", "millsSlope($)", a, Selections.ifNegative(code, a, left, right));
    }

    /** Without its power of two. */
    private Value ofRight() {
        Value density = code.multiply(gauss.significand(), code.literal(ErrorTables.INVERSE_ROOT_OF_TWICE_PI));
        return code.name(
                "ofRight",
                "millsRatio(|$|) but for a power of two",
                a,
                code.divide(density, code.subtract(code.literal(1), upperTail())));
    }

    private Value excess() {
        return tail.excess(2);
    }

    private Value hazard() {
        return code.name("hazard", "millsRatio(-|$|)", a, code.add(magnitude, excess()));
    }

    private Value scaledHazard() {
        return code.multiply(code.literal(ErrorTables.ROOT_OF_TWICE_PI), hazard());
    }

    private Value upperTail() {
        return code.name(
                "upperTail", "normcdf(-|$|)", a, gauss.scaled(code.divide(gauss.significand(), scaledHazard())));
    }
}
