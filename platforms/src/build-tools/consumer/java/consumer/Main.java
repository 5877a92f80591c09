package consumer;

import java.util.Arrays;

/** Calls kernels of both configs. */
public class Main {
    public static void main(String[] arguments) {
        float[] gradient = new float[3];
        double loss = SpamLossKernel.INSTANCE.lossAndGradient(Settings.LOGITS.clone(), Settings.LABELS.clone(), gradient);
        System.out.println(loss + " " + Arrays.toString(gradient));
        System.out.println(CauchyKernel.loss(4, 1.5f));
    }
}
