package dev.lossmith.processor;

import dev.lossmith.Precision;
import dev.lossmith.Targets;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Loss;
import dev.lossmith.processor.loss.Losses;
import dev.lossmith.processor.loss.Options;
import dev.lossmith.processor.loss.Textbook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Formulas that the parser takes and nobody needs: towers of exponentials, huge and tiny constants, ranges of one number. */
record WildFormula(String text, Precision precision, Interval input, Interval target) {
    private static final List<String> LEAVES = List.of(
            "x", "x", "x", "x", "t", "t", "0", "1", "2", "0.5", "3", "1e-7", "1e30", "1e300", "1e-300", "-1", "1024");

    /** A and B stand for formulas. */
    private static final List<String> SHAPES = List.of(
            "A + B",
            "A - B",
            "A * B",
            "A / B",
            "A / (1 + B^2)",
            "-A",
            "A^2",
            "A^-1",
            "A^0.5",
            "A^-1.5",
            "A^1000",
            "pow(A, B)",
            "exp(A)",
            "exp(-abs(A))",
            "exp(A) - exp(B)",
            "log(A)",
            "log(A) - log(B)",
            "log(1 + exp(A))",
            "log(1 - sigmoid(A))",
            "log1p(A)",
            "expm1(A)",
            "sqrt(A)",
            "sqrt(1 + A^2)",
            "abs(A)",
            "min(A, B)",
            "max(A, B, x)",
            "1 / (1 + exp(A))",
            "sigmoid(A)",
            "softplus(A)",
            "logsigmoid(A)",
            "tanh(A)",
            "cosh(A)",
            "sinh(A)",
            "atan(A)",
            "sign(A)",
            "relu(A)",
            "where(A < B, A, B)",
            "where(A <= 0, B, A)",
            "where(A == B, x, A)",
            "where(x > t, A, B)");

    private static final List<Interval> RANGES = List.of(
            Interval.REALS,
            Interval.REALS,
            Interval.UNIT,
            new Interval(0, Double.POSITIVE_INFINITY),
            new Interval(Double.NEGATIVE_INFINITY, -1),
            new Interval(-1, 1),
            new Interval(0x1p-100, 0x1p100),
            new Interval(2, 2),
            new Interval(1, Math.nextUp(1f)));

    static WildFormula of(long seed, int deepest) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = next(random, random.nextInt(1, deepest + 1));
        Precision precision = random.nextBoolean() ? Precision.FLOAT : Precision.DOUBLE;
        Interval input = RANGES.get(random.nextInt(RANGES.size()));
        Interval target = RANGES.get(random.nextInt(RANGES.size()));
        // A range of what does not occur is a mistake.
        return new WildFormula(text, precision, input, Textbook.names(text).contains("t") ? target : Interval.REALS);
    }

    private static String next(SplittableRandom random, int depth) {
        if (depth == 0) {
            return LEAVES.get(random.nextInt(LEAVES.size()));
        }
        String a = next(random, depth - 1);
        String b = next(random, random.nextInt(depth));
        return SHAPES.get(random.nextInt(SHAPES.size()))
                .replace("A", "(" + a + ")")
                .replace("B", "(" + b + ")");
    }

    /** What the annotation's reader makes of it; nothing if it finds a mistake. */
    Optional<Formula> formula() {
        Loss loss = Losses.all().stream()
                .filter(each -> each.name().equals("FormulaLoss"))
                .findFirst()
                .orElseThrow();
        Options options = new Options(
                precision,
                Map.of("maxUlps", List.of(BigDecimal.ZERO), "classWeight", List.of()),
                Map.of("targets", Targets.NUMBERS.name()),
                Map.of("value", List.of(text), "constants", List.of()),
                Map.of("input", input, "target", target));
        return loss.flaws(options).isEmpty() ? Optional.of(loss.formula(options)) : Optional.empty();
    }
}
