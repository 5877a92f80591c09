package dev.lossmith.platforms;

/** A program with one kernel: for its size. */
public final class OneKernel {
    private OneKernel() {}

    /** Prints the loss of three numbers. */
    public static void main(String[] arguments) {
        float[] input = {-20, 0.5f, 3};
        float[] target = {0, 1, 1};
        float[] gradient = new float[3];
        double loss = Losses_SpamKernel.INSTANCE.lossAndGradient(input, target, gradient, 0, 3);
        System.out.println("bits " + (int) (Double.doubleToRawLongBits(loss) >> 20));
    }
}
