package dev.lossmith.sample;

import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import java.math.BigDecimal;

/** The textbook formula in arbitrary precision, through the reference that is generated beside each kernel. */
final class Truth {

    /** Near logit 100 the textbook loses some 45 digits to cancellation: 200 leave plenty. */
    private static final int DIGITS = 200;

    /** A central difference with this step is right to 120 digits, of which the subtraction leaves enough. */
    private static final Real STEP = Real.of(new BigDecimal("1e-60"));

    private Truth() {}

    /** The loss of all elements, reduced as the kernel reduces it; the inputs are taken as the exact floats they are. */
    static BigDecimal loss(Reference reference, float[] input, float[] target) {
        Real sum = Real.of(0);
        for (int i = 0; i < input.length; i++) {
            sum = sum.plus(loss(reference, Real.of(input[i], DIGITS), target[i]));
        }
        return sum.dividedBy(reference.divisor(input.length, Real.of(input.length)))
                .toBigDecimal();
    }

    /** The derivative of one element's loss by its input. */
    static BigDecimal gradient(Reference reference, float input, float target) {
        Real center = Real.of(input, DIGITS);
        return loss(reference, center.plus(STEP), target)
                .minus(loss(reference, center.minus(STEP), target))
                .dividedBy(STEP.plus(STEP))
                .toBigDecimal();
    }

    private static Real loss(Reference reference, Real input, float target) {
        Real sum = Real.of(0);
        for (Real term : reference.terms(input, Real.of(target, DIGITS), 0)) {
            sum = sum.plus(term);
        }
        return sum;
    }
}
