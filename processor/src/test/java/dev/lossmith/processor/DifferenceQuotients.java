package dev.lossmith.processor;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.loss.Formula;
import java.util.Map;

/**
 * Loss, gradient and Hessian of a formula as it was written, by differences of values with hundreds of digits: a truth that knows
 * no derivative rules.
 */
final class DifferenceQuotients {
    private static final int DIGITS = 320;

    /** Differences on both sides of a point agree to more than half of the digits of a step, unless there is a kink. */
    private static final Real STEP = Real.of(10).pow(-80).withDigits(DIGITS);

    private static final Real AGREEMENT = Real.of(10).pow(-30);

    /** No slope, but a jump over one step. */
    private static final Real JUMP = Real.of(10).pow(60);

    private static final Real NOTHING = Real.of(10).pow(-140);

    private final Formula formula;

    DifferenceQuotients(Formula formula) {
        this.formula = formula;
    }

    /** The three results; NaN where the formula has no such derivative. */
    Real[] at(double input, double target) {
        Real x = Real.of(input, DIGITS);
        Real t = Real.of(target, DIGITS);
        Real step = input == 0 ? STEP : STEP.times(x.abs());
        Real middle = value(x, t);
        Real before = value(x.minus(step), t);
        Real after = value(x.plus(step), t);
        Real evenBefore = value(x.minus(step).minus(step), t);
        Real evenAfter = value(x.plus(step).plus(step), t);
        Real left = slope(evenBefore, before, middle, step);
        Real right = slope(evenAfter, after, middle, step).times(Real.of(-1));
        Real gradient = after.minus(before).dividedBy(step.times(Real.of(2)));
        Real leftCurvature = curvature(evenBefore, before, middle, step);
        Real rightCurvature = curvature(middle, after, evenAfter, step);
        Real hessian = curvature(before, middle, after, step);
        boolean isSmooth = agree(left, right) && left.abs().compareTo(JUMP) < 0;
        return new Real[] {
            middle,
            isSmooth ? nothingBut(gradient) : Real.of(Double.NaN),
            isSmooth && agree(leftCurvature, rightCurvature) && agree(leftCurvature, hessian)
                    ? nothingBut(hessian)
                    : Real.of(Double.NaN)
        };
    }

    /** What remains of 0 is of the order of a step. */
    private static Real nothingBut(Real derivative) {
        return derivative.abs().compareTo(NOTHING) < 0 ? Real.of(0) : derivative;
    }

    /** Of second order, from the middle to one side: minus it is the slope towards the other. */
    private static Real slope(Real furthest, Real near, Real middle, Real step) {
        return middle.times(Real.of(3))
                .minus(near.times(Real.of(4)))
                .plus(furthest)
                .dividedBy(step.times(Real.of(2)));
    }

    private static Real curvature(Real before, Real middle, Real after, Real step) {
        return after.plus(before).minus(middle.times(Real.of(2))).dividedBy(step.pow(2));
    }

    private static boolean agree(Real left, Real right) {
        Real larger = left.abs().max(right.abs());
        return left.isFinite()
                && right.isFinite()
                && left.minus(right).abs().compareTo(larger.times(AGREEMENT).max(NOTHING)) <= 0;
    }

    private Real value(Real x, Real t) {
        return new Evaluator(Map.of(formula.input(), x, formula.target(), t), 0)
                .value(formula.stated().loss());
    }
}
