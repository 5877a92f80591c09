package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.processor.KernelTrial.Point;
import dev.lossmith.processor.accuracy.RandomUserFormula;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.loss.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A kernel that is wrong where programs meet it says so when it is compiled, and one that is right there hardly ever warns. Labels are
 * exact, and some inputs hit their targets.
 */
@Tag("once")
class SilenceTest {
    /** Of a hundred kernels, so many may warn of points that the trial does not meet. */
    private static final double HARMLESS = 10;

    private static final List<Double> INPUTS = List.of(0.0, 1.0, -1.0, 0.5, 2.0, -3.0);

    @Test
    void halfOfTheTextbookLosses() {
        List<TextbookLoss> losses = TextbookLoss.all();
        check(IntStream.range(0, losses.size()).mapToObj(i -> trial(Precision.values()[i % 2], losses.get(i), 40)));
    }

    @Tag("exhaustive")
    @Test
    void textbookLosses() {
        check(TextbookLoss.all().stream()
                .flatMap(loss -> Stream.of(Precision.values()).map(precision -> trial(precision, loss, 400))));
    }

    @Test
    void randomFormulas() {
        check(LongStream.range(20_000, 20_040).mapToObj(SilenceTest::trial));
    }

    @Tag("exhaustive")
    @Test
    void manyRandomFormulas() {
        check(LongStream.range(20_040, 23_040).mapToObj(SilenceTest::trial));
    }

    private static void check(Stream<KernelTrial> trials) {
        int kernels = 0;
        List<KernelTrial> harmless = new ArrayList<>();
        List<KernelTrial> silent = new ArrayList<>();
        int warned = 0;
        for (KernelTrial trial : (Iterable<KernelTrial>) trials::iterator) {
            kernels++;
            switch (trial.verdict()) {
                case HARMLESS -> harmless.add(trial);
                case SILENT -> silent.add(trial);
                case WARNED -> warned++;
                case RIGHT -> {}
            }
        }
        if (Boolean.getBoolean("lossmith.measure")) {
            System.out.printf(
                    "MEASURED %d kernels, %d warn with cause, %d without:%n", kernels, warned, harmless.size());
            harmless.forEach(System.out::println);
            silent.forEach(System.out::println);
        }
        assertEquals(List.of(), silent);
        int count = harmless.size();
        assertTrue(count <= kernels * HARMLESS / 100, () -> count + " harmless warnings: " + harmless);
    }

    private static KernelTrial trial(Precision precision, TextbookLoss loss, int points) {
        Formula formula = InProcess.formula(precision, loss.formula(), loss.constants(), loss.input(), loss.target());
        assertEquals(List.of(), FormulaCheck.undefined(formula, precision), loss.name());
        return KernelTrial.of(
                precision,
                formula,
                InProcess.kernel(precision, loss.formula(), loss.constants(), loss.input(), loss.target()),
                loss.points(points));
    }

    private static KernelTrial trial(long seed) {
        RandomUserFormula.Loss loss = RandomUserFormula.of(seed);
        Precision precision = seed % 4 < 2 ? Precision.FLOAT : Precision.DOUBLE;
        Interval target = loss.target().interval();
        Formula formula = InProcess.formula(precision, loss.text(), "", Interval.REALS, target);
        return KernelTrial.of(
                precision,
                formula,
                InProcess.kernel(precision, loss.text(), "", Interval.REALS, target),
                points(seed, target.isUnbounded()));
    }

    private static List<Point> points(long seed, boolean isUnbounded) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Point> points = new ArrayList<>();
        for (double label : isUnbounded ? new double[] {0, 1, -1, 3} : new double[] {0, 1}) {
            INPUTS.forEach(input -> points.add(new Point(input, label)));
            points.add(new Point(label, label));
            for (int i = 0; i < 5; i++) {
                points.add(new Point((float) random.nextDouble(-30, 30), label));
            }
        }
        for (int i = 0; i < 8; i++) {
            double target = (float) (isUnbounded ? random.nextDouble(-3, 3) : random.nextDouble());
            points.add(new Point((float) random.nextDouble(-10, 10), target));
            points.add(new Point(target, target));
        }
        return points;
    }
}
