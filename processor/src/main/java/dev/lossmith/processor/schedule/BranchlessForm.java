package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import java.util.List;
import java.util.Map;

/**
 * Writes selections without a Java conditional, which would be a jump in the bytecode, and one that the data decides: as bit
 * arithmetic, where z ^ ((y ^ z) & mask) is y where the mask is ones, else z; or, since C2 makes no SIMD of that, as 1 y + 0 z or
 * 0 y + 1 z, which is exact for numbers that are finite and not negative.
 */
final class BranchlessForm {
    private final Code code;
    private final boolean arithmetic;
    private final Rebuilding rebuilding;

    /** A form that prefers arithmetic to bits, or not. */
    BranchlessForm(Code code, boolean arithmetic) {
        this.code = code;
        this.arithmetic = arithmetic;
        this.rebuilding = new Rebuilding(code, Map.of(), this::convert);
    }

    Value of(Value value) {
        return rebuilding.of(value);
    }

    private Value convert(Value.Result result, List<Value> operands) {
        if (result.instruction() != Instruction.SELECT) {
            return code.result(result.instruction(), operands.toArray(Value[]::new));
        }
        boolean isOfLiterals = operands.subList(1, 3).stream().allMatch(Value.Literal.class::isInstance);
        return arithmetic && code.isOfMagnitudes(result) && !isOfLiterals
                ? sum(operands.get(0), operands.get(1), operands.get(2))
                : select(operands.get(0), operands.get(1), operands.get(2));
    }

    private Value sum(Value mask, Value whenOnes, Value whenZeros) {
        Value one = code.literal(1);
        Value ones = code.name(
                "isNegative", code.result(Instruction.FROM_BITS, code.result(Instruction.BIT_AND, mask, bits(one))));
        Value zeros = code.name("isPositive", code.result(Instruction.SUBTRACT, one, ones));
        return code.result(
                Instruction.ADD,
                code.result(Instruction.MULTIPLY, whenOnes, ones),
                code.result(Instruction.MULTIPLY, whenZeros, zeros));
    }

    private Value select(Value mask, Value whenOnes, Value whenZeros) {
        Value bits = bits(whenZeros);
        Value difference = code.result(Instruction.BIT_AND, xor(bits(whenOnes), bits), mask);
        return code.result(Instruction.FROM_BITS, xor(bits, code.name("exchange", difference)));
    }

    private Value xor(Value a, Value b) {
        if (a instanceof Value.Pattern known && b instanceof Value.Pattern other) {
            return code.pattern(known.bits() ^ other.bits());
        }
        return a == code.pattern(0) ? b : b == code.pattern(0) ? a : code.result(Instruction.BIT_XOR, a, b);
    }

    private Value bits(Value number) {
        if (number instanceof Value.Literal literal) {
            return code.pattern(code.arithmetic().bits(literal.number()));
        }
        return code.result(Instruction.TO_BITS, number);
    }
}
