package dev.lossmith.processor.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.derive.Judge;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Stated;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.jet.JetTruth;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Interpreter;
import dev.lossmith.processor.lower.Lowering;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a search finds for random formulas is nearly always right at points that it has not seen, and hardly ever worse than what
 * the rules alone make of the formula. The truth is that of jets of the formula's text, which owe nothing to the
 * compiler; errors are counted in ulps of the result and of what the next input and the next target change it by: no
 * point is left out as ill-conditioned.
 */
@Tag("once")
class RandomKernelTest {
    private static final int POINTS = 30;
    private static final int CORRECTIONS = 3;

    /** How many of the results are right to {@link #SOME} ulps, of a hundred: no search is complete. */
    private static final double MOST = 95;

    private static final double SOME = 4;

    /** Another form may be worse than that of the rules where neither was measured, but not by more than this factor. */
    private static final double MUCH = 4;

    /** How many results of a hundred are worse than that: a form may overflow beside all points that it was chosen by. */
    private static final double SELDOM = 0.1;

    /** How many truths of a hundred may be unknown: derivatives at kinks, and differences that cancel beyond all digits. */
    private static final double UNKNOWN = 2;

    private final List<String> inaccurate = new ArrayList<>();
    private final List<String> worse = new ArrayList<>();
    private long results;
    private long truths;
    private long known;

    @ParameterizedTest
    @EnumSource
    void someFormulas(Precision precision) {
        check(precision, LongStream.range(0, 150));
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @EnumSource
    void manyFormulas(Precision precision) {
        check(precision, LongStream.range(150, 5_400));
    }

    private void check(Precision precision, LongStream seeds) {
        seeds.forEach(seed -> check(precision, seed));
        double right = 100 - 100.0 * inaccurate.size() / results;
        double unknown = 100.0 * (truths - known) / truths;
        if (Boolean.getBoolean("lossmith.measure")) {
            System.out.printf("MEASURED %s: %.2f%% of %d, %.2f%% unknown%n", precision, right, results, unknown);
            inaccurate.forEach(System.out::println);
        }
        assertTrue(worse.size() <= results * SELDOM / 100, () -> String.join("\n", worse));
        assertTrue(right >= MOST, () -> right + "% of " + results + "\n" + String.join("\n", inaccurate));
        assertTrue(unknown <= UNKNOWN, () -> unknown + "% of the truths");
    }

    private void check(Precision precision, long seed) {
        RandomUserFormula.Loss loss = RandomUserFormula.of(seed);
        Stated<Expression> stated = Stated.of(loss.expression());
        Outputs<Expression> textbook = Derivation.exact(loss.pool(), stated, loss.input(), Map.of());
        Accuracy accuracy = Accuracy.of(Storage.of(precision), textbook, loss.input(), loss.target());
        Derivation found = derivation(loss, accuracy);
        for (int i = 0; i < CORRECTIONS && accuracy.learnsFrom(found.element()); i++) {
            found = derivation(loss, accuracy);
        }
        Format format = precision == Precision.FLOAT ? Format.FLOAT : Format.DOUBLE;
        Interval targets = loss.target().interval();
        JetTruth truth = new JetTruth(
                format,
                loss.text(),
                target -> target == Math.rint(target) || target == targets.low() || target == targets.high());
        List<Point> points =
                Points.of(format, loss.input().interval(), targets, List.of(), Reach.CENTRAL, POINTS, 1000 + seed);
        for (Point point : points) {
            known += truth.at(point.input(), point.target()).size();
            truths += Quantity.values().length;
        }
        Map<Quantity, LargestError> best = worst(precision, loss, found.element(), truth, points);
        Map<Quantity, LargestError> plain =
                worst(precision, loss, derivation(loss, Judge.NONE).element(), truth, points);
        for (Quantity quantity : Quantity.values()) {
            double error = best.get(quantity).ulps();
            double of = plain.get(quantity).ulps();
            String what = precision + " " + quantity + " of " + loss.text() + " (" + seed + "): " + best.get(quantity)
                    + ", by rules alone " + of + ", as " + found.stable();
            results++;
            if (error > SOME) {
                inaccurate.add(what);
            }
            if (error > Math.max(SOME, MUCH * of)) {
                worse.add(what);
            }
        }
    }

    private static Derivation derivation(RandomUserFormula.Loss loss, Judge judge) {
        return Derivation.of(
                loss.pool(),
                Stated.of(loss.expression()),
                loss.input(),
                Collections.emptyMap(),
                loss.pool().constant(1),
                judge);
    }

    private static Map<Quantity, LargestError> worst(
            Precision precision,
            RandomUserFormula.Loss loss,
            Outputs<Expression> forms,
            JetTruth truth,
            List<Point> points) {
        Code code = new Code(Storage.of(precision).arithmetic());
        Lowering lowering =
                new Lowering(code, Map.of(loss.input(), code.argument("x"), loss.target(), code.argument("t")));
        Outputs<Value> values = forms.map(lowering::lower);
        Map<Quantity, LargestError> worst = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            worst.put(quantity, LargestError.NONE);
        }
        for (Point point : points) {
            Interpreter interpreter = new Interpreter(Map.of("x", point.input(), "t", point.target()), 0);
            for (Quantity quantity : Quantity.values()) {
                double computed = interpreter.number(values.of(quantity));
                double rounded = precision == Precision.FLOAT ? (float) computed : computed;
                truth.error(quantity, point.input(), point.target(), rounded)
                        .ifPresent(error -> worst.merge(quantity, LargestError.of(error, point), LargestError::or));
            }
        }
        return worst;
    }
}
