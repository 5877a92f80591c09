package dev.lossmith.processor.lower;

/** The error function and its complement as doubles. */
record DoubleError(Code code, Value a, Value magnitude) {
    static DoubleError of(Code code, Value a) {
        return new DoubleError(code, a, code.name("magnitude", code.result(Instruction.ABSOLUTE, a)));
    }

    /** Near 0, a + (2 / sqrt(pi) - 1) a + a^3 Q(a^2), else 1 - erfc(|a|) with the sign of a. */
    Value erf() {
        Value square = code.name("square", code.multiply(a, a));
        Value series = code.name("series", ErrorTables.ERF_TAIL.at(code, square));
        Value more = code.add(
                code.multiply(a, code.literal(ErrorTables.SLOPE_MINUS_ONE)),
                code.multiply(code.multiply(a, square), series));
        Value near = code.add(a, more);
        Value far = Sign.copy(code, code.subtract(code.literal(1), complement()), a);
        Value isNear = code.name(
                "isNear",
                "ones where |$| is below the limit, else zeros",
                a,
                code.signMask(code.toBits(code.subtract(magnitude, code.literal(ErrorTables.NEAR)))));
        return code.name("erf", "erf($)", a, code.select(isNear, near, far));
    }

    Value erfc() {
        Value beyondOne = code.subtract(code.literal(2), complement());
        return code.name("erfc", "1 - erf($)", a, Selections.ifNegative(code, a, beyondOne, complement()));
    }

    private Value complement() {
        NormalTail tail = NormalTail.of(code, magnitude, ErrorTables.CENTRE, ErrorTables.EXCESS);
        GaussExponential gauss = GaussExponential.of(code, magnitude, 1);
        Value divisor = code.multiply(code.literal(ErrorTables.ROOT_OF_PI), code.add(magnitude, tail.excess(1)));
        return code.name(
                "complement",
                "1 - erf(|$|) = exp(-|$|^2) / (sqrt(pi) (|$| + excess))",
                a,
                gauss.scaled(code.divide(gauss.significand(), divisor)));
    }
}
