package dev.lossmith.check;

import dev.lossmith.runtime.FloatLoss;

/** What the command line finds for {@code dev.lossmith.check.SampleLossKernel}. */
public class SampleLossReference extends HandmadeReference {
    /** Creates a reference whose kernel is sound. */
    public SampleLossReference() {
        super(FloatLoss.class);
    }
}
