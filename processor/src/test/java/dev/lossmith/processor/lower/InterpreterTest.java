package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.Precision;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.testing.References;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interpreter and the Java that is generated from the same code give the same bits, once results are rounded to the precision. */
class InterpreterTest {
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        0.5,
        -1,
        17,
        -17,
        88,
        -88,
        103.5,
        -103.5,
        745,
        -745,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        0x1p-126,
        0x1p-24,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    @ParameterizedTest
    @CsvSource({
        "BceWithLogits, EXACT, FLOAT, 3",
        "BceWithLogits, EXACT, DOUBLE, 1",
        "BceWithLogits, EXACT, DOUBLE, 1:2.5:4",
        "Bce, EXACT, FLOAT, 1:2.5",
        "Bce, EXACT, DOUBLE, 3",
        "Bce, PYTORCH, FLOAT, 1",
        "Bce, CLIP, DOUBLE, 3"
    })
    void interpreterAgreesWithCompiledJava(String loss, String compat, Precision precision, String posWeight) {
        Reference reference = References.of("@" + loss + "(precision = Precision." + precision
                + (posWeight.equals("1") ? "" : ", posWeight = {" + posWeight.replace(':', ',') + "}")
                + (loss.equals("Bce") ? ", compat = Compat." + compat : "") + ")");
        List<BigDecimal> weights =
                Stream.of(posWeight.split(":")).map(BigDecimal::new).toList();
        Outputs<Value> code = LossCode.of(loss, compat, precision, weights).outputs();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1000; i++) {
            int column = i % weights.size();
            double any = loss.equals("Bce") ? random.nextDouble() : random.nextDouble(-30, 30);
            double x = round(precision, i < SPECIAL.length ? SPECIAL[i] : any);
            double t = round(precision, i % 3 == 0 ? random.nextDouble() : i % 3 - 1);
            Interpreter interpreter = new Interpreter(Map.of("input", x, "target", t), column);
            String where = x + ", " + t;
            // A kernel adds 0 where its loss might be -0.
            assertEquals(reference.loss(x, t, column), round(precision, interpreter.number(code.loss())) + 0.0, where);
            assertEquals(
                    reference.gradient(x, t, column), round(precision, interpreter.number(code.gradient())), where);
            assertEquals(reference.hessian(x, t, column), round(precision, interpreter.number(code.hessian())), where);
        }
    }

    private static double round(Precision precision, double value) {
        return precision == Precision.FLOAT ? (float) value : value;
    }
}
