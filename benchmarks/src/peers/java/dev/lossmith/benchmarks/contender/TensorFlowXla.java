package dev.lossmith.benchmarks.contender;

import org.openjdk.jmh.annotations.Benchmark;
import org.tensorflow.proto.OptimizerOptions.GlobalJitLevel;

/** TensorFlow's graph, compiled by XLA; for a CPU that needs {@code TF_XLA_FLAGS=--tf_xla_cpu_global_jit} as well. */
public class TensorFlowXla extends TensorFlow {

    /** For JMH. */
    public TensorFlowXla() {
        super(GlobalJitLevel.ON_2);
    }

    /** Loss and gradient. */
    @Benchmark
    public double lossAndGradient() {
        return loss();
    }
}
