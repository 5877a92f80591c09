package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.math.BigDecimal;
import java.util.List;

/** The general robust loss: at three values of alpha, a limit. */
final class Barron implements Loss {
    @Override
    public List<Option> options() {
        return List.of(
                Option.number(
                        "alpha",
                        new Legal(
                                "from -1000 to 2, or Double.NEGATIVE_INFINITY",
                                value -> value >= -1000 && value <= 2 || value == Double.NEGATIVE_INFINITY,
                                false),
                        "Write alpha = 1 for a loss like Huber's, or Double.NEGATIVE_INFINITY for Welsch's."),
                Option.number("c", Legal.POSITIVE, "Write c = 1, a residual that is large among yours."));
    }

    @Override
    public Formula formula(Options options) {
        BigDecimal alpha = options.number("alpha");
        Formula.Builder formula = alpha.doubleValue() == -Double.MAX_VALUE
                ? Formula.printed("1 - exp(-((x - t) / c)^2 / 2)")
                : alpha.signum() == 0
                        ? Formula.printed("log(((x - t) / c)^2 / 2 + 1)")
                        : alpha.compareTo(BigDecimal.valueOf(2)) == 0
                                ? Formula.printed("((x - t) / c)^2 / 2")
                                : Formula.printed(
                                                "(2 - alpha) / alpha * ((((x - t) / c)^2 / (2 - alpha) + 1)^(alpha / 2) - 1)")
                                        .constant("alpha", alpha);
        return formula.input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("c", options.number("c"))
                .measured();
    }
}
