package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Interpreter;
import dev.lossmith.processor.lower.Lowering;
import dev.lossmith.processor.lower.Value;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Selections without a jump choose the same bits, as arithmetic of bits and, where numbers are known to allow it, of numbers. */
class BranchlessFormTest {
    private static final double[] POINTS = {
        0.0,
        -0.0,
        1,
        -1,
        0.3,
        -17,
        800,
        -800,
        0x1p-149,
        -0x1p-149,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        Float.intBitsToFloat(0xFFC00000)
    };

    private final Pool pool = new Pool();
    private final Variable a = pool.variable("a", Interval.REALS);
    private final Variable b = pool.variable("b", Interval.UNIT);

    private Value lower(Code code, String formula) {
        Expression expression = Parser.parse(pool, formula, name -> name.equals("a") ? a : b);
        return new Lowering(code, Map.of(a, code.argument("a"), b, code.argument("b"))).lower(expression);
    }

    /** Numbers outside of their intervals, which a caller may pass, included. */
    private static void assertSameBits(Value expected, Value actual) {
        for (double first : POINTS) {
            for (double second : POINTS) {
                Interpreter interpreter = new Interpreter(Map.of("a", first, "b", second), 0);
                assertEquals(interpreter.number(expected), interpreter.number(actual), () -> first + ", " + second);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT", "DOUBLE"})
    void selectionOfAnyNumbersIsArithmeticOfBits(Arithmetic arithmetic) {
        Code code = new Code(arithmetic);
        Value chosen = lower(code, "ifNegative(a, b, 1 - b)");
        for (boolean ofMagnitudes : new boolean[] {true, false}) {
            Value scalar = new BranchlessForm(code, ofMagnitudes).of(chosen);
            assertEquals(0, count(scalar, Instruction.SELECT));
            assertEquals(2, count(scalar, Instruction.BIT_XOR), "infinite numbers times 0 would be NaN");
            assertSameBits(chosen, scalar);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT", "DOUBLE"})
    void selectionOfMagnitudesIsASumOfProductsWhereThatIsPreferred(Arithmetic arithmetic) {
        Code code = new Code(arithmetic);
        Value chosen = lower(code, "ifNegative(a, sigmoid(-abs(a)), sigmoid(abs(a)))");
        Value bits = new BranchlessForm(code, false).of(chosen);
        Value sum = new BranchlessForm(code, true).of(chosen);
        assertEquals(2, count(bits, Instruction.BIT_XOR));
        assertEquals(0, count(sum, Instruction.BIT_XOR) + count(sum, Instruction.SELECT));
        assertSameBits(chosen, bits);
        assertSameBits(chosen, sum);
    }

    @ParameterizedTest
    @CsvSource({
        "'ifNegative(a, abs(a), 1)', may be infinite",
        "'ifNegative(a, sigmoid(-abs(a)), -sigmoid(abs(a)))', may be negative",
        "'ifNegative(a, sigmoid(-abs(a)), 1)', may be NaN alone",
        "'ifNegative(a, b, sigmoid(abs(a)))', may be any number in the place of b"
    })
    void otherSelectionsStayArithmeticOfBits(String formula, String why) {
        Code code = new Code(Arithmetic.FLOAT);
        Value chosen = lower(code, formula);
        Value scalar = new BranchlessForm(code, true).of(chosen);
        assertFalse(count(scalar, Instruction.BIT_XOR) == 0, why);
        assertSameBits(chosen, scalar);
    }

    private static long count(Value value, Instruction instruction) {
        if (!(value instanceof Value.Result result)) {
            return 0;
        }
        long here = result.instruction() == instruction ? 1 : 0;
        return here
                + result.operands().stream()
                        .mapToLong(operand -> count(operand, instruction))
                        .sum();
    }
}
