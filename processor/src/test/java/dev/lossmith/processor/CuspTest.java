package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.lower.Program;
import dev.lossmith.processor.schedule.Kernel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a derivative grows without end from both sides of a point, there it is 0, as at kinks, or that infinity: not the other, nor NaN.
 * What it is beside the point difference quotients tell.
 */
@Tag("once")
class CuspTest {
    private static final double BESIDE = 0x1p-30;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cbrt(x - t)^2",
                "cbrt(x - t)^4",
                "cbrt((x - t)^2)",
                "cbrt(abs(x - t))",
                "abs(cbrt(x - t))",
                "log(1 + cbrt(x - t)^2)",
                "cbrt(x - t)^2 / (1 + cbrt(x - t)^2)",
                "cbrt(x - t) * (x - t)",
                "sqrt(abs(x - t))",
                "sqrt(sqrt(abs(x - t)))",
                "sqrt((x - t)^2)",
                "((x - t)^2)^0.4",
                "((x - t)^2)^0.75",
                "abs(x - t)^0.3",
                "abs(x - t)^1.5",
                "1 - exp(-sqrt(abs(x - t)))"
            })
    void hasNoWrongInfinity(String formula) {
        DifferenceQuotients truth = new DifferenceQuotients(
                InProcess.formula(Precision.FLOAT, formula, "", Interval.REALS, Interval.REALS));
        double before = truth.at(1 - BESIDE, 1)[2].toDouble();
        double after = truth.at(1 + BESIDE, 1)[2].toDouble();
        assertAll(Stream.of(Precision.values()).map(precision -> () -> {
            double hessian = hessian(precision, formula);
            boolean isAlike = Math.signum(hessian) == Math.signum(before) && Math.signum(hessian) == Math.signum(after);
            assertTrue(
                    hessian == 0 || Double.isInfinite(hessian) && isAlike,
                    () -> precision + ": " + hessian + " between " + before + " and " + after);
        }));
    }

    private static double hessian(Precision precision, String formula) {
        Kernel kernel = InProcess.kernel(precision, formula, "", Interval.REALS, Interval.REALS);
        return Program.of(List.of(kernel.element().hessian()), List.of("x", "t"), 0)
                .run(1, 1)[0];
    }
}
