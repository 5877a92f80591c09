package dev.lossmith.benchmarks.contender;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.SoftPlus;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;

/** The loss and its derivative put together from as few ND4J operations as possible, into arrays that are there. */
public class Nd4jOperations extends Nd4jPeer {

    private INDArray softplus;

    /** For JMH. */
    public Nd4jOperations() {}

    /** Loss and gradient. */
    @Benchmark
    public double lossAndGradient() {
        executioner.exec(new SoftPlus(logits, softplus));
        executioner.exec(new Sigmoid(logits, gradient));
        gradient.subi(targets);
        return softplus.sumNumber().doubleValue() - Nd4j.getBlasWrapper().dot(logits, targets);
    }

    @Override
    void load(FloatData data) {
        super.load(data);
        softplus = logits.like();
    }

    @Override
    double loss() {
        return lossAndGradient();
    }

    @Override
    public void close() {
        softplus.close();
        super.close();
    }
}
