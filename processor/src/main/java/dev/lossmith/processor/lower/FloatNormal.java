package dev.lossmith.processor.lower;

/**
 * The normal distribution for results that become floats. With h the density by the upper tail Q at |a|, a number from 0.8 that nears
 * |a|, Q is the density by h: nothing cancels on either side.
 */
record FloatNormal(Code code, Value a, Value magnitude, NormalTail tail) {
    /** The density of any larger number is 0 as a float. */
    private static final double FAR = 64;

    static FloatNormal of(Code code, Value a) {
        Value magnitude = code.name("magnitude", code.result(Instruction.ABSOLUTE, a));
        NormalTail tail = NormalTail.of(code, magnitude, ErrorTables.NORMAL_CENTRE, ErrorTables.FLOAT_EXCESS);
        return new FloatNormal(code, a, magnitude, tail);
    }

    /** -a^2 / 2 - log(sqrt(2 pi) h) on the left, log1p(-Q) on the right: one logarithm for both. */
    Value logarithm() {
        Value scaled = code.multiply(code.literal(ErrorTables.ROOT_OF_TWICE_PI), hazard());
        Value inverse = code.subtract(scaled, code.literal(1));
        Value f = code.name(
                "f",
                "log1p(f): sqrt(2 pi) hazard - 1 for negative $, else minus the upper tail",
                a,
                Selections.ifNegative(code, a, inverse, code.negate(upperTail())));
        Value log = code.name("log1p", FloatLogarithms.log1p(code, f, NormalLimits.ARGUMENT));
        Value left = code.negate(code.add(halfSquare(), log));
        return code.name("lognormcdf", "lognormcdf($)", a, Selections.ifNegative(code, a, left, log));
    }

    Value ratio() {
        return code.name("millsRatio", "millsRatio($)", a, Selections.ifNegative(code, a, hazard(), ofRight()));
    }

    Value slope() {
        Value left = code.add(tail.timesExcess(2), code.multiply(excess(), excess()));
        Value limited = code.minimum(magnitude, code.literal(FAR));
        Value right = code.multiply(ofRight(), code.add(limited, ofRight()));
        return code.name("millsSlope", "millsSlope($)", a, Selections.ifNegative(code, a, left, right));
    }

    private Value ofRight() {
        return code.name(
                "ofRight", "millsRatio(|$|)", a, code.divide(density(), code.subtract(code.literal(1), upperTail())));
    }

    private Value excess() {
        return tail.excess(2);
    }

    private Value hazard() {
        return code.name("hazard", "millsRatio(-|$|)", a, code.add(magnitude, excess()));
    }

    private Value halfSquare() {
        return code.name("halfSquare", code.multiply(code.multiply(code.literal(0.5), magnitude), magnitude));
    }

    private Value density() {
        Value e = new FloatFunctions(code).expOfNegative(halfSquare());
        return code.name(
                "gauss", "the normal density", code.multiply(e, code.literal(ErrorTables.INVERSE_ROOT_OF_TWICE_PI)));
    }

    private Value upperTail() {
        return code.name("upperTail", "normcdf(-|$|)", a, code.divide(density(), hazard()));
    }
}
