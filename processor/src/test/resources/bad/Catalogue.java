package bad;

import dev.lossmith.*;

/** Each option of the losses that are measured. */
interface Catalogue {
    @FocalWithLogits(alpha = 1.5)
    //! [Lossmith:alpha] alpha must be -1, or from 0 to 1, but is 1.5. Write alpha = 0.25 to weight positives by 0.25 and negatives by 0.75, or alpha = -1 to weight neither.
    interface FocalWithLogits1 {}

    @FocalWithLogits(alpha = -0.5)
    //! [Lossmith:alpha] alpha must be -1, or from 0 to 1, but is -0.5. Write alpha = 0.25 to weight positives by 0.25 and negatives by 0.75, or alpha = -1 to weight neither.
    interface FocalWithLogits2 {}

    @FocalWithLogits(gamma = -1)
    //! [Lossmith:gamma] gamma must be from 0 to 1024, but is -1.0. Write gamma = 2, or gamma = 0 to let all examples count alike.
    interface FocalWithLogits3 {}

    @AsymmetricBce(gammaPositive = -1)
    //! [Lossmith:gamma-positive] gammaPositive must be from 0 to 1024, but is -1.0. Write gammaPositive = 0 to let all positives count alike.
    interface AsymmetricBce4 {}

    @AsymmetricBce(gammaNegative = Double.NaN)
    //! [Lossmith:gamma-negative] gammaNegative must be from 0 to 1024, but is NaN. Write gammaNegative = 4 to let right negatives count little.
    interface AsymmetricBce5 {}

    @AsymmetricBce(margin = 1)
    //! [Lossmith:margin] margin must be at least 0 and less than 1, but is 1.0. Write margin = 0.05 to leave out negatives below the probability 0.05.
    interface AsymmetricBce6 {}

    @SmoothL1(beta = -1)
    //! [Lossmith:beta] beta must be finite and not negative, but is -1.0. Write beta = 1, the residual from which the loss is a line.
    interface SmoothL17 {}

    @Huber(delta = 0)
    //! [Lossmith:delta] delta must be finite and positive, but is 0.0. Write delta = 1, the residual from which the loss is a line.
    interface Huber8 {}

    @PseudoHuber(delta = Double.POSITIVE_INFINITY)
    //! [Lossmith:delta] delta must be finite and positive, but is Infinity. Write delta = 1, the residual around which the loss becomes a line.
    interface PseudoHuber9 {}

    @Quantile(q = 1)
    //! [Lossmith:q] q must be more than 0 and less than 1, but is 1.0. Write q = 0.9 for the quantile that nine of ten targets are below.
    interface Quantile10 {}

    @Quantile(q = 0.99999999999)
    //! [Lossmith:q] q is 0.99999999999, which becomes 1.0 once it is a float. Write precision = Precision.DOUBLE, or a number that a float can hold.
    interface Quantile11 {}

    @Expectile(q = 0)
    //! [Lossmith:q] q must be more than 0 and less than 1, but is 0.0. Write q = 0.9 to weight targets above the prediction nine times as much as those below.
    interface Expectile12 {}

    @Charbonnier(eps = 0)
    //! [Lossmith:eps] eps must be finite and positive, but is 0.0. Write eps = 1e-3, a residual that is small among yours.
    interface Charbonnier13 {}

    @Cauchy(c = 0)
    //! [Lossmith:c] c must be finite and positive, but is 0.0. Write c = 2.3849, a residual that is large among yours.
    interface Cauchy14 {}

    @Welsch(c = -1)
    //! [Lossmith:c] c must be finite and positive, but is -1.0. Write c = 2.9846, a residual that is large among yours.
    interface Welsch15 {}

    @GemanMcClure(c = 0)
    //! [Lossmith:c] c must be finite and positive, but is 0.0. Write c = 1, a residual that is large among yours.
    interface GemanMcClure16 {}

    @Tukey(c = 0)
    //! [Lossmith:c] c must be finite and positive, but is 0.0. Write c = 4.6851, a residual that is large among yours.
    interface Tukey17 {}

    @Barron(alpha = 2.5)
    //! [Lossmith:alpha] alpha must be from -1000 to 2, or Double.NEGATIVE_INFINITY, but is 2.5. Write alpha = 1 for a loss like Huber's, or Double.NEGATIVE_INFINITY for Welsch's.
    interface Barron18 {}

    @Barron(alpha = -1e6)
    //! [Lossmith:alpha] alpha must be from -1000 to 2, or Double.NEGATIVE_INFINITY, but is -1000000.0. Write alpha = 1 for a loss like Huber's, or Double.NEGATIVE_INFINITY for Welsch's.
    interface Barron19 {}

    @Barron(c = 0)
    //! [Lossmith:c] c must be finite and positive, but is 0.0. Write c = 1, a residual that is large among yours.
    interface Barron20 {}

    @Fair(c = 0)
    //! [Lossmith:c] c must be finite and positive, but is 0.0. Write c = 1.3998, a residual that is large among yours.
    interface Fair21 {}

    @Linex(a = 0)
    //! [Lossmith:a] a must be finite and not 0, but is 0.0. Write a = 1 where predictions above the target are the expensive ones, a = -1 where those below are.
    interface Linex22 {}

    @PoissonNll(eps = 1e-7)
    //! [Lossmith:eps] eps has no place here: only the logarithm of the input needs an eps. Write logInput = false, or leave eps out.
    interface PoissonNll23 {}

    @PoissonNll(logInput = false, eps = -1)
    //! [Lossmith:eps] eps must be finite and not negative, but is -1.0. Write eps = 1e-8, as PyTorch has it.
    interface PoissonNll24 {}

    @Tweedie(power = 1)
    //! [Lossmith:power] power must be more than 1 and less than 2, but is 1.0. Write power = 1.5. Of 1, the loss is @PoissonNll, of 2 @Gamma.
    interface Tweedie25 {}

    @Tweedie(power = 2)
    //! [Lossmith:power] power must be more than 1 and less than 2, but is 2.0. Write power = 1.5. Of 1, the loss is @PoissonNll, of 2 @Gamma.
    interface Tweedie26 {}

    @NegativeBinomial(alpha = 0)
    //! [Lossmith:alpha] alpha must be finite and positive, but is 0.0. Write alpha = 1. For counts without dispersion, write @PoissonNll.
    interface NegativeBinomial27 {}

    @Mape(eps = 0)
    //! [Lossmith:eps] eps must be finite and positive, but is 0.0. Write eps = 1, the least target of which percents make sense.
    interface Mape28 {}

    @BradleyTerry(beta = 0)
    //! [Lossmith:beta] beta must be finite and positive, but is 0.0. Write beta = 1, or another factor of differences.
    interface BradleyTerry29 {}

    @BradleyTerry(labelSmoothing = 1)
    //! [Lossmith:label-smoothing] labelSmoothing must be at least 0 and less than 1, but is 1.0. Write labelSmoothing = 0.1 where one of twenty comparisons is wrong.
    interface BradleyTerry30 {}

    @Dpo(beta = -0.1)
    //! [Lossmith:beta] beta must be finite and positive, but is -0.1. Write beta = 1, or another factor of differences.
    interface Dpo31 {}

    @Dpo(labelSmoothing = -0.1)
    //! [Lossmith:label-smoothing] labelSmoothing must be at least 0 and less than 1, but is -0.1. Write labelSmoothing = 0.1 where one of twenty comparisons is wrong.
    interface Dpo32 {}

    @FocalWithLogits(gamma = 1025)
    //! [Lossmith:gamma] gamma must be from 0 to 1024, but is 1025.0. Write gamma = 2, or gamma = 0 to let all examples count alike.
    interface FocalWithLogits33 {}

    @AsymmetricBce(gammaPositive = 1e10, gammaNegative = 1e10)
    //! [Lossmith:gamma-positive] gammaPositive must be from 0 to 1024, but is 1.0E10. Write gammaPositive = 0 to let all positives count alike.
    //! [Lossmith:gamma-negative] gammaNegative must be from 0 to 1024, but is 1.0E10. Write gammaNegative = 4 to let right negatives count little.
    interface AsymmetricBce34 {}
}
