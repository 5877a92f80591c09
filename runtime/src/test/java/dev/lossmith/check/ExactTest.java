package dev.lossmith.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.runtime.DoubleLoss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Exact} against mpmath's values, and at the places where a difference quotient needs care. */
class ExactTest {
    private static final Real ONE = Real.of(1);
    private static final Domain UNIT = Domain.of(0, 1);

    private static final Reference LOGITS = new HandmadeReference(DoubleLoss.class);
    private static final Reference PROBABILITIES =
            new FormulaReference(DoubleLoss.class, UNIT, UNIT, (p, t) -> new Real[] {
                t.times(p.log()).negated(),
                ONE.minus(t).times(ONE.minus(p).log()).negated()
            });
    private static final Reference SQUARES =
            new FormulaReference(DoubleLoss.class, Domain.REALS, Domain.REALS, (x, t) ->
                    new Real[] {x.minus(t).pow(2)});
    private static final Reference HUBER = new FormulaReference(
            DoubleLoss.class, Domain.REALS, Domain.REALS, (x, t) -> new Real[] {huber(x.minus(t))});

    private static Real huber(Real residual) {
        Real half = Real.of(0.5);
        Real size = residual.abs();
        return size.compareTo(ONE) <= 0 ? half.times(size).times(size) : size.minus(half);
    }

    private static void assertValues(double loss, double gradient, double hessian, Exact exact) {
        assertEquals(loss, exact.loss().toDouble() + 0.0, "loss");
        assertEquals(gradient, exact.gradient().toDouble() + 0.0, "gradient");
        assertEquals(hessian, exact.hessian().toDouble() + 0.0, "hessian");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bce_with_logits_pw3", "bce", "mse"})
    void agreesWithMpmathToTheLastBitOfADouble(String name) {
        Reference reference = name.equals("mse") ? SQUARES : name.equals("bce") ? PROBABILITIES : LOGITS;
        for (String[] row : Resources.csv("golden/" + name + ".csv")) {
            double[] numbers = new double[5];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Double.parseDouble(row[i]);
            }
            assertValues(numbers[2], numbers[3], numbers[4], Exact.at(reference, numbers[0], numbers[1], 0));
        }
    }

    /** By hand: softplus(x) = x and its derivatives 1 and 0, to far more digits than a double has. */
    @ParameterizedTest
    @CsvSource({"1e5", "1e38", "1e308", "1.7976931348623157e308", "Infinity"})
    void hugeLogitsHaveTheirAsymptotes(double x) {
        assertValues(x, 1, 0, Exact.at(LOGITS, x, 0, 0));
        assertValues(0, 0, 0, Exact.at(LOGITS, -x, 0, 0));
        assertValues(
                x == Double.POSITIVE_INFINITY ? x : Real.of(x).times(Real.of(3)).toDouble(),
                -3,
                0,
                Exact.at(LOGITS, -x, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1, 1",
        "0, 1, Infinity, -Infinity, Infinity",
        "0, 0.5, Infinity, -Infinity, Infinity",
        "1, 0, Infinity, Infinity, Infinity",
        "1, 1, 0, -1, 1"
    })
    void endsOfTheDomainHaveTheLimitsFromInside(double p, double t, double loss, double gradient, double hessian) {
        assertValues(loss, gradient, hessian, Exact.at(PROBABILITIES, p, t, 0));
    }

    /** -log(1 - p) = p + p^2/2 + ..., with derivatives 1 + p and 1 + 2p. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-30, 0x1p-149, 1e-300, Double.MIN_VALUE})
    void stepsShrinkTowardsTheEndsOfTheDomain(double p) {
        assertValues(p, 1, 1, Exact.at(PROBABILITIES, p, 0, 0));
        Exact exact = Exact.at(PROBABILITIES, p, 1, 0);
        Format format = Format.DOUBLE;
        assertEquals(-StrictMath.log(p), exact.loss().toDouble(), 1e-12);
        assertTrue(format.ulps(-1 / p, exact.gradient()) <= 1);
        assertTrue(format.ulps(1 / p / p, exact.hessian()) <= 3);
    }

    @Test
    void polynomialGrowthHasInfiniteLimit() {
        assertValues(
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                2,
                Exact.at(SQUARES, Double.NEGATIVE_INFINITY, 5, 0));
    }

    @Test
    void scaleIsThatOfTheLargestTermBeforeItCancels() {
        Exact exact = Exact.at(LOGITS, 0, 0.25, 0);
        assertEquals(0, Format.FLOAT.round(exact.gradient()), 1e-20);
        assertEquals(0.375, exact.scale(Quantity.GRADIENT).toDouble());
    }

    @Test
    void atAKinkTheOneSidedDerivativesAreFound() {
        Exact exact = Exact.at(HUBER, 3, 2, 0);
        assertEquals(0.5, exact.loss().toDouble());
        assertEquals(1, exact.beside(-1).hessian().toDouble());
        assertEquals(0, exact.beside(1).hessian().toDouble());
        assertEquals(1, Exact.at(HUBER, Math.nextDown(3.0), 2, 0).hessian().toDouble());
        assertEquals(0, Exact.at(HUBER, Math.nextUp(3.0), 2, 0).hessian().toDouble());
    }

    @Test
    void derivativesOfItsOwnReplaceTheNumericalOnes() {
        Reference clipped =
                new FormulaReference(DoubleLoss.class, Domain.REALS, Domain.REALS, (x, t) -> new Real[] {x.times(x)}) {
                    @Override
                    public Real[] gradientTerms(Real input, Real target, int column) {
                        return new Real[] {Real.of(7)};
                    }

                    @Override
                    public Real[] hessianTerms(Real input, Real target, int column) {
                        return new Real[] {input, ONE};
                    }
                };
        assertValues(9, 7, 4, Exact.at(clipped, 3, 0, 0));
    }

    /** log((1 + exp(-x)) - 1) is -x, but at x = 1e5 that takes 43 000 digits to see. */
    @Test
    void moreThanTheLargestNumberOfDigitsIsUnknown() {
        Reference cancelling = new FormulaReference(DoubleLoss.class, Domain.REALS, Domain.REALS, (x, t) ->
                new Real[] {ONE.plus(x.negated().exp()).minus(ONE).log()});
        assertValues(-100, -1, 0, Exact.at(cancelling, 100, 0, 0));
        Exact exact = Exact.at(cancelling, 1e5, 0, 0);
        assertFalse(exact.isKnown(Quantity.LOSS));
        assertTrue(exact.loss().isNaN());
        assertFalse(exact.isKnown(Quantity.HESSIAN));
    }
}
