package dev.lossmith.benchmarks.contender;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import org.openjdk.jmh.annotations.Benchmark;

/** The loss and its derivative put together from as few PyTorch operations as possible. */
public class PyTorchOperations extends PyTorch {

    /** For JMH. */
    public PyTorchOperations() {}

    /** Loss and gradient. */
    @Benchmark
    public double lossAndGradient() {
        try (NDManager call = manager.newSubManager()) {
            sigmoidMinusTarget(call);
            NDArray softplus = attached(call, Activation.softPlus(logits));
            NDArray sum = attached(call, softplus.sum());
            NDArray product = attached(call, logits.dot(targets));
            return sum.getFloat() - product.getFloat();
        }
    }

    @Override
    double loss() {
        return lossAndGradient();
    }

    @Override
    float[] gradient() {
        try (NDManager call = manager.newSubManager()) {
            return sigmoidMinusTarget(call).toFloatArray();
        }
    }

    private NDArray sigmoidMinusTarget(NDManager call) {
        return attached(call, Activation.sigmoid(logits)).subi(targets);
    }

    private static NDArray attached(NDManager call, NDArray array) {
        array.attach(call);
        return array;
    }
}
