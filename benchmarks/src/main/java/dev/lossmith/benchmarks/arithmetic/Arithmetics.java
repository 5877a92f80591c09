package dev.lossmith.benchmarks.arithmetic;

import dev.lossmith.runtime.FloatLoss;
import java.util.Arrays;
import java.util.Random;

/**
 * Times loss and gradient of kernels that compute with floats, and of the same that compute with doubles, in turns: so that what else
 * the machine does meets both. Prints nanoseconds an element, the medians of the rounds, and the median of the ratios of each round.
 *
 * <p>The schedule is the one of the system property {@code lossmith.backend}.
 */
public final class Arithmetics {
    private static final int SIZE = 32_768;
    private static final int ROUNDS = 41;
    private static final int CALLS = 40;
    private static final int WARM_UP_CALLS = 3000;

    private final float[] input = new float[SIZE];
    private final float[] target = new float[SIZE];
    private final float[] gradient = new float[SIZE];
    private double sink;

    private Arithmetics() {
        Random random = new Random(1);
        for (int i = 0; i < SIZE; i++) {
            input[i] = (float) (2 * random.nextGaussian());
            target[i] = random.nextInt(2);
        }
    }

    /** Prints a line a loss. */
    public static void main(String[] arguments) {
        Arithmetics arithmetics = new Arithmetics();
        System.out.println(System.getProperty("lossmith.backend", "auto") + ", JDK "
                + System.getProperty("java.specification.version"));
        arithmetics.compare("binary cross-entropy", Losses_BceKernel.INSTANCE, Losses_FloatBceKernel.INSTANCE);
        arithmetics.compare("Cauchy", Losses_CauchyKernel.INSTANCE, Losses_FloatCauchyKernel.INSTANCE);
        arithmetics.compare("Poisson", Losses_PoissonKernel.INSTANCE, Losses_FloatPoissonKernel.INSTANCE);
    }

    private void compare(String loss, FloatLoss inDoubles, FloatLoss inFloats) {
        for (int call = 0; call < WARM_UP_CALLS; call++) {
            sink += inDoubles.lossAndGradient(input, target, gradient, 0, 4096);
            sink += inFloats.lossAndGradient(input, target, gradient, 0, 4096);
        }
        double[] doubles = new double[ROUNDS];
        double[] floats = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            doubles[round] = time(inDoubles);
            floats[round] = time(inFloats);
            ratios[round] = doubles[round] / floats[round];
        }
        System.out.printf(
                "%-22s doubles %5.2f  floats %5.2f  ratio %.2f (quartiles %.2f to %.2f)%n",
                loss,
                quantile(doubles, 2),
                quantile(floats, 2),
                quantile(ratios, 2),
                quantile(ratios, 1),
                quantile(ratios, 3));
        if (sink == 0) {
            throw new AssertionError("nothing was computed");
        }
    }

    private double time(FloatLoss loss) {
        long best = Long.MAX_VALUE;
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            sink += loss.lossAndGradient(input, target, gradient);
            best = Math.min(best, System.nanoTime() - start);
        }
        return (double) best / SIZE;
    }

    private static double quantile(double[] numbers, int quarters) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[quarters * (sorted.length - 1) / 4];
    }
}
