package dev.lossmith.sample;

/**
 * Adam (Kingma and Ba, 2015) with decoupled weight decay (Loshchilov and Hutter, 2019). Keeps its moments for one
 * parameter array.
 */
final class Adam {

    private static final float FIRST_DECAY = 0.9f;
    private static final float SECOND_DECAY = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final float weightDecay;
    private final float[] firstMoment;
    private final float[] secondMoment;
    private double firstPower = 1;
    private double secondPower = 1;

    /**
     * An optimiser at its first step.
     *
     * @param parameters how many parameters it moves
     * @param weightDecay the share of a parameter, times the learning rate, that each step takes away
     */
    Adam(int parameters, float weightDecay) {
        this.weightDecay = weightDecay;
        this.firstMoment = new float[parameters];
        this.secondMoment = new float[parameters];
    }

    /** Moves the parameters, in place, against the gradient. Both arrays have the length given to the constructor. */
    void step(float[] parameters, float[] gradient, float learningRate) {
        firstPower *= FIRST_DECAY;
        secondPower *= SECOND_DECAY;
        float firstCorrection = (float) (1 / (1 - firstPower));
        float secondCorrection = (float) (1 / (1 - secondPower));
        for (int i = 0; i < parameters.length; i++) {
            firstMoment[i] += (1 - FIRST_DECAY) * (gradient[i] - firstMoment[i]);
            secondMoment[i] += (1 - SECOND_DECAY) * (gradient[i] * gradient[i] - secondMoment[i]);
            float direction = firstMoment[i]
                    * firstCorrection
                    / ((float) Math.sqrt(secondMoment[i] * secondCorrection) + EPSILON);
            parameters[i] -= learningRate * (direction + weightDecay * parameters[i]);
        }
    }
}
