package dev.lossmith.benchmarks.contender;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J on its CPU backend. */
abstract class Nd4jPeer extends Peer {

    OpExecutioner executioner;
    INDArray logits;
    INDArray targets;
    INDArray gradient;

    @Override
    void load(FloatData data) {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
        executioner = Nd4j.getExecutioner();
        logits = Nd4j.createFromArray(data.logits);
        targets = Nd4j.createFromArray(data.targets);
        gradient = logits.like();
    }

    @Override
    public void close() {
        logits.close();
        targets.close();
        gradient.close();
    }

    @Override
    float[] gradient() {
        return gradient.toFloatVector();
    }
}
