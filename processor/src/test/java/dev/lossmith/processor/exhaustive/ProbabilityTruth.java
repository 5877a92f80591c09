package dev.lossmith.processor.exhaustive;

/**
 * Binary cross entropy of a probability for the targets 0 and 1: a logarithm, an inverse and its square, right to some 4
 * ulps of a double, 2^-26 ulps of a float. NaN outside [0, 1].
 */
final class ProbabilityTruth implements Truth {
    private final double[] probability = new double[FloatSweep.BLOCK];
    private int size;

    @Override
    public void at(float[] input, int count) {
        size = count;
        for (int i = 0; i < count; i++) {
            double p = input[i];
            probability[i] = p >= 0 && p <= 1 ? p + 0.0 : Double.NaN;
        }
    }

    @Override
    public void outputs(float target, double posWeight, double[] loss, double[] gradient, double[] hessian) {
        for (int i = 0; i < size; i++) {
            double p = probability[i];
            double inverse = target == 0 ? 1 / (1 - p) : 1 / p;
            loss[i] = target == 0 ? -Math.log1p(-p) : -posWeight * Math.log(p);
            gradient[i] = target == 0 ? inverse : -posWeight * inverse;
            hessian[i] = (target == 0 ? 1 : posWeight) * inverse * inverse;
        }
    }
}
