package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.Precision;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.processor.config.Problem;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.lower.Program;
import dev.lossmith.processor.schedule.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A formula that divides by zero where it has a limit is right there, and beside that with its derivatives. */
@Tag("once")
class HoleTest {
    private static final double[] TARGETS = {0, -2.25};
    /** The binade of the least distance from the hole. Far from it, what the next input changes is counted: derivatives have zeros. */
    private static final int NEAREST = 60;

    private record Run(Format format, Formula formula, Program program) {
        private static final Map<List<Object>, Run> KNOWN = new ConcurrentHashMap<>();

        static Run of(Precision precision, String text, Interval input) {
            return KNOWN.computeIfAbsent(List.of(precision, text, input), any -> compiled(precision, text, input));
        }

        private static Run compiled(Precision precision, String text, Interval input) {
            Kernel kernel = InProcess.kernel(precision, text, "", input, Interval.REALS);
            Formula formula = kernel.formula();
            assertEquals(List.of(), FormulaCheck.undefined(formula, precision));
            Program program = Program.of(
                    List.of(
                            kernel.element().loss(),
                            kernel.element().gradient(),
                            kernel.element().hessian()),
                    List.of(formula.input().name(), formula.target().name()),
                    0);
            return new Run(precision == Precision.FLOAT ? Format.FLOAT : Format.DOUBLE, formula, program);
        }

        double[] at(double input, double target) {
            return Arrays.stream(program.run(input, target))
                    .map(result -> format.round(result) + 0.0)
                    .toArray();
        }

        double most() {
            return format == Format.FLOAT ? 4 : 16;
        }
    }

    /** Where the quantity is {@code x - t}, the hole is at any target. The limits follow from the functions' series. */
    @ParameterizedTest(name = "{0} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            (exp(x) - 1) / x                         | -inf | 0 | 1   | 0.5                 | 0.3333333333333333
            x / (exp(x) - 1)                         | -inf | 0 | 1   | -0.5                | 0.16666666666666666
            tanh(x) / x                              | -inf | 0 | 1   | 0                   | -0.6666666666666666
            log(1 + x) / x                           | -1   | 0 | 1   | -0.5                | 0.6666666666666666
            sin(x - t) / (x - t)                     | -inf | 0 | 1   | 0                   | -0.3333333333333333
            sin(t - x) / (x - t)                     | -inf | 0 | -1  | 0                   | 0.3333333333333333
            log(cosh(x)) / x^2                       | -inf | 0 | 0.5 | 0                   | -0.16666666666666666
            (exp(x - t) - 1 - (x - t)) / (x - t)^2   | -inf | 0 | 0.5 | 0.16666666666666666 | 0.08333333333333333
            log(x) / (x - 1)                         | 0    | 1 | 1   | -0.5                | 0.6666666666666666
            log(2 * x) / (2 * x - 1)                 | 0    | 0.5 | 1 | -1                  | 2.6666666666666665
            (exp(2 * x) - 1) * x^-1                  | -inf | 0 | 2   | 2                   | 2.6666666666666665
            1 / x - 1 / (exp(x) - 1)                 | -inf | 0 | 0.5 | -0.08333333333333333 | 0
            cosh(x) / sinh(x) - 1 / x                | -inf | 0 | 0   | 0.3333333333333333  | 0
            log((exp(x) - 1) / x)                    | -inf | 0 | 0   | 0.5                 | 0.08333333333333333
            (1 - cos(x)) / x^2 + (x - t)^2 * (x / x) | -inf | 0 | 0.5 | 0                   | 1.9166666666666667
            (exp(x - 0.25) - 1) / (x - 0.25)         | -inf | 0.25 | 1 | 0.5               | 0.3333333333333333
            (x^2 - 4) / (x - 2)                      | -inf | 2 | 4   | 1                   | 0
            """)
    void limitsAreTakenInTheHole(String text, String low, double hole, double loss, double gradient, double hessian) {
        Interval input = new Interval(low.equals("-inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(low), 1 / 0.0);
        for (Precision precision : Precision.values()) {
            Run run = Run.of(precision, text, input);
            boolean anywhere = text.contains("(x - t) /") || text.contains("/ (x - t)");
            for (double target : anywhere ? TARGETS : new double[] {0}) {
                double[] limits = {loss, gradient, hessian};
                assertEquals(
                        List.of(),
                        wrong(
                                run,
                                hole + (anywhere ? target : 0),
                                target,
                                DoubleStream.of(limits).mapToObj(Real::of).toArray(Real[]::new),
                                false),
                        precision::toString);
            }
            assertEquals(List.of(), beside(run, input, hole, anywhere), precision::toString);
        }
    }

    /** At an end of the range, the limit was there before, but not the digits of the derivatives near it. */
    @ParameterizedTest
    @CsvSource({"sin(x) / x, 0, 1, 0, -0.3333333333333333", "log(x) / (x - 1), 1, 1, -0.5, 0.6666666666666666"})
    void holesAtEndsOfRanges(String text, double low, double loss, double gradient, double hessian) {
        Interval range = new Interval(low, 50);
        for (Precision precision : Precision.values()) {
            Run run = Run.of(precision, text, range);
            Real[] limits = {Real.of(loss), Real.of(gradient), Real.of(hessian)};
            assertEquals(List.of(), wrong(run, low, 0, limits, false));
            assertEquals(List.of(), beside(run, range, low, false), precision::toString);
        }
    }

    /** A constant that no double is: there is no input in the hole, but some are a rounding error away from it. */
    @Test
    void besideAHoleBetweenNumbers() {
        double hole = Math.log(2);
        for (Precision precision : Precision.values()) {
            Run run = Run.of(precision, "(exp(x) - 2) / (x - log(2))", Interval.REALS);
            double nearest = run.format.round(hole);
            Stream.of(nearest, run.format.nextUp(nearest), run.format.nextDown(nearest))
                    .forEach(input -> assertEquals(List.of(), wrong(run, input, 0, truth(run, input, 0), false)));
            assertEquals(List.of(), beside(run, Interval.REALS, hole, false), precision::toString);
        }
    }

    /** A factor that depends on something else stays outside of the quotient that has the limit. */
    @ParameterizedTest
    @CsvSource({
        "t * sin(x) / x, 0, 1.5, 1.5, 0, -0.5",
        "(x^2 + t) * sinh(x - t) / (x - t), 1, 1, 2, 2, 2.6666666666666665"
    })
    void factorsStayOutside(String text, double input, double target, double loss, double gradient, double hessian) {
        for (Precision precision : Precision.values()) {
            Run run = Run.of(precision, text, Interval.REALS);
            Real[] limits = {Real.of(loss), Real.of(gradient), Real.of(hessian)};
            assertEquals(List.of(), wrong(run, input, target, limits, false));
        }
    }

    private static List<String> beside(Run run, Interval range, double hole, boolean anywhere) {
        List<String> wrong = new ArrayList<>();
        for (double target : anywhere ? TARGETS : new double[] {0}) {
            double center = anywhere ? hole + target : hole;
            IntStream.iterate(1, binade -> binade <= NEAREST, binade -> binade + 1 + binade / 6)
                    .mapToDouble(binade -> Math.scalb(1.0, -binade))
                    .flatMap(distance -> DoubleStream.of(distance, -distance))
                    .map(distance -> run.format.round(center + distance))
                    .filter(input -> input != center && input > range.low())
                    .forEach(input -> wrong.addAll(wrong(run, input, target, truth(run, input, target), false)));
            DoubleStream.iterate(-9.7, distance -> distance < 10, distance -> distance + 0.77)
                    .map(distance -> run.format.round(center + distance))
                    .filter(input -> input > range.low())
                    .forEach(input -> wrong.addAll(wrong(run, input, target, truth(run, input, target), true)));
        }
        return wrong;
    }

    private static Real[] truth(Run run, double input, double target) {
        return new DifferenceQuotients(run.formula).at(input, target);
    }

    private static List<String> wrong(Run run, double input, double target, Real[] exact, boolean isConditioned) {
        double[] computed = run.at(input, target);
        Real[] moved = isConditioned ? truth(run, run.format.nextUp(input), target) : exact;
        Real digits = Real.of(run.format == Format.FLOAT ? 0x1p23 : 0x1p52);
        return IntStream.range(0, computed.length)
                .filter(i -> {
                    Real change = moved[i].minus(exact[i]).abs().times(digits);
                    return !(run.format.ulps(
                                    computed[i], exact[i], exact[i].abs().plus(change))
                            <= run.most());
                })
                .mapToObj(i -> i + " at " + input + ", " + target + ": " + computed[i] + ", not " + exact[i])
                .toList();
    }

    @ParameterizedTest(name = "{0} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            (exp(x) - 1) / x       | -inf | -Infinity | 0        | 0        | 0
            (exp(x) - 1) / x       | -inf | Infinity  | Infinity | Infinity | Infinity
            x / (exp(x) - 1)       | -inf | -Infinity | Infinity | -1       | 0
            x / (exp(x) - 1)       | -inf | Infinity  | 0        | 0        | 0
            tanh(x) / x            | -inf | Infinity  | 0        | 0        | 0
            tanh(x) / x            | -inf | -Infinity | 0        | 0        | 0
            log(1 + x) / x         | -1   | Infinity  | 0        | 0        | 0
            sin(x - t) / (x - t)   | -inf | Infinity  | 0        | 0        | 0
            log(cosh(x)) / x^2     | -inf | -Infinity | 0        | 0        | 0
            log(x) / (x - 1)       | 0    | Infinity  | 0        | 0        | 0
            (exp(x - t) - 1 - (x - t)) / (x - t)^2 | -inf | -Infinity | 0 | 0 | 0
            """)
    void infiniteInputsGiveTheLimit(
            String text, String low, double input, double loss, double gradient, double hessian) {
        Interval range = new Interval(low.equals("-inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(low), 1 / 0.0);
        for (Precision precision : Precision.values()) {
            double[] computed = Run.of(precision, text, range).at(input, 0);
            assertEquals(Arrays.toString(new double[] {loss, gradient, hessian}), Arrays.toString(computed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(exp(x) - 1) / x", "sin(x - t) / (x - t)"})
    void notANumberIsNone(String text) {
        for (Precision precision : Precision.values()) {
            Run run = Run.of(precision, text, Interval.REALS);
            assertEquals("[NaN, NaN, NaN]", Arrays.toString(run.at(Double.NaN, 0)));
        }
    }

    /** Poles, jumps, kinks, and limits that are another one by target, or by the way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / x",
                "t / x",
                "abs(x) / x",
                "sin(x) / x^2",
                "sin(x) / abs(x)",
                "x * abs(x) / x^2",
                "x * abs(x) / x",
                "(x + t) / (x - t)",
                "(exp(x * t) - 1) / (x - t)",
                "log(abs(x)) * x / x",
                "x / sin(x)",
                "x / (t - t)"
            })
    void otherDivisionsByZeroStayErrors(String text) {
        for (Precision precision : Precision.values()) {
            Formula formula = Holes.filled(
                    InProcess.formula(precision, text, "", Interval.REALS, Interval.REALS), Storage.of(precision));
            List<String> tags = FormulaCheck.undefined(formula, precision).stream()
                    .map(Problem::text)
                    .map(problem -> problem.replaceFirst("].*", "]"))
                    .distinct()
                    .toList();
            assertEquals(List.of("[Lossmith:value]"), tags);
        }
    }
}
