package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.lossmith.Precision;
import dev.lossmith.processor.KernelTrial.Point;
import dev.lossmith.processor.KernelTrial.Verdict;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.loss.Formula;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a prediction meets its target through a link, as exp(0) meets 1, a loss is what is left of terms that cancel, and no ulp of the
 * input excuses it: there a kernel is right, or says that it is not. The truth is that of difference quotients.
 */
@Tag("once")
class MeetingTest {
    private static final int NEAREST = 19;

    /** Of meetings at these inputs and targets rules make an end, to the last bits. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 * (2 * t * exp(-x / 2) + 2 * exp(x / 2) - 4 * sqrt(t)) | 0 | 1e6  | 0 | 1",
                "2 * (t * log(t) - t * x - t + exp(x))                    | 1e-3 | 1e6 | 0 | 1",
                "exp(x) - t - t * (x - log(t))                            | 1e-3 | 1e6 | 0 | 1",
                "(sqrt(exp(x)) - sqrt(t))^2                               | 0 | 1e6  | 0 | 1",
                "exp(x - t) + exp(t - x) - 2                              | -9 | 9   | 3 | 3",
                "((x - t)^4 + 1.5^4)^0.25 - 1.5                           | -9 | 9   | 1 | 1",
                "sqrt(sqrt((x - t)^4 + 1.5^4)) - 1.5                      | -9 | 9   | 1 | 1",
                "(sqrt(sigmoid(x)) - sqrt(t))^2 + (sqrt(1 - sigmoid(x)) - sqrt(1 - t))^2 | 0 | 1 | 0 | 0.5"
            })
    void isRight(String formula, double low, double high, double input, double target) {
        for (Precision precision : Precision.values()) {
            KernelTrial trial = trial(precision, formula, new Interval(low, high), input, target);
            assertEquals(Verdict.RIGHT, trial.verdict(), trial::toString);
        }
    }

    /** Here none does yet. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log(exp(x) + exp(-x) + t) - log(2 + t)     | 0 | 9 | 0 | 1",
                "log(1 + exp(x) + exp(2 * x)) - t * x       | 0 | 2 | 0 | 1",
                "exp(x) - x * t - t + exp(-x) - 1           | 0 | 9 | 0 | 1",
                "(2 * sqrt(exp(x) + 0.375) - 2 * sqrt(t + 0.375))^2 | 0 | 9 | 0 | 1"
            })
    void isNotSilent(String formula, double low, double high, double input, double target) {
        for (Precision precision : Precision.values()) {
            KernelTrial trial = trial(precision, formula, new Interval(low, high), input, target);
            assertNotEquals(Verdict.SILENT, trial.verdict(), trial::toString);
        }
    }

    private static KernelTrial trial(Precision precision, String text, Interval targets, double input, double target) {
        Formula formula = InProcess.formula(precision, text, "", Interval.REALS, targets);
        List<Point> points = new ArrayList<>();
        for (int binades = 1; binades <= NEAREST; binades++) {
            double distance = Math.scalb(1.1234567, -binades);
            points.add(new Point((float) (input + distance), target));
            points.add(new Point((float) (input - distance), target));
        }
        return KernelTrial.of(
                precision, formula, InProcess.kernel(precision, text, "", Interval.REALS, targets), points);
    }
}
