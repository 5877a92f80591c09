package dev.lossmith.benchmarks.contender;

/** The textbook's formula in double, element by element: what every contender has to compute before it is measured. */
final class Textbook {

    /** Generous, since some contenders sum a million floats in float. */
    private static final double LOSS_TOLERANCE = 1e-3;

    private static final double GRADIENT_TOLERANCE = 1e-5;

    private Textbook() {}

    /** The loss of one element; {@code posWeight} times, if the target is 1. */
    static double loss(double logit, double target, double posWeight) {
        double p = 1 / (1 + Math.exp(-logit));
        return -(posWeight * target * Math.log(p) + (1 - target) * Math.log(1 - p));
    }

    /** Its derivative by the logit. */
    static double gradient(double logit, double target, double posWeight) {
        double p = 1 / (1 + Math.exp(-logit));
        return (1 - target) * p - posWeight * target * (1 - p);
    }

    /** Its second derivative by the logit. */
    static double hessian(double logit, double target, double posWeight) {
        double p = 1 / (1 + Math.exp(-logit));
        return (1 - target + posWeight * target) * p * (1 - p);
    }

    /**
     * Checks what another library has computed from {@code data}: a wrong result is not worth measuring.
     *
     * @throws IllegalStateException if loss or gradient are not those of the textbook
     */
    static void require(FloatData data, double loss, float[] gradient) {
        double expected = 0;
        double worst = 0;
        for (int i = 0; i < data.n; i++) {
            expected += loss(data.logits[i], data.targets[i], 1);
            worst = Math.max(worst, Math.abs(gradient(data.logits[i], data.targets[i], 1) - gradient[i]));
        }
        boolean right = Math.abs(loss - expected) <= LOSS_TOLERANCE * expected && worst <= GRADIENT_TOLERANCE;
        if (!right) {
            throw new IllegalStateException(
                    "Loss " + loss + " instead of " + expected + ", and a gradient that is wrong by up to " + worst);
        }
    }
}
