package dev.lossmith.check;

/**
 * Loss, gradient and Hessian of a formula at one point with one working precision, by central differences.
 *
 * <p>(f(x + h) - f(x - h)) / 2h and (f(x + h) - 2 f(x) + f(x - h)) / h^2 are off by some h^2, and lose as many digits as
 * h and h^2 have zeros. At 64 digits h is 2^-45 of the length on which the formula varies: that leaves more than 100
 * right bits, of which 70 are needed. More digits make it smaller. A second h, 2^8 times larger, tells whether the error
 * of order h^2 is negligible.
 */
final class Differences {
    private final Reference reference;
    private final Real input;
    private final Real target;
    private final int column;
    private final int digits;
    private final int stepTop;
    private final Real[] middle;

    /** @param stepTop the exponent of the length on which the formula varies near the input */
    Differences(Reference reference, Real input, Real target, int column, int digits, int stepTop) {
        this.reference = reference;
        this.input = input.withDigits(digits);
        this.target = target.withDigits(digits);
        this.column = column;
        this.digits = digits;
        this.stepTop = stepTop;
        this.middle = reference.terms(this.input, this.target, column);
    }

    /** Returns the quantity as the formula itself gives it, or null if it must be differentiated. */
    Estimate direct(Quantity quantity) {
        Real[] terms = quantity == Quantity.LOSS
                ? middle
                : quantity == Quantity.GRADIENT
                        ? reference.gradientTerms(input, target, column)
                        : reference.hessianTerms(input, target, column);
        return terms == null ? null : Estimate.sum(terms);
    }

    /** Returns gradient and Hessian with the smaller step. */
    Estimate[] fine() {
        return derivatives(stepExponent());
    }

    /** Returns gradient and Hessian with the larger step. */
    Estimate[] coarse() {
        return derivatives(stepExponent() + 8);
    }

    private int stepExponent() {
        return stepTop - 45 - (digits - 64) / 4;
    }

    private Estimate[] derivatives(int stepExponent) {
        Real step = powerOfTwo(stepExponent);
        Real[] after = reference.terms(shiftedInput(step), target, column);
        Real[] before = reference.terms(shiftedInput(step.negated()), target, column);
        Real[] gradient = new Real[middle.length];
        Real[] hessian = new Real[middle.length];
        for (int i = 0; i < middle.length; i++) {
            Real twice = middle[i].times(Real.of(2));
            gradient[i] = after[i].minus(before[i]).times(powerOfTwo(-stepExponent - 1));
            hessian[i] = after[i].plus(before[i]).minus(twice).times(powerOfTwo(-2 * stepExponent));
        }
        return new Estimate[] {Estimate.sum(gradient), Estimate.sum(hessian)};
    }

    /** The sum itself is exact, whatever the working precision. */
    private Real shiftedInput(Real step) {
        return input.midpoint().plus(step).withDigits(digits);
    }

    static Real powerOfTwo(int exponent) {
        return Real.of(1).shifted(exponent);
    }
}
