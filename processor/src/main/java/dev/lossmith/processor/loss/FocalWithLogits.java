package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Binary cross-entropy of a logit, times a power of how wrong it is, as torchvision defines it. */
final class FocalWithLogits implements Loss {
    @Override
    public List<Option> options() {
        return List.of(
                Option.number(
                        "alpha",
                        Legal.finite("-1, or from 0 to 1", value -> value == -1 || value >= 0 && value <= 1),
                        "Write alpha = 0.25 to weight positives by 0.25 and negatives by 0.75, or alpha = -1 to weight neither."),
                Option.number(
                        "gamma", Legal.EXPONENT, "Write gamma = 2, or gamma = 0 to let all examples count alike."));
    }

    @Override
    public Formula formula(Options options) {
        String crossEntropy = "(t * log(p) + (1 - t) * log(1 - p))";
        Formula.Builder formula = options.number("alpha").signum() < 0
                ? Formula.printed(named("-q^gamma * " + crossEntropy))
                : Formula.printed(named("-(alpha * t + (1 - alpha) * (1 - t)) * q^gamma * " + crossEntropy))
                        .constant("alpha", options.number("alpha"));
        return formula.input("x", Interval.REALS)
                .target("t", Interval.UNIT)
                .constant("gamma", options.number("gamma"))
                .measured();
    }

    private static String named(String loss) {
        return "let p = sigmoid(x), q = t * (1 - p) + (1 - t) * p in " + loss;
    }
}
