package test;

import dev.lossmith.check.Domain;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.runtime.LossmithGenerated;

/**
 * The formula of {@link MultiLabelKernel} as a textbook prints it, in arbitrary precision; checks the kernel.
 *
 * <pre>{@code
 * -(posWeight * t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))
 * }</pre>
 */
@LossmithGenerated("test.MultiLabel")
public final class MultiLabelReference implements Reference {
    /** One for each class. */
    private static final Real[] POS_WEIGHT = {Real.of(1), Real.of(2.5), Real.of(4)};

    /** One for each class. */
    private static final Real[] CLASS_WEIGHT = {Real.of(1), Real.of(0.5), Real.of(2)};

    /** Has no state. */
    public MultiLabelReference() {
    }

    @Override
    public Object kernel() {
        return MultiLabelKernel.INSTANCE;
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
    public int classes() {
        return 3;
    }

    @Override
    public Real classWeight(int column) {
        return CLASS_WEIGHT[column];
    }

    @Override
    public Real divisor(long elements, Real sumOfWeights) {
        return Real.of(elements / 3);
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
        Real t = target;
        Real posWeight = POS_WEIGHT[column];
        return new Real[] {
            posWeight.times(t).times(x.sigmoid().log()).times(CLASS_WEIGHT[column]).negated(),
            Real.of(1).minus(t).times(Real.of(1).minus(x.sigmoid()).log())
                    .times(CLASS_WEIGHT[column]).negated()
        };
    }

    @Override
    public double loss(double input, double target, int column) {
        return MultiLabelKernel.loss((float) input, (float) target, column);
    }

    @Override
    public double gradient(double input, double target, int column) {
        return MultiLabelKernel.gradient((float) input, (float) target, column);
    }

    @Override
    public double hessian(double input, double target, int column) {
        return MultiLabelKernel.hessian((float) input, (float) target, column);
    }
}
