package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Formulas that nobody would write, in which every operator with a derivative occurs; defined for all x and 0 < t < 1. */
final class RandomFormula {
    /** a and b stand for formulas. Logarithms and quotients keep away from 0, exponentials from overflow. */
    private static final List<String> SHAPES = List.of(
            "a + b",
            "a - b",
            "a * b",
            "-a",
            "a / (1 + b * b)",
            "exp(-abs(a))",
            "log(sigmoid(a))",
            "log(1 - sigmoid(a))",
            "log(1 + b * b)",
            "log1p(abs(a))",
            "sigmoid(a)",
            "sigmoid(-a)",
            "1 - sigmoid(a)",
            "softplus(a)",
            "softplus(-b)",
            "logisticDensity(a)",
            "abs(a)",
            "max(a, b)",
            "min(a, b)",
            "where(a < b, a * b, b)",
            "a^2",
            "a^3",
            "(1 + b^2)^1.5",
            "sqrt(1 + b^2)",
            "sqrt(1 + b^2) - 1",
            "exp(-abs(a)) - 1",
            "expm1(-abs(a))",
            "exp(tanh(a)) - tanh(a) - 1",
            "b * b - log(1 + b * b)",
            "tanh(a)",
            "1 - tanh(a)^2",
            "cosh(tanh(a))",
            "sinh(tanh(a))",
            "log(cosh(a))",
            "atan(a)",
            "log(exp(tanh(a)) + exp(tanh(b)))",
            "exp(tanh(a)) / (1 + exp(tanh(a)))",
            "clip(a, -1, 0.5)",
            "t * a + (1 - t) * b",
            "2 * a",
            "a / 3",
            "0 - b",
            "1 * a + 0 * b");

    private static final Pattern OPERAND = Pattern.compile("\\b[ab]\\b");

    private final Pool pool;
    private final Variable x;
    private final Variable t;
    private final SplittableRandom random;

    RandomFormula(Pool pool, long seed) {
        this.pool = pool;
        this.x = pool.variable("x", Interval.REALS);
        this.t = pool.variable("t", Interval.UNIT);
        this.random = new SplittableRandom(seed);
    }

    Variable x() {
        return x;
    }

    Variable t() {
        return t;
    }

    /** A formula, and the text of what it was made of. */
    record Loss(Expression expression, String text) {}

    Loss next(int depth) {
        if (depth == 0) {
            int leaf = random.nextInt(5);
            if (leaf < 4) {
                return leaf < 3 ? new Loss(x, "x") : new Loss(t, "t");
            }
            int number = random.nextInt(-3, 4);
            return new Loss(pool.constant(number), Integer.toString(number));
        }
        Loss a = next(depth - 1);
        Loss b = next(random.nextInt(depth));
        String shape = SHAPES.get(random.nextInt(SHAPES.size()));
        Expression expression = Parser.parse(
                pool, shape, name -> name.equals("a") ? a.expression() : name.equals("b") ? b.expression() : t);
        String text = OPERAND.matcher(shape)
                .replaceAll(operand -> "(" + (operand.group().equals("a") ? a.text() : b.text()) + ")");
        return new Loss(expression, text);
    }
}
