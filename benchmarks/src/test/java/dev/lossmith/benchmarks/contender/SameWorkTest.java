package dev.lossmith.benchmarks.contender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contenders compete only if they compute the same. */
class SameWorkTest {

    /** More than a block of a kernel, and no multiple of a vector's length, so that there is a scalar rest as well. */
    private static final int N = 2027;

    /** Blocks enough for a kernel to share them among threads. */
    private static final int LONG = (1 << 17) + 3;

    private static final double FLOAT_TOLERANCE = 1e-6;

    static Stream<Arguments> floatContenders() {
        LossmithKernel kernel = new LossmithKernel();
        OneLoop oneLoop = new OneLoop();
        return Stream.of(
                contender("kernel", kernel::lossAndGradient, 1),
                contender("one loop", oneLoop::lossAndGradient, 1),
                contender("two loops", new TwoLoops()::lossAndGradient, 1),
                contender("vector loop", new VectorLoop()::lossAndGradient, 1),
                contender("kernel with Hessian", kernel::lossGradientAndHessian, 1),
                contender("one loop with Hessian", oneLoop::lossGradientAndHessian, 1),
                contender("kernel, posWeight", kernel::posWeightThree, 3),
                contender("one loop, posWeight", oneLoop::posWeightThree, 3));
    }

    static Stream<Arguments> doubleContenders() {
        return Stream.of(
                contender(new LossmithKernel()::doublePrecision),
                contender(new OneLoop()::doublePrecision),
                contender(new TwoLoops()::doublePrecision));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floatContenders")
    void lossAndGradientAreTheTextbooks(String name, ToDoubleFunction<FloatData> contender, double posWeight) {
        requireTextbook(FloatData.of(N), contender, posWeight);
    }

    @Test
    void lossAndGradientOfSeveralThreadsAreTheTextbooks() {
        LossmithParallel parallel = new LossmithParallel();
        try {
            requireTextbook(FloatData.of(LONG), parallel::lossAndGradient, 1);
        } finally {
            parallel.close();
        }
    }

    @Test
    void hessianIsTheTextbooks() {
        for (ToDoubleFunction<FloatData> contender : Stream.<ToDoubleFunction<FloatData>>of(
                        new LossmithKernel()::lossGradientAndHessian, new OneLoop()::lossGradientAndHessian)
                .toList()) {
            FloatData data = FloatData.of(N);
            contender.applyAsDouble(data);
            for (int i = 0; i < N; i++) {
                assertEquals(Textbook.hessian(data.logits[i], data.targets[i], 1), data.hessian[i], FLOAT_TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("doubleContenders")
    void doublesAreTheTextbooks(ToDoubleFunction<DoubleData> contender) {
        DoubleData data = DoubleData.of(N);

        double loss = contender.applyAsDouble(data);

        assertEquals(sum(N, i -> Textbook.loss(data.logits[i], data.targets[i], 1)), loss, 1e-12 * loss);
        for (int i = 0; i < N; i++) {
            assertEquals(Textbook.gradient(data.logits[i], data.targets[i], 1), data.gradient[i], 1e-14);
        }
    }

    private static void requireTextbook(FloatData data, ToDoubleFunction<FloatData> contender, double posWeight) {
        double loss = contender.applyAsDouble(data);

        assertEquals(sum(data.n, i -> Textbook.loss(data.logits[i], data.targets[i], posWeight)), loss, 1e-5 * loss);
        for (int i = 0; i < data.n; i++) {
            assertEquals(
                    Textbook.gradient(data.logits[i], data.targets[i], posWeight), data.gradient[i], FLOAT_TOLERANCE);
        }
    }

    private static double sum(int n, IntToDoubleFunction element) {
        return IntStream.range(0, n).mapToDouble(element).sum();
    }

    private static Arguments contender(String name, ToDoubleFunction<FloatData> method, double posWeight) {
        return Arguments.of(name, method, posWeight);
    }

    private static Arguments contender(ToDoubleFunction<DoubleData> method) {
        return Arguments.of(method);
    }
}
