package dev.lossmith.processor.loss;

import dev.lossmith.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Focal loss of a row of logits: cross-entropy that counts rows less the surer they are (Lin et al., 2017). */
final class SoftmaxFocal implements RowLoss {
    /** Errors of the base grow with the exponent, and one more than the paper tries is of no use. */
    private static final double MOST = 5;
    /** With less, (1 - p[t])^(gamma - 2) is beyond a double where 1 - p[t] is not 0. But for 0 and 1, which have no such power. */
    private static final double LEAST_OF_DOUBLE = 1.1;

    @Override
    public List<Option> options() {
        return List.of(
                Option.number(
                        "gamma",
                        Legal.finite("from 0 to 5", value -> value >= 0 && value <= MOST),
                        "Write gamma = 2, as the paper has it."),
                RowOptions.IGNORE);
    }

    @Override
    public List<Flaw> flaws(Options options) {
        // An illegal one is missing.
        List<BigDecimal> overflowing = options.numbers().getOrDefault("gamma", List.of()).stream()
                .filter(gamma -> options.precision() == Precision.DOUBLE && overflows(gamma.doubleValue()))
                .toList();
        List<Flaw> flaws = new ArrayList<>(RowLoss.super.flaws(options));
        overflowing.forEach(gamma -> flaws.add(new Flaw(
                "gamma",
                "gamma = " + gamma.doubleValue()
                        + " of a DOUBLE kernel has powers that overflow where a row is sure. Write gamma = 0,"
                        + " gamma = 1 or at least 1.1, or precision = Precision.FLOAT.")));
        return flaws;
    }

    private static boolean overflows(double gamma) {
        return gamma < LEAST_OF_DOUBLE && gamma != 0 && gamma != 1;
    }

    @Override
    public RowFormula formula(Options options) {
        // Of gamma = 10, 14.2 was measured, and of 100, 219.
        double bound = Math.max(8, 4 + 2 * options.number("gamma").doubleValue());
        return RowFormula.ofIndex(
                        "-(" + RowOptions.weightOfTarget(options) + "(1 - p[t])^gamma * log(p[t]))", options.classes())
                .ignoring(options.numbers("ignore"))
                .constant("gamma", options.number("gamma"))
                .perClass("classWeight", options.perClass("classWeight"))
                .where("p", RowOptions.SOFTMAX)
                .conditioned()
                .bounds(bound, bound, bound);
    }
}
