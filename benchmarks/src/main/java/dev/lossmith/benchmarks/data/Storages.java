package dev.lossmith.benchmarks.data;

import dev.lossmith.runtime.Evaluation;
import dev.lossmith.runtime.Numbers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;

/**
 * Times loss and gradient with numbers in several storages, in turns, so that what else the machine does meets all. Prints medians in
 * nanoseconds an element, and their ratio to that of arrays of floats.
 */
public final class Storages {
    private static final int LENGTH = 1 << 15;
    private static final int ROUNDS = 61;
    private static final int CALLS = 8;
    private static final int WARM_UPS = 8;
    private static final long WARM_UP = 400_000_000L;

    private final Map<String, DoubleSupplier> contenders = new LinkedHashMap<>();
    private double sink;

    private Storages() {
        Random random = new Random(1);
        float[] input = new float[LENGTH];
        byte[] labels = new byte[LENGTH];
        float[] target = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            input[i] = (float) (3 * random.nextGaussian());
            labels[i] = (byte) random.nextInt(2);
            target[i] = labels[i];
        }
        float[] gradient = new float[LENGTH];
        float[] matrix = new float[4 * LENGTH];
        Numbers x = Numbers.of(input);
        Numbers t = Numbers.of(target);
        contenders.put("arrays of floats", () -> SpamLossKernel.INSTANCE.lossAndGradient(input, target, gradient));
        contend("the same as views", x, t, Numbers.of(gradient));
        contend("labels as bytes", x, Numbers.of(labels), Numbers.of(gradient));
        contend(
                "direct buffers",
                Numbers.of(direct().put(input)),
                Numbers.of(direct().put(target)),
                Numbers.of(direct()));
        contend("gradient added", x, t, Numbers.of(gradient).adding(0.5));
        contend("doubles", x, Numbers.of(new double[LENGTH]), Numbers.of(new double[LENGTH]));
        contend(
                "columns of four",
                Numbers.of(matrix).column(1, 4),
                Numbers.of(labels),
                Numbers.of(matrix).column(2, 4));
        contend("halves", Numbers.halves(new short[LENGTH]), Numbers.of(labels), Numbers.halves(new short[LENGTH]));
    }

    private static FloatBuffer direct() {
        return ByteBuffer.allocateDirect(Float.BYTES * LENGTH)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    private void contend(String name, Numbers input, Numbers target, Numbers gradient) {
        Evaluation evaluation = Evaluation.of(SpamLossKernel.INSTANCE)
                .input(input)
                .target(target)
                .gradient(gradient);
        contenders.put(name, evaluation::run);
    }

    /** Prints a line a storage. */
    public static void main(String[] arguments) {
        new Storages().compare();
    }

    private void compare() {
        for (int turn = 0; turn < WARM_UPS; turn++) {
            for (DoubleSupplier contender : contenders.values()) {
                for (long start = System.nanoTime(); System.nanoTime() - start < WARM_UP; ) {
                    sink += contender.getAsDouble();
                }
            }
        }
        Map<String, double[]> times = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, DoubleSupplier> contender : contenders.entrySet()) {
                times.computeIfAbsent(contender.getKey(), any -> new double[ROUNDS])[round] =
                        time(contender.getValue());
            }
        }
        System.out.println(SpamLossKernel.backend() + ", JDK " + System.getProperty("java.specification.version"));
        double first = Double.NaN;
        for (Map.Entry<String, double[]> each : times.entrySet()) {
            Arrays.sort(each.getValue());
            double median = each.getValue()[ROUNDS / 2];
            first = Double.isNaN(first) ? median : first;
            System.out.printf("%-20s %5.2f  ratio %.2f%n", each.getKey(), median, median / first);
        }
        if (sink == 0) {
            throw new AssertionError("nothing was computed");
        }
    }

    private double time(DoubleSupplier contender) {
        long start = System.nanoTime();
        for (int call = 0; call < CALLS; call++) {
            sink += contender.getAsDouble();
        }
        return (double) (System.nanoTime() - start) / CALLS / LENGTH;
    }
}
