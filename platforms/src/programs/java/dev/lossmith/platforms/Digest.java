package dev.lossmith.platforms;

/**
 * Prints a digest of the bits of each kernel: of its methods for one element at special values, and of those for arrays at many
 * lengths. NaN counts as one value. It needs no more than kernels do, and a way to print.
 */
public final class Digest {
    static final float[] SPECIAL = {
        0, -0f, 1, -1, 0.5f, 2, -20, 40, -40, 100, -1000, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN,
        1e-40f, -1e-40f, Float.MAX_VALUE, -Float.MAX_VALUE, 1e-8f, 0.3f, 1 - 0x1p-24f, 17, -17, 88.5f
    };
    private static final int LONGEST = 2049;

    private int digest = 0x811c9dc5;
    private int state = 1;

    private Digest() {}

    /** Prints a line a kernel. */
    public static void main(String[] arguments) {
        for (int kernel = 0; kernel < 10; kernel++) {
            Digest digest = new Digest();
            digest.elements(kernel);
            digest.arrays(kernel);
            System.out.println("kernel " + kernel + " " + Integer.toString(digest.digest));
        }
        Digest rows = new Digest();
        RowDigest.add(rows);
        System.out.println("rows " + Integer.toString(rows.digest));
    }

    private void elements(int kernel) {
        for (float x : SPECIAL) {
            for (float t : SPECIAL) {
                switch (kernel) {
                    case 0:
                        add(Losses_SpamKernel.loss(x, t));
                        add(Losses_SpamKernel.gradient(x, t));
                        add(Losses_SpamKernel.hessian(x, t));
                        break;
                    case 1:
                        add(Losses_ProbabilityKernel.loss(x, t));
                        add(Losses_ProbabilityKernel.gradient(x, t));
                        add(Losses_ProbabilityKernel.hessian(x, t));
                        break;
                    case 2:
                        add(Losses_RowsKernel.loss(x, t, 2));
                        add(Losses_RowsKernel.gradient(x, t, 1));
                        add(Losses_RowsKernel.hessian(x, t, 2));
                        break;
                    case 3:
                        add(Losses_WideKernel.loss(x, t));
                        add(Losses_WideKernel.gradient(x, t));
                        add(Losses_WideKernel.hessian(x, t));
                        break;
                    case 4:
                        add(Losses_CauchyKernel.loss(x, t));
                        add(Losses_CauchyKernel.gradient(x, t));
                        add(Losses_CauchyKernel.hessian(x, t));
                        break;
                    case 5:
                        add(Losses_HuberKernel.loss(x, t));
                        add(Losses_HuberKernel.gradient(x, t));
                        add(Losses_HuberKernel.hessian(x, t));
                        break;
                    case 6:
                        add(Losses_PoissonKernel.loss(x, t));
                        add(Losses_PoissonKernel.gradient(x, t));
                        add(Losses_PoissonKernel.hessian(x, t));
                        break;
                    case 7:
                        add(Losses_LogisticKernel.loss(x, t));
                        add(Losses_LogisticKernel.gradient(x, t));
                        add(Losses_LogisticKernel.hessian(x, t));
                        break;
                    case 8:
                        add(Losses_FloatsKernel.loss(x, t));
                        add(Losses_FloatsKernel.gradient(x, t));
                        add(Losses_FloatsKernel.hessian(x, t));
                        break;
                    default:
                        add(Losses_FloatFormulaKernel.loss(x, t));
                        add(Losses_FloatFormulaKernel.gradient(x, t));
                        add(Losses_FloatFormulaKernel.hessian(x, t));
                }
            }
        }
    }

    /** All lengths up to two vectors and more, then those around blocks. */
    private void arrays(int kernel) {
        float[] input = new float[LONGEST];
        float[] target = new float[LONGEST];
        float[] weight = new float[LONGEST];
        for (int i = 0; i < LONGEST; i++) {
            float random = random();
            input[i] = kernel == 1 ? Math.abs(random) : 12 * random;
            target[i] = random() < 0 ? 0 : 1;
            weight[i] = Math.abs(random());
        }
        float[] gradient = new float[LONGEST];
        float[] hessian = new float[LONGEST];
        for (int length = 0; length <= 36; length++) {
            call(kernel, input, target, weight, gradient, hessian, length);
        }
        int[] lengths = {63, 64, 65, 255, 256, 257, 1023, 1024, 1025, 1536, 2047, 2048, LONGEST};
        for (int length : lengths) {
            call(kernel, input, target, weight, gradient, hessian, length);
        }
    }

    private void call(int kernel, float[] x, float[] t, float[] w, float[] g, float[] h, int length) {
        switch (kernel) {
            case 0:
                add(Losses_SpamKernel.INSTANCE.loss(x, t, 0, length));
                add(Losses_SpamKernel.INSTANCE.lossAndGradient(x, t, g, 0, length));
                add(Losses_SpamKernel.INSTANCE.lossGradientAndHessian(x, t, g, h, 0, length));
                break;
            case 1:
                add(Losses_ProbabilityKernel.INSTANCE.loss(x, t, 0, length));
                add(Losses_ProbabilityKernel.INSTANCE.lossAndGradient(x, t, g, 0, length));
                add(Losses_ProbabilityKernel.INSTANCE.lossGradientAndHessian(x, t, g, h, 0, length));
                break;
            case 2:
                int rows = length - length % 3;
                add(Losses_RowsKernel.INSTANCE.loss(x, t, w, 0, rows));
                add(Losses_RowsKernel.INSTANCE.lossAndGradient(x, t, w, g, 0, rows));
                add(Losses_RowsKernel.INSTANCE.lossGradientAndHessian(x, t, w, g, h, 0, rows));
                break;
            case 3:
            case 7:
                wide(kernel, x, t, length);
                break;
            case 4:
                float[] losses = new float[length];
                Losses_CauchyKernel.INSTANCE.loss(x, t, losses, 0, length);
                addAll(losses, length);
                Losses_CauchyKernel.INSTANCE.lossGradientAndHessian(x, t, losses, g, h, 0, length);
                addAll(losses, length);
                break;
            case 5:
                add(Losses_HuberKernel.INSTANCE.loss(x, t, 0, length));
                add(Losses_HuberKernel.INSTANCE.lossAndGradient(x, t, g, 0, length));
                add(Losses_HuberKernel.INSTANCE.lossGradientAndHessian(x, t, g, h, 0, length));
                break;
            case 6:
                add(Losses_PoissonKernel.INSTANCE.loss(x, t, 0, length));
                add(Losses_PoissonKernel.INSTANCE.lossAndGradient(x, t, g, 0, length));
                add(Losses_PoissonKernel.INSTANCE.lossGradientAndHessian(x, t, g, h, 0, length));
                break;
            case 8:
                add(Losses_FloatsKernel.INSTANCE.loss(x, t, 0, length));
                add(Losses_FloatsKernel.INSTANCE.lossAndGradient(x, t, g, 0, length));
                add(Losses_FloatsKernel.INSTANCE.lossGradientAndHessian(x, t, g, h, 0, length));
                break;
            default:
                add(Losses_FloatFormulaKernel.INSTANCE.loss(x, t, 0, length));
                add(Losses_FloatFormulaKernel.INSTANCE.lossAndGradient(x, t, g, 0, length));
                add(Losses_FloatFormulaKernel.INSTANCE.lossGradientAndHessian(x, t, g, h, 0, length));
        }
        addAll(g, length);
        addAll(h, length);
    }

    private void wide(int kernel, float[] inputs, float[] targets, int length) {
        double[] x = new double[length];
        double[] t = new double[length];
        for (int i = 0; i < length; i++) {
            x[i] = inputs[i] * 1.0000001;
            t[i] = targets[i];
        }
        double[] g = new double[length];
        double[] h = new double[length];
        if (kernel == 3) {
            add(Losses_WideKernel.INSTANCE.loss(x, t, 0, length));
            add(Losses_WideKernel.INSTANCE.lossAndGradient(x, t, g, 0, length));
            add(Losses_WideKernel.INSTANCE.lossGradientAndHessian(x, t, g, h, 0, length));
        } else {
            add(Losses_LogisticKernel.INSTANCE.loss(x, t, 0, length));
            add(Losses_LogisticKernel.INSTANCE.lossAndGradient(x, t, g, 0, length));
            add(Losses_LogisticKernel.INSTANCE.lossGradientAndHessian(x, t, g, h, 0, length));
        }
        for (int i = 0; i < length; i++) {
            add(g[i]);
            add(h[i]);
        }
    }

    void addAll(float[] numbers, int length) {
        for (int i = 0; i < length; i++) {
            add(numbers[i]);
        }
    }

    private void add(float number) {
        addBits(number != number ? 0x7fc00000 : Float.floatToRawIntBits(number));
    }

    void add(double number) {
        long bits = number != number ? 0x7ff8000000000000L : Double.doubleToRawLongBits(number);
        addBits((int) bits);
        addBits((int) (bits >>> 32));
    }

    private void addBits(int bits) {
        digest = (digest ^ bits) * 16777619;
        digest ^= digest >>> 15;
    }

    /** A number from -1 to 1, of 24 bits. */
    float random() {
        state = state * 1664525 + 1013904223;
        return (state >> 8) * (1f / (1 << 23));
    }
}
