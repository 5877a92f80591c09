package dev.lossmith.processor.lower;

/**
 * The sine and the cosine: of what is left of the argument by k pi/2, k the nearest integer, one of the two, and its sign, as the last
 * two bits of k tell. That is exact enough as long as k times the leading parts of pi/2 is exact: up to 2^28 for results that become
 * floats, and 2^20 for doubles. Beyond, what is left is limited, so that the result is still a number from -1 to 1.
 *
 * @param turns the integer k in the last bits
 */
record Circular(Code code, Value turns, Value sine, Value cosine) {
    /** More than pi/4: what is left of an argument within reach is smaller. */
    private static final double LARGEST_REST = 0.8125;
    /** More than what a rest that large can have lost. */
    private static final double LARGEST_LOW = 0x1p-53;

    static Circular ofFloats(Code code, Value x) {
        Value shifted = shifted(code, x);
        Value turns = turns(code, x, shifted);
        Value k = code.name("k", code.subtract(shifted, code.literal(Binary64.INTEGER_SHIFT)));
        double[] parts = CircularTables.FLOAT_HALF_PI;
        Value rest = code.subtract(x, code.multiply(k, code.literal(parts[0])));
        for (int i = 1; i < parts.length; i++) {
            rest = code.subtract(rest, code.multiply(k, code.literal(parts[i])));
        }
        Value r = limited(code, "r", "what is left of $ by k pi/2", x, rest);
        Value z = code.name("z", code.multiply(r, r));
        Value sine = code.multiply(r, CircularTables.FLOAT_SINE.at(code, z));
        return new Circular(
                code, turns, code.name("sine", sine), code.name("cosine", CircularTables.FLOAT_COSINE.at(code, z)));
    }

    /** The rest is the sum of r and a small number: what TwoSum says that the differences lose, and the last part of pi/2. */
    static Circular ofDoubles(Code code, Value x) {
        Value shifted = shifted(code, x);
        Value turns = turns(code, x, shifted);
        Value k = code.name("k", code.subtract(shifted, code.literal(Binary64.INTEGER_SHIFT)));
        double[] parts = CircularTables.HALF_PI;
        Value first = code.name(
                "first",
                "$ less k times the first part of pi/2: exact",
                x,
                code.subtract(x, code.multiply(k, code.literal(parts[0]))));
        Value[] second = difference(code, first, code.multiply(k, code.literal(parts[1])));
        Value[] third = difference(code, second[0], code.multiply(k, code.literal(parts[2])));
        Value low = code.subtract(code.add(second[1], third[1]), code.multiply(k, code.literal(parts[3])));
        Value sum = code.add(third[0], low);
        Value r = limited(code, "r", "what is left of $ by k pi/2", x, sum);
        Value lost = code.subtract(low, code.subtract(sum, third[0]));
        Value rest = code.name(
                "rest",
                "what r lost to rounding",
                code.maximum(code.minimum(lost, code.literal(LARGEST_LOW)), code.literal(-LARGEST_LOW)));
        Value z = code.name("z", code.multiply(r, r));
        return new Circular(code, turns, sine(code, r, rest, z), cosine(code, r, rest, z));
    }

    /** r + (r^3 Q(r^2) + rest cos(r)). */
    private static Value sine(Code code, Value r, Value rest, Value z) {
        Value slope = code.subtract(code.literal(1), code.multiply(code.literal(0.5), z));
        Value tail = code.multiply(code.multiply(r, z), CircularTables.SINE_TAIL.at(code, z));
        return code.name("sine", code.add(r, code.add(tail, code.multiply(rest, slope))));
    }

    /** 1 - r^2 / 2 + (r^4 Q(r^2) - rest r), with what the difference loses. */
    private static Value cosine(Code code, Value r, Value rest, Value z) {
        Value one = code.literal(1);
        Value half = code.multiply(code.literal(0.5), z);
        Value leading = code.name("leading", code.subtract(one, half));
        Value lost = code.subtract(code.subtract(one, leading), half);
        Value tail = code.multiply(code.multiply(z, z), CircularTables.COSINE_TAIL.at(code, z));
        Value small = code.add(lost, code.subtract(tail, code.multiply(rest, r)));
        return code.name("cosine", code.add(leading, small));
    }

    /** 1 - cos(x) = 2 sin(x / 2)^2. */
    static Value versine(Code code, Functions functions, Value x) {
        Value sine = functions.sin(code.multiply(code.literal(0.5), x));
        Value twice = code.multiply(code.literal(2), code.multiply(sine, sine));
        return code.name("versine", "1 - cos($) = 2 sin($ / 2)^2", x, twice);
    }

    Value sin(Value x) {
        return code.name("sin", "sin($)", x, at(0));
    }

    Value cos(Value x) {
        return code.name("cos", "cos($) = sin($ + pi/2)", x, at(1));
    }

    /** The sine of so many quarter turns more. */
    private Value at(int quarters) {
        Value quarter = quarters == 0 ? turns : code.result(Instruction.INTEGER_ADD, turns, code.pattern(quarters));
        Value isOdd = code.name(
                "isOdd",
                "ones where the quarter turns are odd in number, else zeros",
                code.signMask(code.result(Instruction.SHIFT_LEFT, quarter, code.pattern(Double.SIZE - 1))));
        Value sign = code.name(
                "half",
                "after half a turn, the other sign",
                code.result(
                        Instruction.BIT_AND,
                        code.result(Instruction.SHIFT_LEFT, quarter, code.pattern(Double.SIZE - 2)),
                        code.pattern(Long.MIN_VALUE)));
        Value magnitude = code.select(isOdd, cosine, sine);
        return code.fromBits(code.result(Instruction.BIT_XOR, code.toBits(magnitude), sign));
    }

    /** A number in whose last bits the integer stands that is nearest to x by pi/2. */
    private static Value shifted(Code code, Value x) {
        return code.add(
                code.multiply(x, code.literal(CircularTables.INVERSE_HALF_PI)), code.literal(Binary64.INTEGER_SHIFT));
    }

    private static Value turns(Code code, Value x, Value shifted) {
        return code.name("turns", "$ in quarter turns, rounded: an integer in the last bits", x, code.toBits(shifted));
    }

    private static Value limited(Code code, String name, String comment, Value x, Value rest) {
        return code.name(
                name,
                comment,
                x,
                code.maximum(code.minimum(rest, code.literal(LARGEST_REST)), code.literal(-LARGEST_REST)));
    }

    /** a - b, and what rounding it lost: D. E. Knuth's TwoSum. */
    private static Value[] difference(Code code, Value a, Value b) {
        Value difference = code.subtract(a, b);
        Value moved = code.subtract(difference, a);
        Value lost = code.subtract(code.subtract(a, code.subtract(difference, moved)), code.add(b, moved));
        return new Value[] {difference, lost};
    }
}
