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

    @FormulaLoss(value = "a - t", inputs = {"a", "b"})
    //! [Lossmith:inputs] inputs has b, which the formula does not use. Leave b out.
    interface UnusedInput {}

    @FormulaLoss(value = "(x - lower)^2", targetNames = {"lower", "upper"})
    //! [Lossmith:target-names] targetNames has upper, which the formula does not use. Leave upper out.
    interface UnusedTarget {}

    @FormulaLoss(value = "(a - t)^2 + t", inputs = {"a", "t"})
    //! [Lossmith:target-names] targetNames has "t", but that name is taken by an input. Give each a name of its own.
    interface TakenName {}

    @FormulaLoss(value = "exp - t", inputs = {"exp", "1a"})
    //! [Lossmith:inputs] inputs has "exp", but that is a function. Give it another name.
    //! [Lossmith:inputs] inputs has "1a", but a name has only letters A to Z and a to z, and after the first also digits and _. Write inputs = {"mu", "logVar"}.
    interface NoNames {}

    @FormulaLoss(value = "a * b - t", inputs = {"a", "b"}, constants = "a = 2")
    //! [Lossmith:constants] constants defines a, but that is an input. Give the constant another name.
    interface ConstantInput {}

    @FormulaLoss(value = "sum(a) - b", inputs = {"a", "b"})
    //! [Lossmith:value] value is no formula: sum is over the inputs of a row, but here each has a name. Write them out, as (a + b) / 2 for a mean.
    //!|      sum(a) - b
    //!|      ^
    interface NoRowOfNames {}

    @FormulaLoss(value = "a[t] - b", inputs = {"a", "b"})
    //! [Lossmith:value] value is no formula: an index needs a row of x, but here each input has a name. Leave [t] out.
    //!|      a[t] - b
    //!|        ^
    interface NoIndexOfNames {}

    @FormulaLoss(value = "a - b", inputs = {"a", "b"}, targets = Targets.INDEX, classWeight = {1, 2})
    //! [Lossmith:targets] targets = INDEX has no place here: where inputs have names, a target is a number a row. Leave targets out.
    //! [Lossmith:class-weight] classWeight has no place here: inputs that have names are no classes. Leave classWeight out, or write the factors into the formula.
    interface IndexOfNames {}

    @FormulaLoss(value = "a - b", inputs = {"a", "b"}, classes = 3)
    //! [Lossmith:classes] classes says 3 classes, but inputs says 2. Give both the number of values in a row.
    interface OtherWidth {}

    @FormulaLoss(value = "x * u - v", targetNames = {"u", "v"}, classes = 3)
    //! [Lossmith:target-names] targetNames is for one input a row, or for inputs that have names, but a row has 3 inputs. Write inputs = {"a", "b"} to give each a name, or leave classes out.
    interface TargetsOfWideRows {}

    @FormulaLoss(value = "a - b", inputs = {"a", "b"}, weights = Weights.ELEMENT)
    //! [Lossmith:weights] weights = ELEMENT has no place here: the loss is of a row, not of its elements. Write weights = Weights.ROW for one weight a row.
    interface WeightsOfNames {}
}
