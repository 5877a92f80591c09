package dev.lossmith.processor.testing;

import dev.lossmith.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Formulas that between them use every operator of the language, in both precisions, with layouts that take turns; and losses that are
 * computed with floats.
 */
public final class FormulaMatrix {
    private static final String NOT_NEGATIVE = "@Range({0, Double.POSITIVE_INFINITY})";

    /** What decides the formula of an element. The ranges of some need a guard: with one end, with two, of the target too. */
    // spotless:off
    private static final List<String> FORMULAS = List.of(
            formula("expm1(x) * t^2 + exp(-x)"),
            formula("sqrt(1 + (x - t)^2) - 1"),
            formula("tanh(x) * t"),
            formula("log(cosh(x - t))"),
            formula("sinh(x) * t + cosh(x)", "input = @Range({-60, 60})", "target = @Range({-60, 60})"),
            formula("atan((x - t) / c)", "constants = \"c = 0.7\""),
            formula("abs(x - t)^p", "constants = \"p = 1.7\""),
            formula("x^p - t * x", "constants = \"p = 0.3\"", "input = " + NOT_NEGATIVE),
            formula("abs(x - t)^1.5"),
            formula("x^-3 + x^7 * t", "input = " + NOT_NEGATIVE),
            formula("x - t * log(x) + log(t)", "input = " + NOT_NEGATIVE, "target = " + NOT_NEGATIVE),
            formula("t * log(1 - x)", "input = @Range({Double.NEGATIVE_INFINITY, 1})"),
            formula("where(abs(x - t) <= d, (x - t)^2 / 2, d * (abs(x - t) - d / 2))", "constants = \"d = 1.5\""),
            formula("where(x > t, log(x - t), sign(x) * min(x, t))"),
            formula("max(q * (t - x), (q - 1) * (t - x))", "constants = \"q = 0.9\""),
            formula("-(t * (1 - sigmoid(x))^g * log(sigmoid(x)) + (1 - t) * sigmoid(x)^g * log(1 - sigmoid(x)))",
                    "constants = \"g = 0.5\"", "target = @Range({0, 1})"),
            formula("exp(t - x) - 1 - (t - x)"),
            formula("x^t", "input = @Range({0.125, 8})", "target = @Range({-2, 2})"),
            formula("let d = x - t in where(d > 0 and t < 1 or floor(x) == t, exp2(d), cbrt(d) * pi)"));
    // spotless:on

    /** What decides the loops around it: an odd number, so that each meets both precisions. */
    private static final List<String> LAYOUTS = List.of(
            "",
            "reduction = Reduction.NONE",
            "reduction = Reduction.SUM",
            "weights = Weights.ELEMENT, reduction = Reduction.NONE",
            "classWeight = {1, 0, 2.5}",
            "classes = 3, weights = Weights.ROW, reduction = Reduction.WEIGHTED_MEAN",
            "classWeight = {2, 0.25}, weights = Weights.ELEMENT, reduction = Reduction.BATCH_MEAN");

    private static final List<String> IN_FLOATS = List.of(
            "@BceWithLogits(posWeight = 3, reduction = Reduction.SUM, arithmetic = Arithmetic.FLOAT)",
            "@BceWithLogits(posWeight = {1, 2.5, 4}, weights = Weights.ROW, reduction = Reduction.WEIGHTED_MEAN,"
                    + " arithmetic = Arithmetic.FLOAT)",
            "@BceWithLogits(classWeight = {1, 0, 2.5}, labelSmoothing = 0.1, weights = Weights.ELEMENT,"
                    + " reduction = Reduction.NONE, arithmetic = Arithmetic.FLOAT)",
            inFloats("tanh(x) * t"),
            inFloats("log(cosh(x - t))"),
            inFloats("abs(x - t)^p", "constants = \"p = 1.7\""),
            inFloats("exp(x) - t * x"),
            inFloats("log(1 + ((x - t) / c)^2)", "constants = \"c = 2.5\"", "weights = Weights.ELEMENT"),
            inFloats("where(abs(x - t) <= 1, (x - t)^2 / 2, abs(x - t) - 0.5)", "reduction = Reduction.SUM"));

    private FormulaMatrix() {}

    private static String inFloats(String value, String... members) {
        return "@java.lang.SuppressWarnings(\"lossmith\") @FormulaLoss(" + formula(value, members)
                + ", arithmetic = Arithmetic.FLOAT)";
    }

    private static String formula(String value, String... members) {
        return Stream.concat(Stream.of("value = \"" + value + "\""), Stream.of(members))
                .collect(Collectors.joining(", "));
    }

    /** Every formula in both precisions, as annotations, and after them what is computed with floats. */
    public static List<String> annotations() {
        List<String> annotations = new ArrayList<>();
        for (String formula : FORMULAS) {
            for (Precision precision : Precision.values()) {
                String layout = LAYOUTS.get(annotations.size() % LAYOUTS.size());
                annotations.add(Stream.of(formula, layout, "precision = Precision." + precision)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(
                                ", ", "@java.lang.SuppressWarnings(\"lossmith\") @FormulaLoss(", ")")));
            }
        }
        annotations.addAll(IN_FLOATS);
        return annotations;
    }

    /** Every n-th of them, for what takes long; n is odd, so that both precisions are among these. */
    public static List<String> every(int n) {
        List<String> all = annotations();
        return IntStream.range(0, (all.size() + n - 1) / n)
                .mapToObj(i -> all.get(i * n))
                .toList();
    }

    /** All of them, compiled once for all tests, with all schedules. */
    public static Compiled compiled() {
        return Whole.COMPILED;
    }

    private static final class Whole {
        private static final Compiled COMPILED =
                Compiled.sources(Compiled.VECTORS, ConfigMatrix.sources(annotations()));
    }
}
