package dev.lossmith.platforms;

/** What is left of {@link OneKernel} without the kernel: its size is what others are compared with. */
public final class NoKernel {
    private NoKernel() {}

    /** Prints a sum of three numbers. */
    public static void main(String[] arguments) {
        float[] input = {-20, 0.5f, 3};
        float[] target = {0, 1, 1};
        float[] gradient = new float[3];
        double loss = input[arguments.length] + target[1] + gradient[2];
        System.out.println("bits " + (int) (Double.doubleToRawLongBits(loss) >> 20));
    }
}
