package dev.lossmith.sample;

import dev.lossmith.runtime.FloatLoss;
import java.util.List;

/**
 * One way to train the filter: a configuration and the kernel generated from it.
 *
 * @param name a short name for tables and legends
 * @param configuration the annotated interface, as it stands in the source
 * @param purpose what a person would choose it for
 * @param loss the generated kernel; its reduction is a mean, its input are logits
 */
record Variant(String name, String configuration, String purpose, FloatLoss loss) {

    /** The three variants that the application compares, by rising {@code posWeight}. */
    static final List<Variant> ALL = List.of(
            new Variant(
                    "posWeight 0.2",
                    "@BceWithLogits(posWeight = 0.2) interface PreciseSpamLoss {}",
                    "must not lose a real message",
                    PreciseSpamLossKernel.INSTANCE),
            new Variant(
                    "posWeight 1",
                    "@BceWithLogits interface BalancedSpamLoss {}",
                    "few mistakes of either kind",
                    BalancedSpamLossKernel.INSTANCE),
            new Variant(
                    "posWeight 5",
                    "@BceWithLogits(posWeight = 5) interface ThoroughSpamLoss {}",
                    "catches nearly all spam",
                    ThoroughSpamLossKernel.INSTANCE));

    /** The simple name of the generated kernel class. */
    String kernelName() {
        return loss.getClass().getSimpleName();
    }
}
