package dev.lossmith.benchmarks.contender;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;

/** ND4J's own operations for this very loss and for its gradient. */
public class Nd4jLoss extends Nd4jPeer {

    /** What these operations call a sum. */
    private static final long REDUCE_BY_SUM = 1;

    private static final double LABEL_SMOOTHING = 0;

    private INDArray sum;
    private DynamicCustomOp loss;
    private DynamicCustomOp lossGradient;

    /** For JMH. */
    public Nd4jLoss() {}

    /** Loss and gradient. */
    @Benchmark
    public double lossAndGradient() {
        executioner.exec(loss);
        executioner.exec(lossGradient);
        return sum.getFloat(0);
    }

    @Override
    void load(FloatData data) {
        super.load(data);
        sum = Nd4j.scalar(0f);
        INDArray weight = Nd4j.scalar(1f);
        loss = operation("sigm_cross_entropy_loss", weight, sum);
        // Weights and targets get a gradient as well, whether one wants it or not.
        lossGradient = operation("sigm_cross_entropy_loss_grad", weight, gradient, weight.like(), targets.like());
    }

    @Override
    double loss() {
        return lossAndGradient();
    }

    private DynamicCustomOp operation(String name, INDArray weight, INDArray... outputs) {
        return DynamicCustomOp.builder(name)
                .addInputs(logits, weight, targets)
                .addOutputs(outputs)
                .addIntegerArguments(REDUCE_BY_SUM)
                .addFloatingPointArguments(LABEL_SMOOTHING)
                .build();
    }
}
