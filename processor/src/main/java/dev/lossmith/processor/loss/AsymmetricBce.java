package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Focal loss with an exponent each for positives and negatives, of which those below a margin count nothing. */
final class AsymmetricBce implements Loss {
    @Override
    public List<Option> options() {
        return List.of(
                Option.number(
                        "gammaPositive", Legal.EXPONENT, "Write gammaPositive = 0 to let all positives count alike."),
                Option.number(
                        "gammaNegative",
                        Legal.EXPONENT,
                        "Write gammaNegative = 4 to let right negatives count little."),
                Option.number(
                        "margin",
                        Legal.SMOOTHING,
                        "Write margin = 0.05 to leave out negatives below the probability 0.05."));
    }

    @Override
    public Formula formula(Options options) {
        Formula.Builder formula = options.number("margin").signum() == 0
                ? Formula.printed(loss("sigmoid(x)", "sigmoid(-x)"))
                : Formula.printed(loss("max(sigmoid(x) - margin, 0)", "min(sigmoid(-x) + margin, 1)"))
                        .constant("margin", options.number("margin"));
        return formula.input("x", Interval.REALS)
                .target("t", Interval.UNIT)
                .constant("gammaPositive", options.number("gammaPositive"))
                .constant("gammaNegative", options.number("gammaNegative"))
                .measured();
    }

    /** Of the probability of a negative, shifted, and its complement. */
    private static String loss(String shifted, String complement) {
        return "-(t * sigmoid(-x)^gammaPositive * log(sigmoid(x)) + (1 - t) * " + shifted + "^gammaNegative * log("
                + complement + "))";
    }
}
