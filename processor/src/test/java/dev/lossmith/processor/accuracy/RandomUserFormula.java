package dev.lossmith.processor.accuracy;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Formulas as a user could write them, defined for all inputs and targets: in every second one, targets are labels. */
public final class RandomUserFormula {
    private static final List<String> LEAVES = List.of("x", "x", "x - t", "x - t", "x * t", "t", "x + 1.5", "x / 3");

    /** A and B stand for formulas, C for a number. */
    private static final List<String> SHAPES = List.of(
            "A + B",
            "A - B",
            "A * B",
            "C * A",
            "-A",
            "A^2",
            "abs(A)^1.5",
            "A / (1 + B^2)",
            "A / (C + abs(B))",
            "1 / (1 + A^2)",
            "1 / (1 + exp(A))",
            "exp(-abs(A))",
            "exp(-A^2 / C)",
            "1 - exp(-A^2)",
            "expm1(-abs(A))",
            "log(1 + A^2)",
            "log(C + A^2) - log(C)",
            "log(1 + exp(A))",
            "log1p(abs(A))",
            "sqrt(1 + A^2) - 1",
            "sqrt(C + A^2)",
            "(1 + A^2 / C)^0.25",
            "abs(A)",
            "max(A, B)",
            "min(A, C)",
            "relu(A)",
            "relu(C - A)^2",
            "square(A)",
            "sigmoid(A)",
            "1 - sigmoid(A)",
            "softplus(A)",
            "logsigmoid(A)",
            "-t * log(sigmoid(A)) - (1 - t) * log(1 - sigmoid(A))",
            "tanh(A)",
            "1 - tanh(A)^2",
            "log(cosh(A))",
            "atan(A)",
            "A * sign(B)",
            "where(abs(A) < C, A^2 / 2, C * abs(A) - C^2 / 2)",
            "where(A < B, A, B)",
            "where(x >= t, A, B)",
            "pow(A, 3)");

    private static final List<String> NUMBERS = List.of("0.5", "1", "1.5", "2", "0.1", "3", "1e-3");

    private final SplittableRandom random;

    private RandomUserFormula(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A loss and its variables. */
    public record Loss(String text, Pool pool, Expression expression, Variable input, Variable target) {}

    public static Loss of(long seed) {
        RandomUserFormula formulas = new RandomUserFormula(seed);
        Pool pool = new Pool();
        Variable input = pool.variable("x", Interval.REALS);
        Variable target = pool.variable("t", seed % 2 == 0 ? Interval.UNIT : Interval.REALS);
        Map<String, Expression> names = new LinkedHashMap<>();
        names.put("x", input);
        names.put("t", target);
        String text = formulas.next(formulas.random.nextInt(1, 3));
        return new Loss(text, pool, Parser.parseUser(pool, text, names), input, target);
    }

    private String next(int depth) {
        if (depth == 0) {
            return LEAVES.get(random.nextInt(LEAVES.size()));
        }
        String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        String a = next(depth - 1);
        String b = next(random.nextInt(depth));
        return SHAPES.get(random.nextInt(SHAPES.size()))
                .replace("A", "(" + a + ")")
                .replace("B", "(" + b + ")")
                .replace("C", number);
    }
}
