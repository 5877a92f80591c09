package dev.lossmith.check;

/** What the command line finds for {@code dev.lossmith.check.WrongLossKernel}: a loss that is an ulp too large. */
public final class WrongLossReference extends SampleLossReference {
    @Override
    public double loss(double input, double target, int column) {
        return format().nextUp(super.loss(input, target, column));
    }
}
