package dev.lossmith.processor.lower;

/**
 * The arctangent as a double: |x| is turned by 0, pi/4 or pi/2 to y, |y| < 0.5471, and atan(|x|) = turn + atan(y). With turns
 * whose sine and cosine are taken as 0 or 1, tan(angle - turn) = (|x| cosine - sine) / (cosine + |x| sine) is one division for
 * all of them. The turn of pi/4 begins where the result passes 1/2, so that the rounding of y is small beside its ulp.
 */
final class Arctangent {
    static final double FIRST_TURN = 0.546875;
    static final double SECOND_TURN = 1.828125;
    /** Its arctangent rounds to pi/2; beyond it 0 times infinity would be near. */
    private static final double LARGEST = 0x1p1000;

    private Arctangent() {}

    /** NaN stays NaN. */
    static Value at(Code code, Value x) {
        Value magnitude =
                code.name("magnitude", code.minimum(code.result(Instruction.ABSOLUTE, x), code.literal(LARGEST)));
        Value one = code.literal(1);
        Value sine = code.name(
                "sine",
                "atan(|$|) = turn + atan(y), y = (|$| cosine - sine) / (cosine + |$| sine), for sine, cosine of 0 or 1",
                x,
                oneWhereNegative(code, code.subtract(code.literal(FIRST_TURN), magnitude)));
        Value cosine = code.name("cosine", oneWhereNegative(code, code.subtract(magnitude, code.literal(SECOND_TURN))));
        Value y = code.name(
                "y",
                code.divide(
                        code.subtract(code.multiply(magnitude, cosine), sine),
                        code.add(cosine, code.multiply(magnitude, sine))));
        Value z = code.name("z", code.multiply(y, y));
        Value turns =
                code.name("turns", "the turn in units of pi/4: 0, 1 or 2", code.add(sine, code.subtract(one, cosine)));
        Value tail = code.multiply(code.multiply(y, z), code.name("series", DoubleTables.ATAN_TAIL.at(code, z)));
        Value low = code.add(tail, code.multiply(turns, code.literal(DoubleTables.QUARTER_PI_LOW)));
        Value angle = code.add(code.multiply(turns, code.literal(DoubleTables.QUARTER_PI)), code.add(y, low));
        return code.name("angle", "atan($)", x, Sign.copy(code, angle, x));
    }

    private static Value oneWhereNegative(Code code, Value number) {
        return code.fromBits(
                code.result(Instruction.BIT_AND, code.signMask(code.toBits(number)), code.pattern(Binary64.bits(1))));
    }
}
