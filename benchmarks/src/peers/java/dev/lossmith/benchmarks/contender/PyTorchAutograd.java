package dev.lossmith.benchmarks.contender;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import org.openjdk.jmh.annotations.Benchmark;

/** DJL's loss with PyTorch's automatic differentiation. A mean: DJL's loss knows no sum. */
public class PyTorchAutograd extends PyTorch {

    private final Loss sigmoidLoss = Loss.sigmoidBinaryCrossEntropyLoss();

    /** For JMH. */
    public PyTorchAutograd() {}

    /** Loss and gradient. */
    @Benchmark
    public double lossAndGradient() {
        try (GradientCollector collector = Engine.getEngine(ENGINE).newGradientCollector();
                NDArray mean = sigmoidLoss.evaluate(new NDList(targets), new NDList(logits))) {
            collector.backward(mean);
            return mean.getFloat();
        }
    }

    @Override
    void load(FloatData data) {
        super.load(data);
        logits.setRequiresGradient(true);
    }

    @Override
    double loss() {
        return logits.size() * lossAndGradient();
    }

    @Override
    float[] gradient() {
        try (NDArray ofMean = logits.getGradient();
                NDArray ofSum = ofMean.mul(logits.size())) {
            return ofSum.toFloatArray();
        }
    }
}
