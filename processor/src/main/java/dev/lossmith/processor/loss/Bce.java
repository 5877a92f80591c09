package dev.lossmith.processor.loss;

import dev.lossmith.Compat;
import dev.lossmith.processor.expr.Interval;
import java.math.BigDecimal;
import java.util.List;

/** Binary cross-entropy of a probability, exact or as PyTorch's {@code BCELoss} or Keras bend it at the ends. */
final class Bce implements Loss {
    @Override
    public List<Option> options() {
        return List.of(
                Option.perClass("posWeight", Legal.POSITIVE, "Write posWeight = 3 to count each positive three times.")
                        .neverWith("compat", "PYTORCH", "PyTorch's BCELoss has no pos_weight"),
                Option.name("compat"),
                Option.number("epsilon", Legal.CLIPPING, "Write epsilon = 1e-7, as Keras has it.")
                        .onlyWith("compat", "CLIP", "only a clip has an epsilon"));
    }

    @Override
    public Formula formula(Options options) {
        return switch (Compat.valueOf(options.name("compat"))) {
            case EXACT -> exact(options);
            case PYTORCH -> pytorch(options);
            case CLIP -> clip(options);
        };
    }

    private static Formula exact(Options options) {
        return withNames(Formula.of("-(posWeight * t * log(p) + (1 - t) * log1p(-p))"), options)
                .guardInput()
                .bounds(2, 2.5, 4);
    }

    private static Formula clip(Options options) {
        BigDecimal epsilon = options.number("epsilon");
        return withNames(Formula.of("-(posWeight * t * log(q) + (1 - t) * log1p(-q))"), options)
                .constant("low", epsilon)
                .constant("high", options.rounded(BigDecimal.ONE.subtract(epsilon)))
                .where("q", "clip(p, low, high)")
                .bounds(2, 2.5, 4);
    }

    /** The second derivative is PyTorch's (p^2 - 2 p t + t) / d^2, as a sum of terms that do not cancel. */
    private static Formula pytorch(Options options) {
        return withNames(
                        Formula.of(
                                "-(t * max(log(p), -100) + (1 - t) * max(log1p(-p), -100))",
                                "(p - t) / max((1 - p) * p, 1e-12)",
                                "(1 - t) * (p / d) * (p / d) + t * ((1 - p) / d) * ((1 - p) / d)"),
                        options)
                .where("d", "(p + 1e-12) * (1 - p + 1e-12)")
                .guardInput()
                .bounds(2, 4, 8);
    }

    private static Formula.Builder withNames(Formula.Builder formula, Options options) {
        return formula.input("p", Interval.UNIT)
                .target("t", Interval.UNIT)
                .factor("posWeight", options.perClass("posWeight"));
    }
}
