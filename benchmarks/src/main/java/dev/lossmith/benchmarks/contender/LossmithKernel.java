package dev.lossmith.benchmarks.contender;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Generated kernels, in a virtual machine that was started for one of their schedules. */
public class LossmithKernel extends ShortArraysFirst implements LossAndGradient {

    /** For JMH. */
    public LossmithKernel() {}

    @Override
    @Setup
    public void requireBackend() {
        AskedBackend.require(
                Losses_PlainKernel.backend(),
                Losses_PosWeightThreeKernel.backend(),
                Losses_DoublePrecisionKernel.backend());
    }

    @Override
    @Benchmark
    public double lossAndGradient(FloatData data) {
        return Losses_PlainKernel.INSTANCE.lossAndGradient(data.logits, data.targets, data.gradient);
    }

    /** Loss, gradient and Hessian diagonal. */
    @Benchmark
    public double lossGradientAndHessian(FloatData data) {
        return Losses_PlainKernel.INSTANCE.lossGradientAndHessian(
                data.logits, data.targets, data.gradient, data.hessian);
    }

    /** Loss and gradient where a positive counts three times. */
    @Benchmark
    public double posWeightThree(FloatData data) {
        return Losses_PosWeightThreeKernel.INSTANCE.lossAndGradient(data.logits, data.targets, data.gradient);
    }

    /** Loss and gradient in double. */
    @Benchmark
    public double doublePrecision(DoubleData data) {
        return Losses_DoublePrecisionKernel.INSTANCE.lossAndGradient(data.logits, data.targets, data.gradient);
    }
}
