package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How values become variables: each computed once, before it is used, under a name of its own. */
class BodyTest {
    private final Code code = new Code(Arithmetic.FLOAT);
    private final Value a = code.argument("a");
    private final Value b = code.argument("b");

    @Test
    void valueThatIsUsedTwiceGetsAVariable() {
        Value sum = code.result(Instruction.ADD, a, b);
        Value once = code.result(Instruction.SUBTRACT, a, b);
        Value product = code.result(Instruction.MULTIPLY, sum, code.result(Instruction.DIVIDE, sum, once));
        Body body = Body.ofScalars(code, List.of(product), Helpers.none(), Set.of());
        assertEquals(List.of(sum), body.steps().stream().map(Step::value).toList());
        assertEquals(List.of(product), body.results());
        assertFalse(body.names().containsKey(once));
    }

    @Test
    void namesAreUnlikeEachOtherAndTheReservedOnes() {
        Value first = code.name("x", code.result(Instruction.ADD, a, b));
        Value second = code.name("x", "another", code.result(Instruction.SUBTRACT, a, b));
        Value third = code.name("taken", code.result(Instruction.MULTIPLY, first, second));
        Body body = Body.ofScalars(code, List.of(third), Helpers.none(), Set.of("taken"));
        Set<String> names = new HashSet<>(body.names().values());
        assertEquals(3, names.size());
        assertFalse(names.contains("taken"));
        assertEquals(
                List.of(first, second, third),
                body.steps().stream().map(Step::value).toList());
        assertEquals("another", body.steps().get(1).comment().orElseThrow());
    }

    @Test
    void operandsComeBeforeWhatUsesThem() {
        Value x = a;
        for (int i = 0; i < 20; i++) {
            x = code.result(Instruction.MULTIPLY, x, code.result(Instruction.ADD, x, b));
        }
        Body body = Body.ofScalars(code, List.of(x), Helpers.none(), Set.of());
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
    void numberWithALimitGetsAVariable() {
        Value sum = code.result(Instruction.ADD, a, b);
        Value difference = code.result(Instruction.SUBTRACT, a, b);
        Value limited = code.result(Instruction.MINIMUM, sum, code.literal(360));
        // Beside 0 or another number a comparison decides nothing: the two zeros are equal, and each number may be NaN.
        Value positive = code.result(Instruction.MAXIMUM, difference, code.literal(0));
        Body body = Body.ofScalars(code, List.of(limited, positive), Helpers.none(), Set.of());
        assertEquals(List.of(sum), body.steps().stream().map(Step::value).toList());
    }

    @Test
    void resultsUseTheArgumentsThatTheyDependOn() {
        Value c = code.argument("c");
        Body body = Body.ofScalars(code, List.of(code.result(Instruction.ADD, b, c), b), Helpers.none(), Set.of());
        assertFalse(body.uses("a"));
        assertTrue(body.uses("b"));
        assertTrue(body.uses("c"));
        assertEquals(Set.of(b, c), body.leaves());
    }
}
