package test;

import dev.lossmith.check.Domain;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.runtime.LossmithGenerated;

/**
 * The formula of {@link SmoothedKernel} as a textbook prints it, in arbitrary precision; checks the kernel.
 *
 * <pre>{@code
 * -(posWeight * t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))
 * }</pre>
 */
@LossmithGenerated("test.Smoothed")
public final class SmoothedReference implements Reference {
    /** Has no state. */
    public SmoothedReference() {
    }

    @Override
    public Object kernel() {
        return SmoothedKernel.INSTANCE;
    }

    @Override
    public Format format() {
        return Format.FLOAT;
    }

    @Override
    public Domain input() {
        return Domain.REALS;
    }

    @Override
    public Domain target() {
        return Domain.of(0.0, 1.0);
    }

    @Override
    public Real divisor(long elements, Real sumOfWeights) {
        return Real.of(elements);
    }

    @Override
    public double lossBound() {
        return 0.65;
    }

    @Override
    public double gradientBound() {
        return 0.65;
    }

    @Override
    public double hessianBound() {
        return 0.65;
    }

    @Override
    public Real[] terms(Real input, Real target, int column) {
        Real x = input;
        Real s = Real.of(0x1.99999ap-4);
        Real t = Real.of(1).minus(s).times(target).plus(s.times(Real.of(0.5)));
        Real posWeight = Real.of(1);
        return new Real[] {
            posWeight.times(t).times(x.sigmoid().log()).negated(),
            Real.of(1).minus(t).times(Real.of(1).minus(x.sigmoid()).log()).negated()
        };
    }

    @Override
    public double loss(double input, double target, int column) {
        return SmoothedKernel.loss((float) input, (float) target);
    }

    @Override
    public double gradient(double input, double target, int column) {
        return SmoothedKernel.gradient((float) input, (float) target);
    }

    @Override
    public double hessian(double input, double target, int column) {
        return SmoothedKernel.hessian((float) input, (float) target);
    }
}
