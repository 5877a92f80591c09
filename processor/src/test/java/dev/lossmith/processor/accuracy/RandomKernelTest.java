package dev.lossmith.processor.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.derive.Judge;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Stated;
import dev.lossmith.processor.expr.Storage;
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
 * the rules alone make of the formula. The truth is the formula's chain rule in arbitrary precision; errors are counted in ulps of the result and of
 * what the next input and the next target change it by, as {@link Truth} does: no point is left out as ill-conditioned.
 */
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

    private static void check(Precision precision, LongStream seeds) {
        List<String> inaccurate = new ArrayList<>();
        List<String> worse = new ArrayList<>();
        long results =
                seeds.map(seed -> check(precision, seed, inaccurate, worse)).sum();
        double right = 100 - 100.0 * inaccurate.size() / results;
        if (Boolean.getBoolean("lossmith.measure")) {
            System.out.printf("MEASURED %s: %.2f%% of %d%n", precision, right, results);
            inaccurate.forEach(System.out::println);
        }
        assertTrue(worse.size() <= results * SELDOM / 100, () -> String.join("\n", worse));
        assertTrue(right >= MOST, () -> right + "% of " + results + "\n" + String.join("\n", inaccurate));
    }

    /** Returns how many results were compared. */
    private static long check(Precision precision, long seed, List<String> inaccurate, List<String> worse) {
        RandomUserFormula.Loss loss = RandomUserFormula.of(seed);
        Stated<Expression> stated = Stated.of(loss.expression());
        Outputs<Expression> textbook = Derivation.exact(loss.pool(), stated, loss.input(), Map.of());
        Accuracy accuracy = Accuracy.of(precision, textbook, loss.input(), loss.target());
        Derivation found = derivation(loss, accuracy);
        for (int i = 0; i < CORRECTIONS && accuracy.learnsFrom(found.element()); i++) {
            found = derivation(loss, accuracy);
        }
        Format format = precision == Precision.FLOAT ? Format.FLOAT : Format.DOUBLE;
        ExactResults exact =
                new ExactResults(format, textbook, Choices.of(textbook, loss.input()), loss.input(), loss.target());
        List<Truth> truths = Points.of(
                        format,
                        loss.input().interval(),
                        loss.target().interval(),
                        List.of(),
                        Reach.CENTRAL,
                        POINTS,
                        1000 + seed)
                .stream()
                .map(point -> new Truth(exact, point))
                .toList();
        Map<Quantity, LargestError> best = worst(precision, loss, found.element(), truths);
        Map<Quantity, LargestError> plain =
                worst(precision, loss, derivation(loss, Judge.NONE).element(), truths);
        for (Quantity quantity : Quantity.values()) {
            double error = best.get(quantity).ulps();
            double of = plain.get(quantity).ulps();
            String what = precision + " " + quantity + " of " + loss.text() + " (" + seed + "): " + best.get(quantity)
                    + ", by rules alone " + of + ", as " + found.stable();
            if (error > SOME) {
                inaccurate.add(what);
            }
            if (error > Math.max(SOME, MUCH * of)) {
                worse.add(what);
            }
        }
        return Quantity.values().length;
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
            Precision precision, RandomUserFormula.Loss loss, Outputs<Expression> forms, List<Truth> truths) {
        Code code = new Code(Storage.of(precision).arithmetic());
        Lowering lowering =
                new Lowering(code, Map.of(loss.input(), code.argument("x"), loss.target(), code.argument("t")));
        Outputs<Value> values = forms.map(lowering::lower);
        Map<Quantity, LargestError> worst = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            worst.put(quantity, LargestError.NONE);
        }
        for (Truth truth : truths) {
            Point point = truth.point();
            Interpreter interpreter = new Interpreter(Map.of("x", point.input(), "t", point.target()), 0);
            worst.merge(
                    Quantity.LOSS,
                    error(precision, truth, Quantity.LOSS, interpreter.number(values.loss())),
                    LargestError::or);
            worst.merge(
                    Quantity.GRADIENT,
                    error(precision, truth, Quantity.GRADIENT, interpreter.number(values.gradient())),
                    LargestError::or);
            worst.merge(
                    Quantity.HESSIAN,
                    error(precision, truth, Quantity.HESSIAN, interpreter.number(values.hessian())),
                    LargestError::or);
        }
        return worst;
    }

    private static LargestError error(Precision precision, Truth truth, Quantity quantity, double computed) {
        double rounded = precision == Precision.FLOAT ? (float) computed : computed;
        return LargestError.of(truth.error(quantity, rounded, 0.5), truth.point());
    }
}
