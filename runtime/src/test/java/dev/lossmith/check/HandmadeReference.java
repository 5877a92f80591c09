package dev.lossmith.check;

import dev.lossmith.check.HandmadeKernel.Fault;
import java.util.Arrays;
import java.util.function.LongFunction;

/**
 * Binary cross-entropy of logits with a positive weight by column, written by hand: the per-element functions compute in
 * double, sensibly, and round once. A test replaces what it wants to be wrong.
 */
class HandmadeReference implements Reference {
    private static final Real ONE = Real.of(1);

    private final Class<?> type;
    private final double[] posWeights;
    private final boolean rowWeights;
    private final LongFunction<Real> divisor;
    private final Fault fault;

    /** @param divisor by the number of elements; null divides by the sum of weights */
    HandmadeReference(Class<?> type, double[] posWeights, boolean rowWeights, LongFunction<Real> divisor, Fault fault) {
        this.type = type;
        this.posWeights = posWeights.clone();
        this.rowWeights = rowWeights;
        this.divisor = divisor;
        this.fault = fault;
    }

    HandmadeReference(Class<?> type) {
        this(type, new double[] {3}, false, elements -> ONE, Fault.NONE);
    }

    @Override
    public String kernelName() {
        return "dev.lossmith.check.HandmadeKernel";
    }

    @Override
    public Format format() {
        return type.getSimpleName().contains("Float") ? Format.FLOAT : Format.DOUBLE;
    }

    @Override
    public int classes() {
        return posWeights.length;
    }

    @Override
    public Domain input() {
        return Domain.REALS;
    }

    @Override
    public Domain target() {
        return Domain.of(0, 1);
    }

    @Override
    public Real[] terms(Real input, Real target, int column) {
        Real probability = input.sigmoid();
        Real positive = Real.of(posWeights[column]).times(target).times(probability.log());
        Real negative = ONE.minus(target).times(ONE.minus(probability).log());
        return new Real[] {positive.negated(), negative.negated()};
    }

    @Override
    public double loss(double input, double target, int column) {
        double positive = target == 0 ? 0 : posWeights[column] * target * softplus(-input);
        double negative = target == 1 ? 0 : (1 - target) * softplus(input);
        return format().round(positive + negative);
    }

    @Override
    public double gradient(double input, double target, int column) {
        return format().round((1 - target) * sigmoid(input) - posWeights[column] * target * sigmoid(-input));
    }

    @Override
    public double hessian(double input, double target, int column) {
        double smaller = sigmoid(-Math.abs(input));
        double larger = sigmoid(Math.abs(input));
        return format().round(((1 - target) + posWeights[column] * target) * larger * smaller);
    }

    static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    static double sigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return x < 0 ? e / (1 + e) : 1 / (1 + e);
    }

    @Override
    public Object kernel() {
        return HandmadeKernel.implementing(type, this, fault);
    }

    @Override
    public boolean rowWeights() {
        return rowWeights;
    }

    @Override
    public Real classWeight(int column) {
        return ONE;
    }

    @Override
    public Real divisor(long elements, Real sumOfWeights) {
        return divisor == null ? sumOfWeights : divisor.apply(elements);
    }

    @Override
    public double lossBound() {
        return format() == Format.FLOAT ? 0.51 : 3;
    }

    @Override
    public double gradientBound() {
        return format() == Format.FLOAT ? 0.51 : 4;
    }

    @Override
    public double hessianBound() {
        return format() == Format.FLOAT ? 0.51 : 5;
    }

    @Override
    public String toString() {
        return type.getSimpleName() + Arrays.toString(posWeights);
    }
}
