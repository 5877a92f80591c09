package dev.lossmith.platforms;

/** What is left of {@link OneKernel} without the kernel: its size is what others are compared with. */
public final class NoKernel {
    /** Arrays that nobody else sees would be made into variables. */
    static float[] seen;

    private NoKernel() {}

    /** Prints the loss of three numbers. */
    public static void main(String[] arguments) {
        float[] input = {-20, 0.5f, 3};
        float[] target = {0, 1, 1};
        float[] gradient = new float[3];
        seen = input;
        seen = target;
        seen = gradient;
        double loss = 0;
        for (int i = 0; i < 3; i++) {
            gradient[i] = input[i] - target[i];
            loss += gradient[i] * gradient[i];
        }
        System.out.println("bits " + (int) (Double.doubleToRawLongBits(loss) >> 20));
    }
}
