package bad;

import dev.lossmith.*;

interface LabelSmoothing {
    @BceWithLogits(labelSmoothing = -0.1)
    //! [Lossmith:label-smoothing] labelSmoothing must be at least 0 and less than 1, but is -0.1. Write labelSmoothing = 0.1 to take 0.05 from each end.
    interface Negative {}

    @BceWithLogits(labelSmoothing = 1)
    //! [Lossmith:label-smoothing] labelSmoothing must be at least 0 and less than 1, but is 1.0. Write labelSmoothing = 0.1 to take 0.05 from each end.
    interface One {}

    @BceWithLogits(labelSmoothing = Double.NaN)
    //! [Lossmith:label-smoothing] labelSmoothing must be at least 0 and less than 1, but is NaN. Write labelSmoothing = 0.1 to take 0.05 from each end.
    interface NotANumber {}

    @BceWithLogits(labelSmoothing = 0.999999999999)
    //! [Lossmith:label-smoothing] labelSmoothing is 0.999999999999, which becomes 1.0 once it is a float. Write precision = Precision.DOUBLE, or a number that a float can hold.
    interface NearlyOne {}

    @BceWithLogits(labelSmoothing = 1e-60)
    //! [Lossmith:label-smoothing] labelSmoothing is 1.0E-60, which becomes 0.0 once it is a float. Write precision = Precision.DOUBLE, or a number that a float can hold.
    interface NearlyZero {}
}
