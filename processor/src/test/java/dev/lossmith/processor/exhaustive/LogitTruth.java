package dev.lossmith.processor.exhaustive;

/**
 * Binary cross entropy of a logit for the targets 0 and 1, with one exponential and the JDK's {@code Math.exp} and
 * {@code Math.log1p}, which are right to 1 ulp. Nothing cancels, so each result is right to some 5 ulps of a double: 2^-26
 * ulps of a float.
 */
final class LogitTruth implements Truth {
    private final float[] logit = new float[FloatSweep.BLOCK];
    private final double[] exponential = new double[FloatSweep.BLOCK];
    private final double[] softplusOfNegative = new double[FloatSweep.BLOCK];
    private int size;

    @Override
    public void at(float[] input, int count) {
        size = count;
        for (int i = 0; i < count; i++) {
            logit[i] = input[i];
            double e = Math.exp(-Math.abs((double) input[i]));
            exponential[i] = e;
            softplusOfNegative[i] = Math.log1p(e);
        }
    }

    @Override
    public void outputs(float target, double posWeight, double[] loss, double[] gradient, double[] hessian) {
        // The target 1 at x is the target 0 at -x, times posWeight; only the gradient changes its sign.
        double factor = target == 0 ? 1 : posWeight;
        double sign = target == 0 ? 1 : -1;
        for (int i = 0; i < size; i++) {
            double x = sign * logit[i];
            double e = exponential[i];
            double reciprocal = 1 / (1 + e);
            loss[i] = factor * (Math.max(x, 0) + softplusOfNegative[i]);
            gradient[i] = sign * factor * (x < 0 ? e * reciprocal : reciprocal);
            hessian[i] = factor * (e * reciprocal * reciprocal);
            if (x != x) {
                gradient[i] = Double.NaN;
            }
        }
    }
}
