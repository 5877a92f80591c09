package dev.lossmith.processor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Interpreter;
import dev.lossmith.processor.lower.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How values become variables: each computed once, before it is used, under a name of its own. */
class BodyTest {
    private final Code code = new Code(Precision.FLOAT);
    private final Value a = code.argument("a");
    private final Value b = code.argument("b");

    @Test
    void valueThatIsUsedTwiceGetsAVariable() {
        Value sum = code.result(Instruction.ADD, a, b);
        Value once = code.result(Instruction.SUBTRACT, a, b);
        Value product = code.result(Instruction.MULTIPLY, sum, code.result(Instruction.DIVIDE, sum, once));
        Body body = Body.of(code, List.of(product), Set.of());
        assertEquals(List.of(sum), body.steps().stream().map(Step::value).toList());
        assertEquals(List.of(product), body.results());
        assertFalse(body.names().containsKey(once));
    }

    @Test
    void namesAreUnlikeEachOtherAndTheReservedOnes() {
        Value first = code.name("x", null, code.result(Instruction.ADD, a, b));
        Value second = code.name("x", "another", code.result(Instruction.SUBTRACT, a, b));
        Value third = code.name("taken", null, code.result(Instruction.MULTIPLY, first, second));
        Body body = Body.of(code, List.of(third), Set.of("taken"));
        Set<String> names = new HashSet<>(body.names().values());
        assertEquals(3, names.size());
        assertFalse(names.contains("taken"));
        assertEquals(
                List.of(first, second, third),
                body.steps().stream().map(Step::value).toList());
        assertEquals("another", body.steps().get(1).comment());
    }

    @Test
    void operandsComeBeforeWhatUsesThem() {
        Value x = a;
        for (int i = 0; i < 20; i++) {
            x = code.result(Instruction.MULTIPLY, x, code.result(Instruction.ADD, x, b));
        }
        Body body = Body.of(code, List.of(x), Set.of());
        Set<Value> known = new HashSet<>();
        for (Step step : body.steps()) {
            Value.Result result = (Value.Result) step.value();
            for (Value operand : result.operands()) {
                assertTrue(!body.names().containsKey(operand) || known.contains(operand), step::name);
            }
            known.add(step.value());
        }
        assertEquals(19, body.steps().size());
    }

    @Test
    void selectionBecomesArithmeticOfBits() {
        Value mask = code.result(Instruction.SHIFT_RIGHT, code.result(Instruction.TO_BITS, a), code.pattern(31));
        Value chosen = code.result(Instruction.SELECT, mask, b, code.result(Instruction.ADD, b, b));
        Value scalar = Body.of(code, List.of(chosen), Set.of()).results().get(0);
        assertFalse(uses(scalar, Instruction.SELECT));
        for (double condition : new double[] {-1, 1, 0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (double other : new double[] {3, -0.0, Double.POSITIVE_INFINITY, Float.MIN_VALUE}) {
                Interpreter interpreter = new Interpreter(Precision.FLOAT, Map.of("a", condition, "b", other), 0);
                assertEquals(interpreter.number(chosen), interpreter.number(scalar));
                boolean negative = Float.floatToRawIntBits((float) condition) < 0;
                assertEquals(negative ? other : other + other, interpreter.number(scalar));
            }
        }
    }

    private static boolean uses(Value value, Instruction instruction) {
        return value instanceof Value.Result result
                && (result.instruction() == instruction
                        || result.operands().stream().anyMatch(operand -> uses(operand, instruction)));
    }
}
