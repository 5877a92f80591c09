package dev.lossmith.processor.lower;

/** The error function and its complement for results that become floats. */
record FloatError(Code code, Value a, Value magnitude) {
    static FloatError of(Code code, Value a) {
        return new FloatError(code, a, code.name("magnitude", code.result(Instruction.ABSOLUTE, a)));
    }

    /** a Q(a^2) near 0, else 1 - erfc(|a|) with the sign of a. */
    Value erf() {
        Value square = code.name("square", code.multiply(magnitude, magnitude));
        Value near = code.multiply(a, code.name("series", ErrorTables.FLOAT_ERF.at(code, square)));
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
        NormalTail tail = NormalTail.of(code, magnitude, ErrorTables.CENTRE, ErrorTables.FLOAT_EXCESS);
        Value square = code.name("square", code.multiply(magnitude, magnitude));
        Value e = new FloatFunctions(code).expOfNegative(square);
        Value divisor = code.multiply(code.literal(ErrorTables.ROOT_OF_PI), code.add(magnitude, tail.excess(1)));
        return code.name(
                "complement", "1 - erf(|$|) = exp(-square) / (sqrt(pi) (|$| + excess))", a, code.divide(e, divisor));
    }
}
