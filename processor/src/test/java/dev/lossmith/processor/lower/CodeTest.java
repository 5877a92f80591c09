package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lossmith.processor.expr.Arithmetic;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Code makes each value once, and changes nothing that it is asked for but signs that cost no bit. */
class CodeTest {
    private final Code code = new Code(Arithmetic.FLOAT);
    private final Value a = code.argument("a");
    private final Value b = code.argument("b");

    private double run(Value value, double first, double second) {
        return new Interpreter(Map.of("a", first, "b", second), 0).number(value);
    }

    @Test
    void sameOperationIsTheSameValue() {
        assertSame(code.add(a, b), code.add(a, b));
        assertSame(code.add(a, b), code.add(b, a));
        assertSame(code.multiply(a, b), code.multiply(b, a));
        assertNotSame(code.subtract(a, b), code.subtract(b, a));
        assertNotSame(code.result(Instruction.MINIMUM, a, b), code.result(Instruction.MAXIMUM, a, b));
    }

    @Test
    void zerosOfBothSignsAreTwoLiterals() {
        assertNotSame(code.literal(0.0), code.literal(-0.0));
        assertSame(code.literal(0.0), code.literal(0.0));
    }

    @Test
    void negationsMoveIntoSumsAndCancel() {
        assertSame(a, code.negate(code.negate(a)));
        assertSame(code.subtract(a, b), code.add(a, code.negate(b)));
        assertSame(code.add(a, b), code.subtract(a, code.negate(b)));
    }

    @Test
    void bitOperationsMeanWhatJavaMeans() {
        double first = -3.5;
        Value bits = code.result(Instruction.TO_BITS, a);
        Value magnitude = code.result(Instruction.BIT_AND, bits, code.pattern(Long.MAX_VALUE));
        Value mask = code.result(Instruction.SHIFT_RIGHT, bits, code.pattern(63));
        Value selected = code.result(Instruction.SELECT, mask, code.literal(1), code.literal(2));
        assertEquals(3.5, run(code.result(Instruction.FROM_BITS, magnitude), first, 0));
        assertEquals(1, run(selected, first, 0));
        assertEquals(2, run(selected, 3.5, 0));
        Value doubled =
                code.result(Instruction.FROM_BITS, code.result(Instruction.INTEGER_ADD, bits, code.pattern(1L << 52)));
        assertEquals(-7, run(doubled, first, 0));
    }

    @Test
    void operationsAreThoseOfDoublesWhateverTheResultsBecome() {
        assertEquals(0.1 + 0.2, run(code.add(a, b), 0.1, 0.2));
        assertEquals(0.1 * 0.2, run(code.multiply(a, b), 0.1, 0.2));
        assertEquals(0.1 / 0.3, run(code.divide(a, b), 0.1, 0.3));
        assertEquals(Math.sqrt(0.1), run(code.result(Instruction.SQUARE_ROOT, a), 0.1, 0));
        assertEquals(0x1p129, run(code.add(a, b), 0x1p128, 0x1p128));
    }

    @Test
    void firstNameStays() {
        Value sum = code.add(a, b);
        code.name("first", "why", sum);
        code.name("second", sum);
        assertEquals("first", code.label(sum).orElseThrow().name());
    }
}
