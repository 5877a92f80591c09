package dev.lossmith.processor.schedule;

import dev.lossmith.check.Format;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.runtime.Backend;
import java.util.SplittableRandom;

/** Arrays for a kernel, with numbers of its format, at which no loss is 0, infinite or subnormal. */
record ArrayData(Reference reference, double[] input, double[] target, double[] weight) {

    static ArrayData random(Reference reference, int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Format format = reference.format();
        boolean logits = Double.isInfinite(reference.input().high());
        double[] input = new double[length];
        double[] target = new double[length];
        double[] weight = new double[length];
        for (int i = 0; i < length; i++) {
            input[i] = format.round(logits ? random.nextDouble(-20, 20) : random.nextDouble(0.01, 0.99));
            target[i] = i % 3 == 2 ? format.round(random.nextDouble()) : i % 2;
            weight[i] = format.round(random.nextDouble(0.1, 3));
        }
        return new ArrayData(reference, input, target, weight);
    }

    KernelCall call(int from, int to, int results) {
        return KernelCall.of(reference, input, target, weight, from, to, results);
    }

    int column(int i) {
        return i % reference.classes();
    }

    /** The weight that belongs to an element, if the kernel takes any. */
    double weightOf(int i) {
        return !isWeighted() ? 1 : reference.rowWeights() ? weight[i / reference.classes()] : weight[i];
    }

    private boolean isWeighted() {
        return reference.kernel().getClass().getInterfaces()[0].getSimpleName().startsWith("Weighted");
    }

    double loss(int i) {
        return weighted(i, reference.loss(input[i], target[i], column(i)));
    }

    /** The loss of an element of a kernel that reduces losses, as that adds it: floats are not rounded before. */
    double summand(int i) {
        return new BlockCall(reference, input, target, weight, 1, false)
                .by(Backend.SCALAR, i, 1, 1)
                .reduced();
    }

    /** How far a result may be from what it would be if elements were rounded before they are weighted: by rounding twice. */
    double tolerance(double value) {
        return reference.format() == Format.DOUBLE || !isWeighted() ? 0 : 2 * Math.ulp((float) value);
    }

    double gradient(int i) {
        return weighted(i, reference.gradient(input[i], target[i], column(i)));
    }

    double hessian(int i) {
        return weighted(i, reference.hessian(input[i], target[i], column(i)));
    }

    private double weighted(int i, double value) {
        return reference.format().round(weightOf(i) * value);
    }
}
