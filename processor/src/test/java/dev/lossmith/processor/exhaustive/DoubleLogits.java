package dev.lossmith.processor.exhaustive;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.Worst;
import java.util.List;
import java.util.SplittableRandom;

/** The largest errors of a DOUBLE kernel of binary cross entropy at random logits of magnitude below 700, targets 0 and 1. */
final class DoubleLogits {
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        0x1p-53,
        -0x1p-53,
        0x1p-27,
        0.5,
        -0.5,
        1,
        -1,
        36.7,
        -36.7,
        37.5,
        -37.5,
        45,
        -45,
        100,
        -100,
        699,
        -699,
        Math.log(2),
        -Math.log(2)
    };

    private final Reference reference;
    private final double posWeight;
    private final List<Worst> worst;

    DoubleLogits(Reference reference, double posWeight) {
        this.reference = reference;
        this.posWeight = posWeight;
        String name = "DOUBLE, posWeight " + posWeight + ", ";
        this.worst = List.of(new Worst(name + "loss"), new Worst(name + "gradient"), new Worst(name + "Hessian"));
    }

    void run(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (double special : SPECIAL) {
            measure(special);
        }
        for (int i = 0; i < count; i++) {
            double uniform = random.nextDouble(-1, 1);
            double[] ranges = {3, 40, 699, Math.scalb(1.0, -random.nextInt(60))};
            measure(uniform * ranges[i % ranges.length]);
        }
    }

    private void measure(double x) {
        DoubleDouble e = DoubleDouble.exp(-Math.abs(x));
        DoubleDouble log1p = e.log1p();
        DoubleDouble big = DoubleDouble.of(1).dividedBy(DoubleDouble.of(1).plus(e));
        DoubleDouble small = e.times(big);
        DoubleDouble density = small.times(big);
        DoubleDouble softplus = DoubleDouble.of(Math.abs(x)).plus(log1p);
        boolean positive = x > 0;
        measure(x, 0, positive ? softplus : log1p, positive ? big : small, density);
        DoubleDouble loss = positive ? log1p : softplus;
        DoubleDouble gradient = positive ? small : big;
        measure(x, 1, loss.times(posWeight), gradient.times(-posWeight), density.times(posWeight));
    }

    private void measure(double x, double t, DoubleDouble loss, DoubleDouble gradient, DoubleDouble hessian) {
        worst.get(0).measure(loss.ulps(reference.loss(x, t, 0)), () -> "x = " + x + ", t = " + t);
        worst.get(1).measure(gradient.ulps(reference.gradient(x, t, 0)), () -> "x = " + x + ", t = " + t);
        worst.get(2).measure(hessian.ulps(reference.hessian(x, t, 0)), () -> "x = " + x + ", t = " + t);
    }

    void assertAtMost(double loss, double gradient, double hessian) {
        worst.get(0).assertAtMost(loss);
        worst.get(1).assertAtMost(gradient);
        worst.get(2).assertAtMost(hessian);
    }
}
