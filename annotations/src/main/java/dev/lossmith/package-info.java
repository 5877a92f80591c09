/**
 * The annotations from which Lossmith writes loss kernels, and the options they take.
 *
 * <p>An annotation names a loss; its members are options, fixed when {@code javac} runs. The processor reads them and
 * writes one class a config, {@code <Config>Kernel}, specialised to exactly those options. A value that is illegal, and
 * an option that can have no effect, is a compile error at that value.
 *
 * <p>Of one output and one target there are:
 *
 * <ul>
 *   <li>labels of 0 and 1, hard or soft: {@link dev.lossmith.BceWithLogits}, {@link dev.lossmith.Bce},
 *       {@link dev.lossmith.FocalWithLogits}, {@link dev.lossmith.AsymmetricBce}, {@link dev.lossmith.Probit},
 *       {@link dev.lossmith.ComplementaryLogLog}, {@link dev.lossmith.BradleyTerry}, {@link dev.lossmith.Dpo};
 *   <li>labels of -1 and 1: {@link dev.lossmith.SoftMargin}, {@link dev.lossmith.Hinge}, {@link dev.lossmith.SquaredHinge},
 *       {@link dev.lossmith.ModifiedHuber}, {@link dev.lossmith.Exponential};
 *   <li>numbers: {@link dev.lossmith.Mse}, {@link dev.lossmith.L1}, {@link dev.lossmith.Quantile},
 *       {@link dev.lossmith.Expectile}, {@link dev.lossmith.Linex}, {@link dev.lossmith.Msle}, {@link dev.lossmith.Mape};
 *   <li>numbers with outliers: {@link dev.lossmith.Huber}, {@link dev.lossmith.SmoothL1}, {@link dev.lossmith.PseudoHuber},
 *       {@link dev.lossmith.LogCosh}, {@link dev.lossmith.Fair}, {@link dev.lossmith.Charbonnier},
 *       {@link dev.lossmith.Cauchy}, {@link dev.lossmith.Welsch}, {@link dev.lossmith.GemanMcClure},
 *       {@link dev.lossmith.Tukey}, {@link dev.lossmith.Barron};
 *   <li>counts and positive amounts: {@link dev.lossmith.PoissonNll}, {@link dev.lossmith.NegativeBinomial},
 *       {@link dev.lossmith.Gamma}, {@link dev.lossmith.Tweedie}, {@link dev.lossmith.InverseGaussian};
 *   <li>probabilities beside probabilities: {@link dev.lossmith.KlDiv};
 *   <li>a formula of your own: {@link dev.lossmith.FormulaLoss}.
 * </ul>
 *
 * <p>Nothing in this package exists at run time: the annotations are dropped by {@code javac}, and a kernel needs only
 * the classes of {@code dev.lossmith.runtime}.
 */
package dev.lossmith;
