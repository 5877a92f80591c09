package dev.lossmith.platforms;

/** The part of {@link Digest} of a kernel of rows: at special values, then of many numbers of rows. */
final class RowDigest {
    private static final int CLASSES = 5;
    private static final int[] ROWS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 102, 103, 204, 205, 206, 409, 410};

    private RowDigest() {}

    static void add(Digest digest) {
        int most = ROWS[ROWS.length - 1];
        float[] input = new float[most * CLASSES];
        int[] target = new int[most];
        float[] gradient = new float[input.length];
        float[] hessian = new float[input.length];
        // Each special value in each place: no row has two.
        for (int i = 0; i < Digest.SPECIAL.length * CLASSES; i++) {
            input[i * CLASSES + i % CLASSES] = Digest.SPECIAL[i / CLASSES];
            target[i] = i % 3;
        }
        call(digest, Digest.SPECIAL.length * CLASSES, input, target, gradient, hessian);
        for (int i = 0; i < input.length; i++) {
            input[i] = 12 * digest.random();
        }
        for (int row = 0; row < most; row++) {
            target[row] = row * 7 % CLASSES;
        }
        for (int rows : ROWS) {
            call(digest, rows, input, target, gradient, hessian);
        }
    }

    private static void call(Digest digest, int rows, float[] x, int[] t, float[] g, float[] h) {
        digest.add(Losses_ChoiceKernel.INSTANCE.loss(x, t, 0, rows));
        digest.add(Losses_ChoiceKernel.INSTANCE.lossAndGradient(x, t, g, 0, rows));
        digest.addAll(g, rows * CLASSES);
        digest.add(Losses_ChoiceKernel.INSTANCE.lossGradientAndHessian(x, t, g, h, 0, rows));
        digest.addAll(g, rows * CLASSES);
        digest.addAll(h, rows * CLASSES);
    }
}
