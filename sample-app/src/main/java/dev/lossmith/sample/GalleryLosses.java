package dev.lossmith.sample;

import dev.lossmith.Bce;
import dev.lossmith.BceWithLogits;
import dev.lossmith.Reduction;

/** The further losses that {@link SeedGallery} needs. Nested configurations work as well as top-level ones. */
final class GalleryLosses {

    private GalleryLosses() {}

    /** Mean binary cross-entropy of logits; a positive counts twice. */
    @BceWithLogits(posWeight = 2)
    interface PosWeightTwo {}

    /** Sum instead of mean: for a single element, its loss and its gradient. */
    @BceWithLogits(reduction = Reduction.SUM)
    interface SingleElement {}

    /** Mean binary cross-entropy of probabilities. */
    @Bce
    interface Probability {}
}
