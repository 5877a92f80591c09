package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Binary cross-entropy of the probability that something happens at least once. */
final class ComplementaryLogLog implements Loss {
    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Formula formula(Options options) {
        return Formula.of(
                        "t * where(x < -40, u / 2 - x, -log(1 - exp(-u))) + (1 - t) * u",
                        "(1 - t) * u - t * where(x < -40, 1 - w / 2, w / expm1(w))",
                        "(1 - t) * u + t * where(x < -40, w / 2, -(w * expm1mx(-w) / expm1(w) / expm1(-w)))")
                .input("x", Interval.REALS)
                .target("t", Interval.UNIT)
                .where("u", "exp(x)")
                .where("w", "exp(min(x, 7))")
                .measured();
    }
}
