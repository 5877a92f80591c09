package bad;

import dev.lossmith.*;

/** What users are told of their formulas of rows. */
interface FormulaRows {
    @FormulaLoss(
            classes = 3,
            value = "(softmax(x) - t)^2")
    //! [Lossmith:value] value is no formula: the loss of a row is one number, but (exp(x) / sum(exp(x)) - t)^2 is one for each of its inputs. Write sum(...) or mean(...) around it.
    //!|      (softmax(x) - t)^2
    //!|                       ^
    interface OneForEach {}

    @FormulaLoss(value = "-log(softmax(x)[t])", classes = 3)
    //! [Lossmith:value] value is no formula: t is a number for each input here, and no index. Write targets = Targets.INDEX for a target that is one, or leave [t] out.
    //!|      -log(softmax(x)[t])
    //!|                      ^
    interface NoIndex {}

    @FormulaLoss("-log(softmax(x))")
    //! [Lossmith:value] value is no formula: softmax is over the inputs of a row, but this config has one input a row. Write classes = 10 for rows of 10.
    //!|      -log(softmax(x))
    //!|           ^
    interface NoRow {}

    @FormulaLoss(value = "(x - t)^2", targets = Targets.PROBABILITIES)
    //! [Lossmith:targets] targets = PROBABILITIES needs a row of inputs. Write classes = 10 for rows of 10, or leave targets out.
    interface TargetsWithoutRow {}

    @FormulaLoss(value = "logsumexp(x)", classes = 3, targets = Targets.INDEX)
    //! [Lossmith:targets] targets has no effect, because the formula has no t. Leave targets out.
    interface UnusedTargets {}

    @FormulaLoss(value = "sum(t)", classes = 3)
    //! [Lossmith:value] value has no x, the input that the loss is of. Write the loss of a row, as value = "-log(softmax(x)[t])".
    interface NoInput {}

    @FormulaLoss(value = "sum(x * t) / n", classes = 3, constants = "n = 2")
    //! [Lossmith:constants] constants defines n, but that is the width of a row. Give the constant another name.
    interface Width {}

    @FormulaLoss(value = "sum((x - t)^2)", classes = 3, classWeight = {1, 2, 3})
    //! [Lossmith:class-weight] classWeight is a factor of the target's class, but the formula is of a row whose targets are numbers. Leave classWeight out, or write targets = Targets.INDEX.
    interface NoClass {}

    @FormulaLoss(value = "sum((x - t)^2)", classes = 3, weights = Weights.ELEMENT)
    //! [Lossmith:weights] weights = ELEMENT has no place here: the loss is of a row, not of its elements. Write weights = Weights.ROW for one weight a row.
    interface WeightsOfElements {}

    @FormulaLoss(value = "-x[t]", classes = 3, targets = Targets.INDEX, target = @Range({0, 2}))
    //! [Lossmith:target] target has no place here: an index has no range, and probabilities have theirs. Write targets = Targets.NUMBERS, or leave target out.
    interface RangeOfIndex {}

    @SoftmaxCrossEntropy(classes = 3, targets = Targets.NUMBERS)
    //! [Lossmith:targets] targets = NUMBERS has no place here: the targets of cross-entropy are indices or probabilities. Write targets = Targets.PROBABILITIES for one probability for each class.
    interface NumbersForClasses {}

    @FormulaLoss(value = "sum((x - t)^2)", classes = 3, arithmetic = Arithmetic.FLOAT)
    //! [Lossmith:arithmetic] arithmetic = FLOAT has no place here: losses of rows are computed with doubles. Leave arithmetic out.
    interface FloatsInRows {}
}
