package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.Precision;
import dev.lossmith.check.Domain;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.processor.accuracy.Measurement;
import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.lower.Program;
import dev.lossmith.processor.schedule.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bounds that a kernel's Javadoc states, from a few hundred points, hold at many more. A FLOAT kernel is compared
 * with the DOUBLE one of the same formula, a DOUBLE one with its chain rule in arbitrary precision; what seems to be
 * beyond a bound is then compared with difference quotients.
 */
@Tag("once")
class BoundsTest {
    private static final int DIGITS = 50;

    /** What both precisions had wrong alike would not show otherwise. */
    private static final int EXACT_EVERY = 100;

    static Stream<TextbookLoss> some() {
        return losses(13);
    }

    static Stream<TextbookLoss> twenty() {
        return losses(3).limit(20);
    }

    private static Stream<TextbookLoss> losses(int step) {
        List<TextbookLoss> all = TextbookLoss.all();
        return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get);
    }

    @ParameterizedTest
    @MethodSource("some")
    void boundsHoldAtThousandsOfPoints(TextbookLoss loss) {
        check(Precision.FLOAT, loss, 20_000);
        check(Precision.DOUBLE, loss, 300);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("twenty")
    void boundsOfFloatsHoldAtAMillionPoints(TextbookLoss loss) {
        check(Precision.FLOAT, loss, 1_000_000);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("twenty")
    void boundsOfDoublesHoldAtManyPoints(TextbookLoss loss) {
        check(Precision.DOUBLE, loss, 30_000);
    }

    private static void check(Precision precision, TextbookLoss loss, int points) {
        Kernel kernel = kernel(precision, loss);
        Formula formula = kernel.formula();
        Format format = precision == Precision.FLOAT ? Format.FLOAT : Format.DOUBLE;
        Program program = program(kernel);
        Truth exact = exact(formula);
        Truth quick = precision == Precision.FLOAT ? rounded(kernel(Precision.DOUBLE, loss)) : exact;
        double[] bounds = {
            kernel.bounds().loss(), kernel.bounds().gradient(), kernel.bounds().hessian()
        };
        DifferenceQuotients quotients = new DifferenceQuotients(formula);
        List<String> beyond = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(loss.name().hashCode());
        Measurement measurement = kernel.measurement().orElseThrow();
        for (int i = 0; i < points && beyond.size() < 5; i++) {
            double x = format.round(input(loss, measurement.reached(loss.input()), random));
            double t = format.round(target(loss, random));
            if (measurement.isPractical() && !Domain.isPractical(x, t)) {
                continue;
            }
            double[] computed = program.run(x, t);
            Real[] supposed = (i % EXACT_EVERY == 0 ? exact : quick).at(x, t);
            for (int result = 0; result < 3; result++) {
                double rounded = format.round(computed[result]);
                boolean suspect =
                        supposed[result].isFinite() && format.ulps(rounded, supposed[result]) > bounds[result];
                if (suspect) {
                    double error = error(format, quotients, x, t, result, rounded);
                    if (error > bounds[result]) {
                        beyond.add(result + " at " + x + ", " + t + ": " + error + " ulp, stated " + bounds[result]);
                    }
                }
            }
        }
        assertEquals(List.of(), beyond, () -> precision + " " + loss.formula());
    }

    private interface Truth {
        Real[] at(double input, double target);
    }

    private static Truth rounded(Kernel wide) {
        Program program = program(wide);
        return (input, target) -> {
            double[] results = program.run(input, target);
            return new Real[] {real(results[0]), real(results[1]), real(results[2])};
        };
    }

    private static Real real(double value) {
        return Double.isFinite(value) ? Real.of(value) : Real.of(Double.NaN);
    }

    private static Truth exact(Formula formula) {
        Outputs<Expression> results =
                Derivation.exact(formula.pool(), formula.stated(), formula.input(), formula.prepared());
        return (input, target) -> {
            Evaluator evaluator = new Evaluator(
                    Map.of(formula.input(), Real.of(input, DIGITS), formula.target(), Real.of(target, DIGITS)), 0);
            return new Real[] {
                evaluator.value(results.loss()), evaluator.value(results.gradient()), evaluator.value(results.hessian())
            };
        };
    }

    /** In ulps of the exact result and of what the next input, and the next target that is no label, change it by. */
    private static double error(
            Format format, DifferenceQuotients quotients, double x, double t, int result, double computed) {
        Real exact = quotients.at(x, t)[result];
        if (!exact.isFinite() || format.round(exact) == computed) {
            return 0;
        }
        Real moved = change(exact, quotients.at(next(format, x), t)[result]);
        if (t != Math.rint(t)) {
            moved = moved.plus(change(exact, quotients.at(x, next(format, t))[result]));
        }
        double digits = format == Format.FLOAT ? 0x1p23 : 0x1p52;
        return format.ulps(computed, exact, exact.abs().plus(moved.times(Real.of(digits))));
    }

    private static Real change(Real exact, Real moved) {
        return moved.isFinite() ? moved.minus(exact).abs() : Real.of(0);
    }

    private static double next(Format format, double number) {
        return number > 0 ? format.nextDown(number) : format.nextUp(number);
    }

    private static double input(TextbookLoss loss, Interval reached, SplittableRandom random) {
        double low = Math.max(loss.inputs()[0], reached.low());
        double high = Math.min(loss.inputs()[1], reached.high());
        double somewhere = random.nextDouble(low, high);
        double small = somewhere * Math.scalb(1.0, -random.nextInt(20));
        return random.nextInt(3) == 0 && low <= small && small <= high ? small : somewhere;
    }

    private static double target(TextbookLoss loss, SplittableRandom random) {
        double[] targets = loss.targets();
        return loss.isLabelled() ? targets[random.nextInt(targets.length)] : random.nextDouble(targets[0], targets[1]);
    }

    private static Kernel kernel(Precision precision, TextbookLoss loss) {
        return InProcess.kernel(precision, loss.formula(), loss.constants(), loss.input(), loss.target());
    }

    private static Program program(Kernel kernel) {
        return Program.of(
                List.of(
                        kernel.element().loss(),
                        kernel.element().gradient(),
                        kernel.element().hessian()),
                List.of(
                        kernel.formula().input().name(),
                        kernel.formula().target().name()),
                0);
    }
}
