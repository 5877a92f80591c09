package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A loss of your own: a formula of the input {@code x} and the target {@code t}, or of a row of them. {@code javac} writes
 * {@code <Config>Kernel} from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @FormulaLoss(value = "log(1 + ((x - t) / c)^2)", constants = "c = 2.5", reduction = Reduction.SUM)
 * interface Cauchy {}
 *
 * double loss = CauchyKernel.INSTANCE.lossAndGradient(predictions, observations, gradient);
 * }</pre>
 *
 * <p>The gradient is the formula's derivative by {@code x}, the Hessian the second one. All three are multiplied by the
 * class weight and by the caller's weight, then reduced: see {@link Reduction}. Write the formula as a paper prints it:
 * the kernel computes a rewritten one, which keeps digits that the formula as it stands would lose.
 *
 * <h2>The language</h2>
 *
 * <pre>
 * formula    = "let" part { "," part } "in" formula | sum
 * part       = name "=" sum
 * sum        = product { ("+" | "-") product }
 * product    = unary { ("*" | "/") unary }
 * unary      = "-" unary | power
 * power      = element [ "^" unary ]
 * element    = atom [ "[" "t" "]" ]
 * atom       = number | name | name "(" arguments ")" | "(" sum ")"
 * arguments  = [ condition "," ] sum { "," sum }
 * condition  = all { "or" all }
 * all        = test { "and" test }
 * test       = "not" test | "(" condition ")" | comparison
 * comparison = sum ("&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "==" | "!=") sum
 * </pre>
 *
 * <p>So {@code -x^2} is {@code -(x^2)}, {@code a^b^c} is {@code a^(b^c)}, and {@code a - b - c} is {@code (a - b) - c}.
 * Products need their {@code *}. A number is {@code 2}, {@code 0.5}, {@code .5} or {@code 1e-7}. A name is {@code x},
 * {@code t}, one of the {@link #constants()}, a named part, {@code pi}, or a function:
 *
 * <ul>
 *   <li>{@code exp}, {@code expm1}, {@code exp2}, {@code log} (the natural one), {@code log1p}, {@code log2}, {@code log10},
 *       {@code sqrt}, {@code cbrt} (of negative numbers, too), {@code square}, {@code pow(a, b)}, which is {@code a^b};
 *   <li>{@code sigmoid}, {@code softplus} (log(1 + exp(a))), {@code logsigmoid}, {@code relu};
 *   <li>{@code tanh}, {@code sinh}, {@code cosh}, {@code atan}, {@code sin}, {@code cos} (right up to 2^20 in
 *   magnitude; of an infinity they are NaN);
 *   <li>{@code erf}, {@code erfc} (1 - erf(a)), {@code lognormcdf} (the logarithm of the normal distribution function);
 *   <li>{@code lgamma} (the logarithm of the gamma function), {@code digamma} (its derivative), of positive numbers;
 *   <li>{@code abs}, {@code sign}, {@code floor}, {@code ceil}, {@code min} and {@code max} of two or more;
 *   <li>{@code where(a < b, c, d)}, which is {@code c} where the comparison holds, else {@code d}. Comparisons stand
 *       nowhere else. They are joined by {@code and}, {@code or}, {@code not}, of which {@code not} binds first and {@code or}
 *       last: {@code where(t > 0 and x < 1 or x > 3, c, d)}.
 * </ul>
 *
 * <p>A formula may name its parts first, each after those that it uses:
 * {@code let p = sigmoid(x), q = 1 - p in -(t * log(p) + (1 - t) * log(q))} is the formula in which they are written out. A part
 * has a name that means nothing else, and is used. {@code pi} is not a double but the number itself, rounded once where it is
 * used.
 *
 * <p>An exponent without {@code x} and {@code t} is a constant of at most 1024, made of numbers by {@code + - * / ^}: an
 * integer takes any base, another one a base that is not negative. A variable exponent makes {@code a^b} mean
 * {@code exp(b * log(a))}, for positive {@code a}.
 *
 * <p>Numbers are doubles, also where arrays hold floats; {@link #constants()} are rounded to the format of the arrays. A formula
 * has at most 4096 characters and 2000 operations, and nests 200 deep; {@code a + b + c + d} counts as nested 3 deep.
 *
 * <h2>Rows</h2>
 *
 * <p>With {@link #classes()} the formula may be of a row of inputs, and is so if it has one of these, or {@link #targets()} says
 * so. Then its value is one number for the row, and {@code javac} writes a kernel of rows, as for {@link SoftmaxCrossEntropy}:
 *
 * <pre>{@code
 * @FormulaLoss(value = "-log(softmax(x)[t])", classes = 10, targets = Targets.INDEX)
 * interface DigitLoss {}
 *
 * double loss = DigitLossKernel.INSTANCE.lossAndGradient(logits, labels, gradient);   // float[rows * 10], int[rows], float[rows * 10]
 * }</pre>
 *
 * <ul>
 *   <li>{@code sum}, {@code mean}, {@code rowMax}, {@code rowMin} and {@code logsumexp} are one number of all elements of a row;
 *   <li>{@code softmax} and {@code logsoftmax} are one for each, as all is that has {@code x} in it outside of those above;
 *   <li>{@code x[t]}, or {@code (...)[t]}, is that at the target, with {@code targets = Targets.INDEX};
 *   <li>{@code n} is the width of a row. A constant cannot have this name here, nor that of one of these functions.
 * </ul>
 *
 * <p>The gradient is by each input, and the Hessian is the diagonal. At ties of {@code rowMax} and {@code rowMin} the
 * derivatives of all inputs that are largest are taken, each as if it were alone; where a formula does not depend on which one that
 * is, they cancel. Write the formula as a paper prints it: {@code -log(softmax(x)[t])}, {@code log(sum(exp(x))) - x[t]} and
 * {@code -x[t] + rowMax(x) + log(sum(exp(x - rowMax(x))))} are the same kernel as {@link SoftmaxCrossEntropy}, to the bit.
 * {@code 0 * log(0)} is 0 where a target or an input times its own logarithm is written.
 *
 * <p>A {@link #classWeight()} multiplies the loss of a row by the number of its target's class, and is for indices alone. Derivatives
 * of {@code sqrt(sum(x^2))} are NaN where all inputs are 0, as those of every quotient of row numbers that is 0 / 0.
 *
 * <p>What is said below of ranges holds less far: outside of them nothing is promised of a formula of a row, and whether it means
 * something inside is found out at the rows at which it is measured alone, and so are its errors. These are 40 random rows of up
 * to 4 inputs, of all scales, in some of which one input is far ahead of the others. The largest errors, widened by half in FLOAT
 * and doubled in DOUBLE, stand in the Javadoc of the kernel. They are no proof: wider rows were not looked at, and where terms
 * cancel, other rows may be further off, as derivatives of a cosine are in DOUBLE, by six times what was measured. An error above 16
 * ulps there is a compiler warning, as below.
 *
 * <h2>Inputs and targets with names</h2>
 *
 * <p>{@link #inputs()} gives the inputs of a row a name each, in the order of their columns, and {@link #targetNames()} its targets. Then
 * the formula is one of these numbers, without {@code x}, {@code t} and what goes over a row, and its value is the loss of the row:
 *
 * <pre>{@code
 * @FormulaLoss(value = "logVar / 2 + (mu - t)^2 * exp(-logVar) / 2", inputs = {"mu", "logVar"})
 * interface DemandLoss {}
 *
 * double loss = DemandLossKernel.INSTANCE.lossAndGradient(predicted, demand, gradient);   // float[rows * 2], float[rows], float[rows * 2]
 *
 * @FormulaLoss(value = "exposure * exp(x) - count * x", targetNames = {"count", "exposure"})
 * interface ClaimLoss {}
 *
 * double loss = ClaimLossKernel.INSTANCE.lossAndGradient(scores, new float[][] {counts, exposures}, gradient);
 * }</pre>
 *
 * <p>Inputs and derivatives are row-major. A target is an array of one number a row, several are an array of such arrays, in the order of
 * their names. Derivatives may not be written over one of these. The gradient and the diagonal of the Hessian are by each input. The rows
 * at which a formula is measured are as wide as it says; else what was said of rows above holds here, too.
 *
 * <h2>Kinks</h2>
 *
 * <p>Where the formula has no derivative, these are taken: 0 for {@code abs} and {@code relu} at 0; that of the first of
 * two equal operands for {@code min} and {@code max}, but {@code max(a, -a)} is {@code abs(a)}; for {@code where} that of the
 * branch that is taken, whatever the other one is. The derivatives of {@code sign}, {@code floor} and {@code ceil} are 0 everywhere.
 *
 * <h2>Ranges, infinities and NaN</h2>
 *
 * <p>{@link #input()} and {@link #target()} say which values occur. The formula must mean something for all of them:
 * a logarithm, root or fractional power of a negative number, or a division by zero, is a compile error that shows where.
 * Only the ends of a range may be such a place; there, the result is the limit from inside. A division of 0 by 0 that has one
 * limit, whatever the way, is none: {@code (exp(x) - 1) / x} is 1 at 0, {@code sin(x - t) / (x - t)} at {@code x = t}, and their
 * derivatives are right there and beside it; the Javadoc of the kernel says where. That is seen where the quotient,
 * or something that is made of it, depends on {@code x} and {@code t} through one quantity as {@code x - t}, and is
 * smooth. Outside the ranges nothing is promised, but that a formula that is undefined there gives NaN.
 *
 * <p>The Javadoc of the kernel says whether an infinite input gives the limit: of sums and quotients of several parts that
 * grow, it is NaN instead. A NaN input or target gives NaN in whatever depends on it, {@code where} included: what a comparison
 * with NaN would choose is undefined, and so the result is NaN, whatever the comparison is joined with. A weight of 0
 * gives 0 unless the loss is NaN. A formula that overflows though its ranges are finite is a compile error.
 *
 * <h2>Accuracy</h2>
 *
 * <p>The kernel is measured when it is compiled, at up to a few hundred points, against the formula in arbitrary precision, and the
 * Javadoc of the generated class states the largest errors of its loss, gradient and Hessian. The unit is an ulp of the exact
 * result and what the next number in the place of the input changes that by, added up: the digits of
 * {@code x - t} that were lost when {@code x} was rounded to its format are nobody's fault here. A target counts alike, unless it
 * is an integer or an end of its range: labels and counts are exact. Above 16 of these units there is
 * a compiler warning, {@code [Lossmith:accuracy]}, that says where digits are lost; {@link #maxUlps()} sets a limit of your own,
 * and makes it an error. The generated {@code <Config>Reference} lets {@code dev.lossmith.check} measure as many points as you like.
 *
 * <h2>Warnings</h2>
 *
 * <p>{@code [Lossmith:suspicious]} stands at formulas that are legal and hardly meant: one that does not change with {@code x}, and one
 * in which a {@code where} jumps at its border. It and every other warning is suppressed by {@code @SuppressWarnings("lossmith")} on
 * the annotated type, or on a type around it. A type that is declared inside a method must not be annotated: compilers show
 * those to no processor, so that nothing is generated for it, without a message.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface FormulaLoss {

    /**
     * {@return the formula of the loss of one element, or of a row} It must use {@code x}, and may use {@code t}. Line breaks are spaces.
     */
    String value();

    /**
     * {@return the named numbers of the formula, as {@code "c = 2.5, d = 1e-3"}, in one string or in several} Each must be used,
     * and is rounded to the kernel's format first; the rounded value is the constant. A name has letters and digits, starts
     * with a letter, and is none of {@code x}, {@code t}, the functions, {@code pi}, {@code let}, {@code in},
     * {@code and}, {@code or}, {@code not}, the words of Java, and {@code input}, {@code target}, {@code column},
     * {@code Real} and {@code Double}.
     */
    String[] constants() default {};

    /**
     * {@return the names of a row's inputs, one a column, as {@code {"mu", "logVar"}}} They set the row width, and each must be used.
     * Empty, the default: inputs are {@code x}. Names are as those of {@link #constants()}, and no name stands for two things.
     */
    String[] inputs() default {};

    /**
     * {@return the names of a row's targets, as {@code {"lower", "upper"}}} Of several, each must be used. Empty, the default: a target is
     * {@code t}. Without {@link #inputs()}, a row has one input, {@code x}.
     */
    String[] targetNames() default {};

    /**
     * {@return what a target is} {@link Targets#NUMBERS}, the default, is one number an input, whether the formula is of a row or of one
     * element; {@link Targets#INDEX} one {@code int} a row, for {@code x[t]}; {@link Targets#PROBABILITIES} one number in [0, 1] an
     * input. The latter two are for formulas of rows.
     */
    Targets targets() default Targets.NUMBERS;

    /** {@return the values that an input may have, a closed interval, for all inputs alike} All real numbers by default. */
    Range input() default @Range;

    /**
     * {@return the values that a target may have, a closed interval, for all targets of a row alike} Only for a formula that uses them as
     * numbers.
     */
    Range target() default @Range;

    /**
     * {@return how far the loss, gradient or Hessian of an element may be away from the exact result, at least 0.5, in ulps of
     * that and of what the next number in the place of {@code x} changes it by, and in that of {@code t} unless it is an integer
     * or an end of its range, added up} A kernel that is measured to be
     * further off is a compile error. 0, the default, sets no limit: then there is a warning above 16.
     */
    double maxUlps() default 0;

    /**
     * {@return a factor a column on the whole loss: finite, at least 0, and not all 0} It sets the row width. A column with 0
     * adds nothing to the loss, and its gradient is 0. Empty, the default: each column counts once. This is PyTorch's
     * {@code weight} of shape (C), fixed at compile time.
     */
    double[] classWeight() default {};

    /**
     * {@return the row width, that is the number of columns a row: at least 1} An option with several values, as
     * {@code classWeight}, implies it. Otherwise {@link Weights#ROW} and {@link Reduction#BATCH_MEAN} need it. Array lengths
     * and ranges are then whole rows.
     */
    int classes() default 1;

    /** {@return whether the caller passes weights, and how many} Without them, each element counts once. */
    Weights weights() default Weights.NONE;

    /** {@return how the losses of the elements become one number, and what that is divided by} */
    Reduction reduction() default Reduction.MEAN;

    /** {@return what a mean over an empty range is} Only with a reduction that divides. */
    OnEmpty onEmpty() default OnEmpty.NAN;

    /** {@return the format of the arrays} */
    Precision precision() default Precision.FLOAT;

    /** {@return what a kernel of floats computes with} FLOAT is for processors without doubles: see {@link Arithmetic}. */
    Arithmetic arithmetic() default Arithmetic.DOUBLE;
}
