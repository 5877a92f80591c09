package dev.lossmith.benchmarks.rows;

import dev.lossmith.runtime.RowLoss;
import java.util.Arrays;
import java.util.Random;

/**
 * Times loss and gradient of softmax cross-entropy, and of the loop that one writes by hand with {@code Math.exp}, in turns: so that
 * what else the machine does meets both. Prints nanoseconds a logit, the least of the rounds, and the median of the ratios of each
 * round.
 *
 * <p>The schedule is the one of the system property {@code lossmith.backend}.
 */
public final class Rows {
    private static final int LOGITS = 320_000;
    private static final int ROUNDS = 41;
    private static final int CALLS = 5;
    private static final int WARM_UP_CALLS = 150;

    private final int classes;
    private final float[] input;
    private final int[] target;
    private final float[] gradient;
    private double sink;

    private Rows(int classes) {
        Random random = new Random(1);
        this.classes = classes;
        this.input = new float[LOGITS];
        this.gradient = new float[LOGITS];
        this.target = random.ints(LOGITS / classes, 0, classes).toArray();
        for (int i = 0; i < LOGITS; i++) {
            input[i] = (float) (3 * random.nextGaussian());
        }
    }

    /** Prints a line a width. */
    public static void main(String[] arguments) {
        System.out.println(System.getProperty("lossmith.backend", "auto") + ", JDK "
                + System.getProperty("java.specification.version"));
        new Rows(10).compare(RowLosses_TenKernel.INSTANCE);
        new Rows(1000).compare(RowLosses_ThousandKernel.INSTANCE);
        new Rows(32_000).compare(RowLosses_VocabularyKernel.INSTANCE);
    }

    private void compare(RowLoss<float[], int[]> kernel) {
        for (int call = 0; call < WARM_UP_CALLS; call++) {
            sink += kernel.lossAndGradient(input, target, gradient);
            sink += byHand();
        }
        double[] hands = new double[ROUNDS];
        double[] kernels = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            hands[round] = time(null);
            kernels[round] = time(kernel);
            ratios[round] = hands[round] / kernels[round];
        }
        Arrays.sort(hands);
        Arrays.sort(kernels);
        Arrays.sort(ratios);
        System.out.printf(
                "%6d classes  by hand %5.2f  kernel %5.2f  ratio %.2f (quartiles %.2f to %.2f)%n",
                classes, hands[0], kernels[0], ratios[ROUNDS / 2], ratios[ROUNDS / 4], ratios[3 * ROUNDS / 4]);
        if (sink == 0) {
            throw new AssertionError("nothing was computed");
        }
    }

    private double time(RowLoss<float[], int[]> kernel) {
        long best = Long.MAX_VALUE;
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            sink += kernel == null ? byHand() : kernel.lossAndGradient(input, target, gradient);
            best = Math.min(best, System.nanoTime() - start);
        }
        return (double) best / LOGITS;
    }

    /** One exponential a logit; loses the tails that the kernel keeps. */
    private double byHand() {
        double loss = 0;
        for (int row = 0; row < target.length; row++) {
            int start = row * classes;
            float largest = Float.NEGATIVE_INFINITY;
            for (int i = start; i < start + classes; i++) {
                largest = Math.max(largest, input[i]);
            }
            double sum = 0;
            for (int i = start; i < start + classes; i++) {
                double e = Math.exp(input[i] - largest);
                gradient[i] = (float) e;
                sum += e;
            }
            float scale = (float) (1 / sum);
            for (int i = start; i < start + classes; i++) {
                gradient[i] *= scale;
            }
            int chosen = start + target[row];
            gradient[chosen] -= 1;
            loss += Math.log(sum) + largest - input[chosen];
        }
        return loss;
    }
}
