package dev.lossmith.benchmarks.contender;

import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.math.Sub;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.OptimizerOptions;
import org.tensorflow.proto.OptimizerOptions.GlobalJitLevel;
import org.tensorflow.types.TFloat32;

/** TensorFlow for Java: a graph of as few operations as possible, run on tensors that are already there. */
abstract class TensorFlow extends Peer {

    private final GlobalJitLevel compilation;
    private Graph graph;
    private Session session;
    private TFloat32 logits;
    private TFloat32 targets;
    private Placeholder<TFloat32> x;
    private Placeholder<TFloat32> t;
    private Operand<TFloat32> loss;
    private Operand<TFloat32> gradient;

    TensorFlow(GlobalJitLevel compilation) {
        this.compilation = compilation;
    }

    @Override
    void load(FloatData data) {
        Shape shape = Shape.of(data.n);
        logits = TFloat32.tensorOf(shape, DataBuffers.of(data.logits));
        targets = TFloat32.tensorOf(shape, DataBuffers.of(data.targets));
        graph = new Graph();
        Ops operations = Ops.create(graph);
        // Constants would be folded away before the clock starts.
        x = operations.placeholder(TFloat32.class, Placeholder.shape(shape));
        t = operations.placeholder(TFloat32.class, Placeholder.shape(shape));
        Sub<TFloat32> losses = operations.math.sub(operations.math.softplus(x), operations.math.mul(x, t));
        loss = operations.reduceSum(losses, operations.constant(0));
        gradient = operations.math.sub(operations.math.sigmoid(x), t);
        session = new Session(graph, oneThread(compilation));
    }

    @Override
    double loss() {
        try (Result result = run()) {
            return ((TFloat32) result.get(0)).getFloat();
        }
    }

    @Override
    float[] gradient() {
        try (Result result = run()) {
            float[] values = new float[(int) logits.size()];
            StdArrays.copyFrom((TFloat32) result.get(1), values);
            return values;
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
        logits.close();
        targets.close();
    }

    private Result run() {
        return session.runner()
                .feed(x, logits)
                .feed(t, targets)
                .fetch(loss)
                .fetch(gradient)
                .run();
    }

    private static ConfigProto oneThread(GlobalJitLevel compilation) {
        return ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(1)
                .setInterOpParallelismThreads(1)
                .setGraphOptions(GraphOptions.newBuilder()
                        .setOptimizerOptions(OptimizerOptions.newBuilder().setGlobalJitLevel(compilation)))
                .build();
    }
}
