package test;

import dev.lossmith.check.Domain;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.runtime.LossmithGenerated;

/**
 * The formula of {@link LikeKerasKernel} as a textbook prints it, in arbitrary precision; checks the kernel.
 *
 * <pre>{@code
 * -(posWeight * t * log(q) + (1 - t) * log1p(-q))
 * }</pre>
 */
@LossmithGenerated("test.LikeKeras")
public final class LikeKerasReference implements Reference {
    /** Has no state. */
    public LikeKerasReference() {
    }

    @Override
    public Object kernel() {
        return LikeKerasKernel.INSTANCE;
    }

    @Override
    public Format format() {
        return Format.FLOAT;
    }

    @Override
    public Domain input() {
        return Domain.of(0.0, 1.0);
    }

    @Override
    public Domain target() {
        return Domain.of(0.0, 1.0);
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public boolean rowWeights() {
        return true;
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
        Real p = input;
        Real t = target;
        Real posWeight = Real.of(1);
        Real low = Real.of(0x1.ad7f2ap-24);
        Real high = Real.of(0x1.fffffcp-1);
        Real q = p.clip(low, high);
        return new Real[] {
            posWeight.times(t).times(q.log()).negated(),
            Real.of(1).minus(t).times(q.negated().log1p()).negated()
        };
    }

    @Override
    public double loss(double input, double target, int column) {
        return LikeKerasKernel.loss((float) input, (float) target);
    }

    @Override
    public double gradient(double input, double target, int column) {
        return LikeKerasKernel.gradient((float) input, (float) target);
    }

    @Override
    public double hessian(double input, double target, int column) {
        return LikeKerasKernel.hessian((float) input, (float) target);
    }
}
