package bad;

import dev.lossmith.*;

interface WithoutEffect {
    @BceWithLogits(reduction = Reduction.WEIGHTED_MEAN)
    //! [Lossmith:reduction] reduction = WEIGHTED_MEAN divides by the sum of weights, but there are none. Write weights = Weights.ELEMENT, Weights.ROW or a classWeight, or reduction = Reduction.MEAN.
    interface MeanWithoutWeights {}

    @Bce(reduction = Reduction.SUM, onEmpty = OnEmpty.ZERO)
    //! [Lossmith:on-empty] onEmpty has no effect with reduction = SUM, which divides by nothing. Leave onEmpty out, or write reduction = Reduction.MEAN.
    interface EmptySum {}

    @BceWithLogits(reduction = Reduction.NONE,
            onEmpty = OnEmpty.NAN)
    //! [Lossmith:on-empty] onEmpty has no effect with reduction = NONE, which divides by nothing. Leave onEmpty out, or write reduction = Reduction.MEAN.
    interface EmptyArray {}

    @Bce(epsilon = 1e-6)
    //! [Lossmith:epsilon] epsilon has no place here: only a clip has an epsilon. Write compat = Compat.CLIP, or leave epsilon out.
    interface EpsilonOfExact {}

    @Bce(compat = Compat.PYTORCH,
            posWeight = 3,
            //! [Lossmith:pos-weight] posWeight has no place here: PyTorch's BCELoss has no pos_weight. Leave posWeight out, or write another compat.
            epsilon = 1e-12)
            //! [Lossmith:epsilon] epsilon has no place here: only a clip has an epsilon. Write compat = Compat.CLIP, or leave epsilon out.
            //! [Lossmith:epsilon] epsilon is 1.0E-12, but 1 - epsilon becomes 1 once it is a float. Write precision = Precision.DOUBLE, or a larger epsilon.
    interface ClipAndPosWeightOfPyTorch {}
}
