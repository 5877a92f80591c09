package dev.lossmith.processor.kernel;

import dev.lossmith.Precision;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes selections as bit arithmetic: z ^ ((y ^ z) & mask) is y where the mask is ones, else z. A Java conditional would be
 * a jump in the bytecode, and one that the data decides.
 */
final class ScalarForm {
    private final Code code;
    private final Map<Value, Value> done = new IdentityHashMap<>();

    ScalarForm(Code code) {
        this.code = code;
    }

    Value of(Value value) {
        if (!(value instanceof Value.Result result)) {
            return value;
        }
        Value known = done.get(value);
        if (known == null) {
            known = convert(result);
            done.put(value, known);
            Value converted = known;
            code.label(value).ifPresent(label -> code.name(label.name(), label.comment(), converted));
        }
        return known;
    }

    private Value convert(Value.Result result) {
        List<Value> operands = result.operands().stream().map(this::of).toList();
        return result.instruction() == Instruction.SELECT
                ? select(operands.get(0), operands.get(1), operands.get(2))
                : code.result(result.instruction(), operands.toArray(Value[]::new));
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
        return a == code.pattern(0) ? b : code.result(Instruction.BIT_XOR, a, b);
    }

    private Value bits(Value number) {
        if (number instanceof Value.Literal literal) {
            return code.pattern(
                    code.precision() == Precision.FLOAT
                            ? Float.floatToRawIntBits((float) literal.number())
                            : Double.doubleToRawLongBits(literal.number()));
        }
        return code.result(Instruction.TO_BITS, number);
    }
}
