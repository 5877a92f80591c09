package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Helper;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Lowering;
import dev.lossmith.processor.lower.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which recipes become methods of a kernel, and what is left to do where they are called. */
class HelpersTest {
    private final Pool pool = new Pool();
    private final Variable x = pool.variable("x", Interval.REALS);
    private final Code code = new Code(Arithmetic.FLOAT);
    private final Lowering lowering = new Lowering(code, Map.of(x, code.argument("x")));

    @Test
    void aFunctionIsAMethod() {
        Value tanh = lower("tanh(x)");
        assertEquals("tanh", name(Helpers.of(code, List.of(tanh)), tanh));
    }

    @Test
    void itsBodyIsThatOfItsParameter() {
        Value exponential = lower("exp(x)");
        Helpers methods = Helpers.of(code, List.of(exponential));
        Helper recipe = methods.call(exponential).orElseThrow();
        Body body = Body.ofMethod(code, recipe, methods);
        assertTrue(body.names().containsValue("a"));
        assertTrue(body.leaves().isEmpty(), "reads nothing but its parameter");
        assertTrue(body.steps().stream()
                .flatMap(step -> step.comment().stream())
                .noneMatch(comment -> comment.contains("(x)")));
    }

    @Test
    void itIsCalledWithWhatItIsAppliedTo() {
        Value sum = lower("exp(x) + 1");
        Helpers methods = Helpers.of(code, List.of(sum));
        Body body = Body.ofScalars(code, List.of(sum), methods, Set.of());
        assertEquals(
                List.of("exp"),
                body.steps().stream().map(Step::name).toList(),
                "what is inside of it has no variables");
    }

    @Test
    void whatIsSharedStaysOutside() {
        Value softplus = lower("softplus(-abs(x))");
        Value sigmoid = lower("sigmoid(-abs(x))");
        assertEquals("softplusOfNegative", name(Helpers.of(code, List.of(softplus)), softplus));
        Helpers both = Helpers.of(code, List.of(softplus, sigmoid));
        assertEquals("twiceAtanh", name(both, softplus), "one division for both");
        assertTrue(both.call(sigmoid).isEmpty());
    }

    @Test
    void whatIsCheapMayBeShared() {
        Value logarithm = lower("log(1 + x^2)");
        Value onePlus = lower("1 + x^2");
        Helpers methods = Helpers.of(code, List.of(logarithm, onePlus));
        assertTrue(methods.call(logarithm).isPresent());
    }

    @Test
    void fewOperationsAreNoMethod() {
        Value magnitude = lower("abs(x)");
        Value twice = code.result(Instruction.MULTIPLY, code.literal(2), magnitude);
        assertTrue(Helpers.of(code, List.of(twice)).call(twice).isEmpty());
    }

    private Value lower(String formula) {
        Expression expression = Parser.parse(pool, formula, name -> x);
        return lowering.lower(expression);
    }

    private static String name(Helpers methods, Value value) {
        return methods.call(value).map(Helper::name).orElse("none");
    }
}
