package dev.lossmith.processor.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.accuracy.Accuracy;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Stated;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.jet.JetTruth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random formulas through the whole derivation: value, gradient and Hessian are what jets of the text that was written say, which have
 * a parser and derivatives of their own.
 */
@Tag("once")
class RandomDerivationTest {
    private static final int DIGITS = 60;

    static LongStream seeds() {
        return LongStream.range(0, 600);
    }

    static LongStream moreSeeds() {
        return LongStream.range(600, 2_000);
    }

    static LongStream judgedSeeds() {
        return LongStream.range(2_000, 2_060);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void derivationKeepsValueGradientAndHessian(long seed) {
        Pool pool = new Pool();
        RandomFormula formulas = new RandomFormula(pool, seed);
        RandomFormula.Loss loss = formulas.next(3);
        assertSame(seed, pool, formulas, loss, Judge.NONE);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("moreSeeds")
    void moreDerivationsKeepThem(long seed) {
        derivationKeepsValueGradientAndHessian(seed);
    }

    /** A search goes through rules that no table applies by itself. */
    @ParameterizedTest
    @MethodSource("judgedSeeds")
    void searchKeepsValueGradientAndHessian(long seed) {
        Pool pool = new Pool();
        RandomFormula formulas = new RandomFormula(pool, seed);
        RandomFormula.Loss loss = formulas.next(2);
        Precision precision = seed % 2 == 0 ? Precision.FLOAT : Precision.DOUBLE;
        Outputs<Expression> exact = Derivation.exact(pool, Stated.of(loss.expression()), formulas.x(), Map.of());
        assertSame(seed, pool, formulas, loss, Accuracy.of(Storage.of(precision), exact, formulas.x(), formulas.t()));
    }

    private static void assertSame(long seed, Pool pool, RandomFormula formulas, RandomFormula.Loss loss, Judge judge) {
        Derivation derivation =
                Derivation.of(pool, Stated.of(loss.expression()), formulas.x(), Map.of(), pool.constant(1), judge);
        SplittableRandom random = new SplittableRandom(seed);
        JetTruth truth = new JetTruth(Format.DOUBLE, loss.text(), target -> true);
        for (int round = 0; round < 3; round++) {
            double x = random.nextDouble(-3, 3);
            double t = random.nextDouble();
            Map<Quantity, Real> expected = truth.at(x, t);
            assertEquals(Set.of(Quantity.values()), expected.keySet(), loss.text());
            Evaluator evaluator =
                    new Evaluator(Map.of(formulas.x(), Real.of(x, DIGITS), formulas.t(), Real.of(t, DIGITS)), 0);
            for (Outputs<Expression> form : List.of(derivation.stable(), derivation.computed())) {
                for (Quantity quantity : Quantity.values()) {
                    Expression derived = form.of(quantity);
                    assertNear(expected.get(quantity), evaluator.value(derived), loss.text(), derived);
                }
            }
        }
    }

    private static void assertNear(Real expected, Real actual, String loss, Expression derived) {
        Real tolerance = Real.of(1e-20).times(expected.abs().max(Real.of(1)));
        boolean near = actual.isFinite() && expected.minus(actual).abs().compareTo(tolerance) <= 0;
        assertTrue(near, () -> derived + " is " + actual + ", not " + expected + ", of " + loss);
    }
}
