package dev.lossmith.processor.derive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.check.Real;
import dev.lossmith.processor.accuracy.Accuracy;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Stated;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random formulas through the whole derivation: their value does not change, and gradient and Hessian are what difference
 * quotients of the formula as it was written say, with 150 digits and steps of 1e-40.
 */
class RandomDerivationTest {
    private static final int DIGITS = 150;
    private static final Real STEP = Real.of(10).pow(-40).withDigits(DIGITS);

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
        Expression loss = formulas.next(3);
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
        Expression loss = formulas.next(2);
        Precision precision = seed % 2 == 0 ? Precision.FLOAT : Precision.DOUBLE;
        Outputs<Expression> exact = Derivation.exact(pool, Stated.of(loss), formulas.x(), Map.of());
        assertSame(seed, pool, formulas, loss, Accuracy.of(precision, exact, formulas.x(), formulas.t()));
    }

    private static void assertSame(long seed, Pool pool, RandomFormula formulas, Expression loss, Judge judge) {
        Derivation derivation = Derivation.of(pool, Stated.of(loss), formulas.x(), Map.of(), pool.constant(1), judge);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 3; round++) {
            Real x = Real.of(random.nextDouble(-3, 3), DIGITS);
            Real t = Real.of(random.nextDouble(), DIGITS);
            Real before = value(formulas, loss, x.minus(STEP), t);
            Real middle = value(formulas, loss, x, t);
            Real after = value(formulas, loss, x.plus(STEP), t);
            Real gradient = after.minus(before).dividedBy(STEP.times(Real.of(2)));
            Real hessian = after.plus(before).minus(middle.times(Real.of(2))).dividedBy(STEP.pow(2));
            for (Outputs<Expression> form : List.of(derivation.stable(), derivation.computed())) {
                assertNear(middle, value(formulas, form.loss(), x, t), loss, form.loss());
                assertNear(gradient, value(formulas, form.gradient(), x, t), loss, form.gradient());
                assertNear(hessian, value(formulas, form.hessian(), x, t), loss, form.hessian());
            }
        }
    }

    private static Real value(RandomFormula formulas, Expression expression, Real x, Real t) {
        return new Evaluator(Map.of(formulas.x(), x, formulas.t(), t), 0).value(expression);
    }

    private static void assertNear(Real expected, Real actual, Expression loss, Expression derived) {
        Real tolerance = Real.of(1e-20).times(expected.abs().max(Real.of(1)));
        boolean near = actual.isFinite() && expected.minus(actual).abs().compareTo(tolerance) <= 0;
        assertTrue(near, () -> derived + " is " + actual + ", not " + expected + ", of " + loss);
    }
}
