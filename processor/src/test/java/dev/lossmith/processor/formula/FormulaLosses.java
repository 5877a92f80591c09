package dev.lossmith.processor.formula;

import dev.lossmith.Precision;
import java.util.ArrayList;
import java.util.List;

/**
 * Losses as textbooks, papers and other libraries print them, none rearranged for computing: nearly every one of them loses
 * all its digits somewhere when it is evaluated as it stands.
 */
final class FormulaLosses {
    private static final String LABEL = "@Range({0, 1})";
    private static final String MARGIN = "@Range({-1, 1})";
    private static final String POSITIVE = "@Range({0, Double.POSITIVE_INFINITY})";
    /** Around it, inputs of every size are tried. */
    private static final String ANY = "@Range({-100, 100})";

    /**
     * A loss.
     *
     * @param name what the literature calls it
     * @param input the input's range; empty for all numbers
     * @param target the target's range
     */
    record FormulaLoss(String name, String value, String constants, String input, String target) {
        String annotation(Precision precision) {
            List<String> members = new ArrayList<>();
            members.add("value = \"" + value + "\"");
            if (!constants.isEmpty()) {
                members.add("constants = \"" + constants + "\"");
            }
            if (!target.isEmpty()) {
                members.add("target = " + target);
            }
            if (!input.isEmpty()) {
                members.add("input = " + input);
            }
            members.add("precision = Precision." + precision);
            return "@FormulaLoss(" + String.join(", ", members) + ")";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private FormulaLosses() {}

    static List<FormulaLoss> all() {
        return ALL;
    }

    // spotless:off
    private static final List<FormulaLoss> ALL = List.of(
            loss("logistic",              "log(1 + exp(-t * x))", MARGIN),
            loss("BCE on logits",         "-(w * t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))", "w = 3", LABEL),
            loss("focal, gamma 2",        "-(a * t * (1 - sigmoid(x))^g * log(sigmoid(x)) + (1 - a) * (1 - t) * sigmoid(x)^g * log(1 - sigmoid(x)))", "a = 0.25, g = 2", LABEL),
            loss("focal, gamma 1/2",      "-(a * t * (1 - sigmoid(x))^g * log(sigmoid(x)) + (1 - a) * (1 - t) * sigmoid(x)^g * log(1 - sigmoid(x)))", "a = 0.25, g = 0.5", LABEL),
            loss("log cosh",              "log(cosh(x - t))", ANY),
            loss("pseudo-Huber",          "d^2 * (sqrt(1 + ((x - t) / d)^2) - 1)", "d = 1.5", ANY),
            loss("Poisson",               "exp(x) - t * x", POSITIVE),
            loss("Gamma",                 "t * exp(-x) + x", POSITIVE),
            loss("Tweedie",               "-t * exp((1 - p) * x) / (1 - p) + exp((2 - p) * x) / (2 - p)", "p = 1.5", POSITIVE),
            loss("Cauchy",                "log(1 + ((x - t) / c)^2)", "c = 2.5", ANY),
            within("Welsch",              "1 - exp(-((x - t) / c)^2 / 2)", "c = 2", "@Range({-20, 20})", "@Range({-20, 20})"),
            loss("Geman-McClure",         "((x - t) / c)^2 / (1 + ((x - t) / c)^2)", "c = 2", ANY),
            loss("Huber",                 "where(abs(x - t) <= d, (x - t)^2 / 2, d * (abs(x - t) - d / 2))", "d = 1.5", ANY),
            loss("smooth L1",             "where(abs(x - t) < b, (x - t)^2 / (2 * b), abs(x - t) - b / 2)", "b = 0.3", ANY),
            within("quantile",            "max(q * (t - x), (q - 1) * (t - x))", "q = 0.9", "@Range({-1e9, 1e9})", "@Range({-1e6, 1e6})"),
            within("squared log error",   "(log(1 + x) - log(1 + t))^2", "", POSITIVE, POSITIVE),
            loss("exponential",           "exp(-t * x)", MARGIN),
            within("squared hinge",       "max(0, 1 - t * x)^2", "", "@Range({-1e9, 1e9})", MARGIN),

            loss("softplus and label",    "log(1 + exp(x)) - t * x", LABEL),
            loss("BCE as PyTorch has it", "max(x, 0) - x * t + log(1 + exp(-abs(x)))", LABEL),
            loss("Savage",                "1 / (1 + exp(x * t))^2", MARGIN),
            within("tangent",             "(2 * atan(t * x) - 1)^2", "", "@Range({-1e9, 1e9})", MARGIN),
            loss("sigmoid",               "1 - 1 / (1 + exp(-t * x))", MARGIN),
            loss("Charbonnier",           "sqrt((x - t)^2 + e^2)", "e = 0.001", ANY),
            loss("Barron, alpha 1/2",     "(((x - t)^2 / 1.5 + 1)^0.25 - 1) * 3", ANY),
            loss("quartic",               "pow(x - t, 4) / 4", ANY),
            loss("hyperbolic cosine",     "cosh(x - t) - 1", ANY),
            loss("Student's t",           "2 * log(1 + (x - t)^2 / n)", "n = 3", ANY),
            loss("arc tangent",           "atan(square(x - t))", ANY),
            within("Gaussian, log scale", "x + t^2 * exp(-2 * x) / 2", "", "@Range({-20, 20})", "@Range({-1e6, 1e6})"),
            within("Hellinger",           "(sqrt(x) - sqrt(t))^2", "", "@Range({1e-30, 1e30})", "@Range({1e-20, 1e20})"),
            loss("tanh and label",        "(tanh(x) - t)^2", MARGIN),
            loss("Brier on logits",       "(sigmoid(x) - t)^2", LABEL),
            loss("modified Huber",        "where(t * x < -1, -4 * t * x, relu(1 - t * x)^2)", MARGIN),
            loss("squared error",         "square(x - t) / 2", ANY),
            loss("Fair",                  "c^2 * (abs(x - t) / c - log(1 + abs(x - t) / c))", "c = 1.4", ANY),
            loss("BCE of named parts",    "let p = sigmoid(x), q = 1 - p in -(t * log(p) + (1 - t) * log(q))", LABEL),
            loss("Huber by conditions",   "let d = x - t in where(d >= -c and d <= c, d^2 / 2, c * (abs(d) - c / 2))", "c = 1.5", ANY),
            loss("outliers are constant", "where(x - t < -c or x - t > c, c^2, (x - t)^2)", "c = 3", ANY),
            loss("circular",              "(x - t - 2 * pi)^2 / pi", ANY),
            within("binary logarithms",   "(log2(1 + x) - t)^2", "", POSITIVE, ANY),
            within("decimal logarithms",  "t * x - log10(1 + x)", "", POSITIVE, POSITIVE),
            within("powers of two",       "exp2(x) - t * x", "", "@Range({-1000, 1000})", POSITIVE),
            within("cubic root",          "cbrt(x - t) * (x - t)", "", "@Range({-1e9, -1})", "@Range({0, 1e6})"),
            within("steps",               "(x - t)^2 * (1 + floor(t)^2)", "", "@Range({-1e9, 1e9})", "@Range({-1e6, 1e6})"),
            loss("epsilon-insensitive",   "relu(abs(x - t) - e)", "e = 0.1", ANY));
    // spotless:on

    private static FormulaLoss loss(String name, String value, String target) {
        return loss(name, value, "", target);
    }

    private static FormulaLoss loss(String name, String value, String constants, String target) {
        return new FormulaLoss(name, value, constants, "", target);
    }

    private static FormulaLoss within(String name, String value, String constants, String input, String target) {
        return new FormulaLoss(name, value, constants, input, target);
    }
}
