package dev.lossmith.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.runtime.FloatLoss;
import org.junit.jupiter.api.Test;

/** At a kink a kernel may return either one-sided derivative, and nothing else. */
class KinkTest {
    /** |d| + max(d, 0)^2 with d = x - t: at d = 0 the gradient jumps from -1 to 1, the Hessian from 0 to 2. */
    private static final class LopsidedError extends FormulaReference {
        private final double hessianAtKink;

        LopsidedError(double hessianAtKink) {
            super(FloatLoss.class, Domain.REALS, Domain.REALS, (x, t) ->
                    new Real[] {x.minus(t).abs(), x.minus(t).max(Real.of(0)).pow(2)});
            this.hessianAtKink = hessianAtKink;
        }

        @Override
        public double loss(double input, double target, int column) {
            double positive = Math.max(input - target, 0);
            return (float) (Math.abs(input - target) + positive * positive);
        }

        @Override
        public double gradient(double input, double target, int column) {
            return input < target ? -1 : (float) (1 + 2 * (input - target));
        }

        @Override
        public double hessian(double input, double target, int column) {
            boolean isNaN = Double.isNaN(input) || Double.isNaN(target);
            return isNaN ? Double.NaN : input < target ? 0 : input > target ? 2 : hessianAtKink;
        }
    }

    private static Report check(double hessianAtKink) {
        return Check.of(new LopsidedError(hessianAtKink)).points(20).run();
    }

    @Test
    void eitherSideIsRight() {
        for (double side : new double[] {0, 2}) {
            Report report = check(side).requireWithinBounds();
            assertEquals(0, report.unknown(Quantity.GRADIENT));
            assertEquals(0, report.unknown(Quantity.HESSIAN));
        }
    }

    @Test
    void betweenTheSidesIsWrong() {
        assertTrue(check(1).failures().contains("hessian"));
    }
}
