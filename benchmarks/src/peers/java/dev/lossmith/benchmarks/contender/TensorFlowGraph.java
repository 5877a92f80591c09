package dev.lossmith.benchmarks.contender;

import org.openjdk.jmh.annotations.Benchmark;
import org.tensorflow.proto.OptimizerOptions.GlobalJitLevel;

/** TensorFlow's graph, operation by operation. */
public class TensorFlowGraph extends TensorFlow {

    /** For JMH. */
    public TensorFlowGraph() {
        super(GlobalJitLevel.OFF);
    }

    /** Loss and gradient. */
    @Benchmark
    public double lossAndGradient() {
        return loss();
    }
}
