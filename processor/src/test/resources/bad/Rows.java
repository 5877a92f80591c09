package bad;

import dev.lossmith.*;

/** What losses of rows refuse. */
interface Rows {
    @SoftmaxCrossEntropy(classes = 1)
    //! [Lossmith:classes] classes must be at least 2, but is 1. Write classes = 10 for rows of ten values.
    interface OneClass {}

    @SoftmaxCrossEntropy(classes = 3, labelSmoothing = 1)
    //! [Lossmith:label-smoothing] labelSmoothing must be at least 0 and less than 1, but is 1.0. Write labelSmoothing = 0.1 to take a tenth of the target's probability for all classes alike.
    interface AllSmooth {}

    @SoftmaxCrossEntropy(classes = 3, weights = Weights.ELEMENT)
    //! [Lossmith:weights] weights = ELEMENT has no place here: the loss is of a row, not of its elements. Write weights = Weights.ROW for one weight a row.
    interface WeightsOfElements {}

    @SoftmaxCrossEntropy(classes = 3, targets = Targets.PROBABILITIES, ignore = -100)
    //! [Lossmith:ignore] ignore has no place here: a probability is no index, and no row is missing. Write targets = Targets.INDEX, or leave ignore out.
    interface IgnoredProbability {}

    @SoftmaxCrossEntropy(classes = 3, classWeight = {1, 1e-12, 2})
    //! [Lossmith:class-weight] classWeight has 1.0E-12, but may have 0, and numbers from 1E-9 to 1E9. Divide all of them by the largest.
    interface FarWeights {}

    @SoftmaxCrossEntropy(classes = 3, classWeight = {1, 2})
    //! [Lossmith:classes] classes says 3 classes, but classWeight says 2. Give both the number of values in a row.
    interface TwoWeights {}

    @SoftmaxFocal(classes = 2, ignore = {0, 1})
    //! [Lossmith:ignore] ignore has every class, so that no row counts. Leave out those that are labels, or write ignore = -100 for missing ones.
    interface NothingCounts {}

    @SoftmaxFocal(classes = 2, gamma = -1)
    //! [Lossmith:gamma] gamma must be from 0 to 5, but is -1.0. Write gamma = 2, as the paper has it.
    interface NegativeGamma {}

    @SoftmaxFocal(classes = 2, gamma = 0.5, precision = Precision.DOUBLE)
    //! [Lossmith:gamma] gamma = 0.5 of a DOUBLE kernel has powers that overflow where a row is sure. Write gamma = 0, gamma = 1 or at least 1.1, or precision = Precision.FLOAT.
    interface SmallGamma {}

    @SoftmaxFocal(classes = 2, gamma = 10)
    //! [Lossmith:gamma] gamma must be from 0 to 5, but is 10.0. Write gamma = 2, as the paper has it.
    interface LargeGamma {}

    @SoftmaxPoly1(classes = 2, epsilon = 1e300, precision = Precision.DOUBLE)
    //! [Lossmith:epsilon] epsilon must be from 0 to 1000, but is 1.0E300. Write epsilon = 1, as the paper has it.
    interface LargeEpsilon {}

    @SoftmaxPoly1(classes = 2, epsilon = -1)
    //! [Lossmith:epsilon] epsilon must be from 0 to 1000, but is -1.0. Write epsilon = 1, as the paper has it.
    interface NegativeEpsilon {}

    @SoftmaxCrossEntropy(classes = 2, reduction = Reduction.WEIGHTED_MEAN)
    //! [Lossmith:reduction] reduction = WEIGHTED_MEAN divides by the sum of weights, but there are none. Write weights = Weights.ROW or a classWeight, or reduction = Reduction.MEAN.
    interface NoWeights {}

    @Dice(classes = 2, reduction = Reduction.WEIGHTED_MEAN)
    //! [Lossmith:reduction] reduction = WEIGHTED_MEAN divides by the sum of weights, but there are none. Write weights = Weights.ROW, or reduction = Reduction.MEAN.
    interface NoWeightsOfRows {}

    @MultiMargin(classes = 2, margin = 0)
    //! [Lossmith:margin] margin must be finite and positive, but is 0.0. Write margin = 1, as PyTorch has it.
    interface NoMargin {}

    @Dice(classes = 2, smooth = 0)
    //! [Lossmith:smooth] smooth must be finite and positive, but is 0.0. Write smooth = 1.
    interface NotSmooth {}
}
