package dev.lossmith.processor.loss;

import java.util.List;

/** Every loss that there is. */
public final class Losses {
    private static final List<Loss> ALL = List.of(
            new BceWithLogits(),
            new Bce(),
            new FocalWithLogits(),
            new AsymmetricBce(),
            new Mse(),
            new L1(),
            new SmoothL1(),
            new Huber(),
            new PseudoHuber(),
            new LogCosh(),
            new Quantile(),
            new Expectile(),
            new Charbonnier(),
            new Cauchy(),
            new Welsch(),
            new GemanMcClure(),
            new Tukey(),
            new Barron(),
            new Fair(),
            new Linex(),
            new SoftMargin(),
            new Hinge(),
            new SquaredHinge(),
            new ModifiedHuber(),
            new Exponential(),
            new PoissonNll(),
            new Gamma(),
            new Tweedie(),
            new InverseGaussian(),
            new NegativeBinomial(),
            new Msle(),
            new Mape(),
            new KlDiv(),
            new BradleyTerry(),
            new Dpo(),
            new Probit(),
            new ComplementaryLogLog(),
            new FormulaLoss());

    private static final List<RowLoss> OF_ROWS = List.of(
            new SoftmaxCrossEntropy(),
            new SoftmaxFocal(),
            new SoftmaxPoly1(),
            new MultiMargin(),
            new Dice(),
            new GaussianNll(),
            new LaplaceNll(),
            new AftLogistic());

    private Losses() {}

    /** Those of one input and one target. */
    public static List<Loss> all() {
        return ALL;
    }

    /** Those of rows of inputs. */
    public static List<RowLoss> ofRows() {
        return OF_ROWS;
    }
}
