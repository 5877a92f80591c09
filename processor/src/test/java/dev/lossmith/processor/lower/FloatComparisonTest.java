package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.processor.expr.Arithmetic;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The choice by a comparison is Java's own, whatever the two numbers are. */
class FloatComparisonTest {
    private static final double[] POINTS = {
        0.0,
        -0.0,
        1,
        -1,
        Math.nextUp(1.0),
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.longBitsToDouble(0x7FF8L << 48),
        Double.longBitsToDouble(0xFFF8L << 48),
        Double.longBitsToDouble(-1),
        Double.longBitsToDouble(Long.MAX_VALUE)
    };

    @Test
    void lessIsWhatJavaSays() {
        Code code = new Code(Arithmetic.FLOAT);
        Value choice = new Recipes(code)
                .of(
                        "selection",
                        "ifLess",
                        Operand.of(code.argument("a")),
                        Operand.of(code.argument("b")),
                        Operand.of(3),
                        Operand.of(5),
                        Operand.of("a < b"));
        for (double a : POINTS) {
            for (double b : POINTS) {
                assertEquals(
                        a < b ? 3 : 5, new Interpreter(Map.of("a", a, "b", b), 0).number(choice), () -> a + " < " + b);
            }
        }
    }
}
