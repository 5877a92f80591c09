package test;

import dev.lossmith.check.Domain;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.runtime.LossmithGenerated;

/**
 * The formula of {@link MaskedKernel} as a textbook prints it, in arbitrary precision; checks the kernel.
 *
 * <pre>{@code
 * -(posWeight * t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))
 * }</pre>
 */
@LossmithGenerated("test.Masked")
public final class MaskedReference implements Reference {
    /** Has no state. */
    public MaskedReference() {
    }

    @Override
    public Object kernel() {
        return MaskedKernel.INSTANCE;
    }

    @Override
    public Format format() {
        return Format.DOUBLE;
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
        return sumOfWeights;
    }

    @Override
    public double lossBound() {
        return 2.0;
    }

    @Override
    public double gradientBound() {
        return 2.5;
    }

    @Override
    public double hessianBound() {
        return 4.0;
    }

    @Override
    public Real[] terms(Real input, Real target, int column) {
        Real x = input;
        Real t = target;
        Real posWeight = Real.of(1);
        return new Real[] {
            posWeight.times(t).times(x.sigmoid().log()).negated(),
            Real.of(1).minus(t).times(Real.of(1).minus(x.sigmoid()).log()).negated()
        };
    }

    @Override
    public double loss(double input, double target, int column) {
        return MaskedKernel.loss(input, target);
    }

    @Override
    public double gradient(double input, double target, int column) {
        return MaskedKernel.gradient(input, target);
    }

    @Override
    public double hessian(double input, double target, int column) {
        return MaskedKernel.hessian(input, target);
    }
}
