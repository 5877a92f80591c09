package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The negative log likelihood of a count, of its mean or the logarithm of that, as PyTorch defines it. */
final class PoissonNll implements Loss {
    private static final Interval COUNTS = new Interval(0, Double.POSITIVE_INFINITY);

    /** With t log(t) - t + log(2 pi t) / 2 where t > 1: as much as nearly cancels comes in one term, which is 0 at the best x. */
    private static final String FULL_OF_LOG =
            "where(t > 1, t * (exp(x - log(t)) - (x - log(t)) - 1) + log(2 * pi * t) / 2, exp(x) - t * x)";

    private static final String FULL =
            "where(t > 1, t * ((x + eps) / t - log((x + eps) / t) - 1) + (log(2 * pi * t) / 2 - eps),"
                    + " x - t * log(x + eps))";

    @Override
    public List<Option> options() {
        return List.of(
                Option.flag("logInput"),
                Option.flag("full"),
                Option.number("eps", Legal.NON_NEGATIVE, "Write eps = 1e-8, as PyTorch has it.")
                        .onlyWith("logInput", "false", "only the logarithm of the input needs an eps"));
    }

    @Override
    public Formula formula(Options options) {
        if (options.flag("logInput")) {
            return Formula.printed(options.flag("full") ? FULL_OF_LOG : "exp(x) - t * x")
                    .input("x", Interval.REALS)
                    .target("t", COUNTS)
                    .measured();
        }
        Formula.Builder formula = options.flag("full")
                ? Formula.printed(FULL, "1 - t / (x + eps)", "t / (x + eps)^2")
                : Formula.printed("x - t * log(x + eps)");
        return formula.input("x", COUNTS)
                .target("t", COUNTS)
                .constant("eps", options.number("eps"))
                .measured();
    }
}
