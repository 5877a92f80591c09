package dev.lossmith.processor.lower;

/** Signs as bits: what an odd function takes from its argument and gives back to its result. */
final class Sign {
    private Sign() {}

    /** The magnitude, which is not negative, with the sign of another number. NaN stays NaN. */
    static Value copy(Code code, Value magnitude, Value signed) {
        Value sign = code.name(
                "sign",
                "an odd function: the sign of $, as a bit",
                signed,
                code.result(Instruction.BIT_AND, code.toBits(signed), code.pattern(Long.MIN_VALUE)));
        return code.fromBits(code.result(Instruction.BIT_XOR, code.toBits(magnitude), sign));
    }
}
