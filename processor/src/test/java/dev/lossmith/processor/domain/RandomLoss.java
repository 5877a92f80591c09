package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.List;
import java.util.SplittableRandom;

/** Formulas that nobody would write, most of them undefined somewhere. */
final class RandomLoss {
    private static final List<String> SHAPES = List.of(
            "a + b",
            "a - b",
            "a * b",
            "a / b",
            "a / (1 + b * b)",
            "a ^ 2",
            "a ^ (-1)",
            "a ^ (-0.5)",
            "a ^ 1.5",
            "sqrt(a)",
            "log(a)",
            "log1p(a)",
            "log(1 - sigmoid(a))",
            "exp(-abs(a))",
            "tanh(a)",
            "softplus(a)",
            "logCosh(a)",
            "atan(a)",
            "abs(a)",
            "min(a, b)",
            "max(a, -b)",
            "a - 0.3",
            "where(a < b, a, b - a)",
            "where(0 < a, log(a), b)",
            "where(t < 0.5, sqrt(a), 1 / b)");
    private static final List<Interval> RANGES =
            List.of(Interval.REALS, Interval.UNIT, new Interval(0, Double.POSITIVE_INFINITY), new Interval(-3.7, 0.3));

    private final SplittableRandom random;
    private final Pool pool = new Pool();
    private final Variable x;
    private final Variable t;

    private RandomLoss(long seed) {
        random = new SplittableRandom(seed);
        x = pool.variable("x", RANGES.get(random.nextInt(RANGES.size())));
        t = pool.variable("t", RANGES.get(random.nextInt(RANGES.size())));
    }

    static Case of(long seed, int depth) {
        RandomLoss loss = new RandomLoss(seed);
        return new Case(loss.next(depth), loss.x, loss.t);
    }

    private Expression next(int depth) {
        if (depth == 0) {
            int leaf = random.nextInt(5);
            return leaf < 2 ? x : leaf < 4 ? t : pool.constant(random.nextInt(-3, 4));
        }
        Expression a = next(depth - 1);
        Expression b = next(random.nextInt(depth));
        String shape = SHAPES.get(random.nextInt(SHAPES.size()));
        return Parser.parse(pool, shape, name -> name.equals("a") ? a : name.equals("b") ? b : t);
    }
}
