package test;

import dev.lossmith.check.Domain;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.runtime.LossmithGenerated;

/**
 * The formula of {@link CauchyKernel} as a textbook prints it, in arbitrary precision; checks the kernel.
 *
 * <pre>{@code
 * log(1 + ((x - t) / c)^2)
 * }</pre>
 */
@LossmithGenerated("test.Cauchy")
public final class CauchyReference implements Reference {
    /** Has no state. */
    public CauchyReference() {
    }

    @Override
    public boolean isConditioned() {
        return true;
    }

    @Override
    public Object kernel() {
        return CauchyKernel.INSTANCE;
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
        return Domain.REALS;
    }

    @Override
    public double lossBound() {
        return 0.8;
    }

    @Override
    public double gradientBound() {
        return 0.8;
    }

    @Override
    public double hessianBound() {
        return 0.8;
    }

    @Override
    public Real[] terms(Real input, Real target, int column) {
        Real x = input;
        Real t = target;
        return new Real[] {
            Real.of(1).plus(x.minus(t).dividedBy(Real.of(2.5)).pow(2)).log()
        };
    }

    @Override
    public double loss(double input, double target, int column) {
        return CauchyKernel.loss((float) input, (float) target);
    }

    @Override
    public double gradient(double input, double target, int column) {
        return CauchyKernel.gradient((float) input, (float) target);
    }

    @Override
    public double hessian(double input, double target, int column) {
        return CauchyKernel.hessian((float) input, (float) target);
    }
}
