package test;

import dev.lossmith.check.Domain;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.runtime.LossmithGenerated;

/**
 * The formula of {@link EachElementKernel} as a textbook prints it, in arbitrary precision; checks the kernel.
 *
 * <pre>{@code
 * -(posWeight * t * log(p) + (1 - t) * log1p(-p))
 * }</pre>
 */
@LossmithGenerated("test.EachElement")
public final class EachElementReference implements Reference {
    /** Has no state. */
    public EachElementReference() {
    }

    @Override
    public Object kernel() {
        return EachElementKernel.INSTANCE;
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
        return new Real[] {
            posWeight.times(t).times(p.log()).negated(),
            Real.of(1).minus(t).times(p.negated().log1p()).negated()
        };
    }

    @Override
    public double loss(double input, double target, int column) {
        return EachElementKernel.loss((float) input, (float) target);
    }

    @Override
    public double gradient(double input, double target, int column) {
        return EachElementKernel.gradient((float) input, (float) target);
    }

    @Override
    public double hessian(double input, double target, int column) {
        return EachElementKernel.hessian((float) input, (float) target);
    }
}
