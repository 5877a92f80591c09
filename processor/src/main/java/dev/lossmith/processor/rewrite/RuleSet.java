package dev.lossmith.processor.rewrite;

import static dev.lossmith.processor.rewrite.Rule.exact;
import static dev.lossmith.processor.rewrite.Rule.real;

import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The tables of rules, in the order in which {@link Derivation} uses them. */
public enum RuleSet {
    // spotless:off
    /** Derivatives of a choice as a choice of derivatives: what is not chosen may be undefined, and must not be multiplied. */
    BRANCHES(
            real("where(a < b, 1, 0) * c -> where(a < b, c, 0)"),
            real("where(a < b, 0, 1) * c -> where(a < b, 0, c)"),
            real("where(a < b, c, 0) + where(a < b, 0, d) -> where(a < b, c, d)"),
            real("where(a < b, 0, c) + where(a < b, d, 0) -> where(a < b, d, c)")),

    /** What a formula loses in floating point, written so that it does not: no difference of nearly equal numbers is left. */
    STABILISE(
            real("1 - sigmoid(a) -> sigmoid(-a)"),
            real("sigmoid(a) - 1 -> -sigmoid(-a)"),
            real("log(sigmoid(a)) -> -softplus(-a)"),
            real("log1p(-sigmoid(a)) -> -softplus(a)"),
            real("1 / (1 + exp(-a)) -> sigmoid(a)"),
            real("1 / (1 + exp(a)) -> sigmoid(-a)"),
            real("1 / (1 + exp(a))^k -> sigmoid(-a)^k"),
            real("exp(a) / (1 + exp(a)) -> sigmoid(a)"),
            real("1 / exp(a) -> exp(-a)"),
            real("log(exp(a)) -> a"),
            real("exp(log(a)) -> a"),
            real("log(1 + a) -> log1p(a)"),
            real("log(1 - a) -> log1p(-a)"),
            real("log1p(exp(a)) -> softplus(a)"),
            real("log(exp(a) + exp(b)) -> max(a, b) + softplus(-abs(a - b))"),
            real("log(cosh(a)) -> logCosh(a)"),
            real("exp(a) - 1 -> expm1(a)"),
            real("1 - exp(a) -> -expm1(a)"),
            real("expm1(a) + 1 -> exp(a)"),
            real("log1p(a) - a -> log1pmx(a)"),
            real("a - log1p(a) -> -log1pmx(a)"),
            real("log1p(-a) + a -> log1pmx(-a)"),
            real("expm1(a) - a -> expm1mx(a)"),
            real("expm1(-a) + a -> expm1mx(-a)"),
            real("exp(a) - a - 1 -> expm1mx(a)"),
            real("exp(-a) + a - 1 -> expm1mx(-a)"),
            real("cosh(a) - 1 -> 2 * sinh(a / 2)^2"),
            real("1 - erf(a) -> erfc(a)"),
            real("1 + erf(a) -> erfc(-a)"),
            real("erf(a) - 1 -> -erfc(a)"),
            real("k + k * erf(a) -> k * erfc(-a)"),
            real("k - k * erf(a) -> k * erfc(a)"),
            real("1 - erfc(a) -> erf(a)"),
            real("1 - 0.5 * erfc(a) -> 0.5 * erfc(-a)"),
            real("1 - erfc(a) / 2 -> erfc(-a) / 2"),
            real("log(0.5 * erfc(-(a / sqrt(2)))) -> lognormcdf(a)"),
            real("log(0.5 * erfc(a / sqrt(2))) -> lognormcdf(-a)"),
            real("log(erfc(-(a / sqrt(2))) / 2) -> lognormcdf(a)"),
            real("log(erfc(a / sqrt(2)) / 2) -> lognormcdf(-a)"),
            real("log(0.5 * erfc(a)) -> lognormcdf(-(sqrt(2) * a))"),
            real("log(erfc(a) / 2) -> lognormcdf(-(sqrt(2) * a))"),
            real("log1p(-(0.5 * erfc(a))) -> lognormcdf(sqrt(2) * a)"),
            real("log(erfc(a)) -> where(a < 0.5, log1p(-erf(a)), log(2) + lognormcdf(-(sqrt(2) * a)))"),
            real("1 - tanh(a)^2 -> 4 * logisticDensity(2 * a)"),
            real("1 - tanh(a) -> 2 * sigmoid(-(2 * a))"),
            real("1 + tanh(a) -> 2 * sigmoid(2 * a)"),
            real("(2 * sinh(a)) / (2 * cosh(a)) -> tanh(a)"),
            real("sinh(a) / cosh(a) -> tanh(a)"),
            real("exp(a) - exp(-a) -> 2 * sinh(a)"),
            real("exp(a) + exp(-a) -> 2 * cosh(a)"),
            real("log(2 * cosh(a)) -> logCosh(a) + log(2)"),
            real("sqrt(1 + a^2) - 1 -> a^2 / (sqrt(1 + a^2) + 1)"),
            real("sqrt(1 + a) - 1 -> a / (sqrt(1 + a) + 1)"),
            real("sqrt(a^2) -> abs(a)"),
            real("abs(a)^2 -> a^2"),
            real("sign(a) * abs(a) -> a"),
            real("sign(a)^2 -> 1"),
            real("sign(a) * sign(a) -> 1"),
            real("sqrt(a)^2 -> a"),
            real("max(a, 0) + softplus(-abs(a)) -> softplus(a)"),
            real("max(0, a) + softplus(-abs(a)) -> softplus(a)"),
            real("max(a, 0) - b + softplus(-abs(a)) -> softplus(a) - b"),
            real("max(0, a) - b + softplus(-abs(a)) -> softplus(a) - b"),
            real("softplus(a) - a -> softplus(-a)"),
            real("softplus(a) - b * a -> (1 - b) * softplus(a) + b * softplus(-a)")),

    /** Signs outwards, neutral elements away, like terms together. */
    SIMPLIFY(
            exact("-(-a) -> a"),
            exact("a * (-b) -> -(a * b)"),
            exact("(-a) / b -> -(a / b)"),
            exact("a / (-b) -> -(a / b)"),
            exact("a + (-b) -> a - b"),
            exact("a - (-b) -> a + b"),
            exact("a + -1 -> a - 1"),
            real("(-a) - b -> -(a + b)"),
            real("-(a - b) -> b - a"),
            exact("1 * a -> a"),
            exact("-1 * a -> -a"),
            real("a^1 -> a"),
            real("a^0 -> 1"),
            exact("a / 1 -> a"),
            real("a + 0 -> a"),
            exact("a - 0 -> a"),
            real("0 - a -> -a"),
            real("0 * a -> 0"),
            real("0 / a -> 0"),
            real("k * (m * a) -> (k * m) * a"),
            real("a * (1 / b) -> a / b"),
            real("a + (1 - a) -> 1"),
            real("a * c + b * c -> (a + b) * c").where("c", RuleSet::isNoConstant),
            real("inside(a, b, c) * (inside(a, b, c) / d / e) -> inside(a, b, c) / d / e"),
            real("a - a -> 0"),
            real("a + b - a -> b"),
            real("a - b + b -> a"),
            real("a + b - b -> a"),
            real("max(a, -a) -> abs(a)"),
            real("where(a < b, c, c) -> c"),
            real("sigmoid(a) * sigmoid(-a) -> logisticDensity(a)"),
            real("logisticDensity(-a) -> logisticDensity(a)"),
            real("erf(-a) -> -erf(a)")),

    /** Forms that are more exact for some arguments and less for others: of use where a measurement says so. */
    SEARCH(
            real("log(a) - log(b) -> sign(a - b) * log1p(abs(a - b) / min(a, b))"),
            real("log1p(a) - log1p(b) -> sign(a - b) * log1p(abs(a - b) / (1 + min(a, b)))"),
            real("log(v * w) -> log(v) + log(w)"),
            real("log(v / w) -> log(v) - log(w)"),
            real("log(v^k) -> k * log(v)"),
            real("log(a^2) -> 2 * log(abs(a))"),
            real("exp(a) * exp(b) -> exp(a + b)"),
            real("exp(a) / exp(b) -> exp(a - b)"),
            real("a * exp(b) -> a * exp(b / 2) * exp(b / 2)"),
            real("exp(a)^k -> exp(k * a)"),
            real("exp(a) - exp(b) -> exp(b) * expm1(a - b)"),
            real("expm1(a) - expm1(b) -> exp(b) * expm1(a - b)"),
            real("sqrt(v) - sqrt(w) -> (v - w) / (sqrt(v) + sqrt(w))"),
            real("v - sqrt(w) -> (v^2 - w) / (v + sqrt(w))"),
            real("sqrt(v) - w -> (v - w^2) / (sqrt(v) + w)"),
            real("(1 + a)^k - 1 -> expm1(k * log1p(a))"),
            real("(1 + a)^k - 1 -> where(a < 1, expm1(k * log1p(a)), (1 + a)^k - 1)"),
            real("a^2 - b^2 -> (a - b) * (a + b)"),
            real("1 - a^2 -> (1 - a) * (1 + a)"),
            real("a * b - a * c -> a * (b - c)"),
            real("a * b + a * c -> a * (b + c)"),
            real("a - a * b -> a * (1 - b)"),
            real("a * b - a -> a * (b - 1)"),
            real("a / c - b / c -> (a - b) / c"),
            real("a / c + b / c -> (a + b) / c"),
            real("a * (b + c) -> a * b + a * c"),
            real("a * (b - c) -> a * b - a * c"),
            real("a + b - c -> a + (b - c)"),
            real("a - b - c -> a - (b + c)"),
            real("a / b / c -> a / (b * c)"),
            real("max(a, b) - a -> max(0, b - a)"),
            real("max(a, b) - b -> max(a - b, 0)")),

    /** What fractions of sums can cancel and powers collect. */
    EXPAND(
            real("logisticDensity(a) -> sigmoid(a) * sigmoid(-a)")),

    /** Functions of an argument that may be positive as functions of -|a|, where exp cannot overflow: one exp for all of them. */
    SPLIT_BY_SIGN(
            real("softplus(a) -> max(a, 0) + softplus(-abs(a))").where("a", RuleSet::hasEitherSign),
            real("softplus(a) -> a + softplus(-a)").where("a", RuleSet::mayBePositive),
            real("sigmoid(a) -> ifNegative(a, sigmoid(-abs(a)), sigmoid(abs(a)))").where("a", RuleSet::hasEitherSign),
            real("logisticDensity(a) -> logisticDensity(abs(a))").where("a", RuleSet::mayBeNegative),
            exact("abs(-a) -> abs(a)"),
            real("ifNegative(-a, b, c) -> ifNegative(a, c, b)")),

    /** What two terms share, once. Every term keeps its sign, so that no cancellation comes in. */
    SHARE(
            real("a * (p + s) + b * (q + s) -> (a * p + b * q) + (a + b) * s"),
            real("a * max(-c, 0) + b * max(c, 0) -> ifNegative(c, a, b) * abs(c)")),

    /**
     * A prepared target k a + m: its complement and multiples are one multiply-add as well, of terms that do not cancel. And
     * constant factors go inside, where they reach what may be subnormal, and before what may be infinite.
     */
    PREPARE(
            real("1 - (k * a + m) -> k * (1 - a) + (1 - k - m)").where("k", RuleSet::isPositiveConstant),
            real("n * (k * a + m) -> (n * k) * a + n * m"),
            real("n * (a + b) -> n * a + n * b").where("a", RuleSet::isUnbounded),
            real("n * (a * b) -> (n * a) * b").where("b", RuleSet::isUnbounded));
    // spotless:on

    private final List<Rule> rules;

    RuleSet(Rule... rules) {
        this.rules = List.of(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    private static boolean hasEitherSign(Expression expression) {
        Interval interval = expression.interval();
        return !interval.isNonNegative() && !interval.isNonPositive();
    }

    private static boolean mayBePositive(Expression expression) {
        return !expression.interval().isNonPositive();
    }

    private static boolean mayBeNegative(Expression expression) {
        return !expression.interval().isNonNegative();
    }

    private static boolean isNoConstant(Expression expression) {
        return !(expression instanceof Constant);
    }

    private static boolean isUnbounded(Expression expression) {
        return expression.interval().isUnbounded();
    }

    private static boolean isPositiveConstant(Expression expression) {
        return expression instanceof Constant constant && constant.all(value -> value.signum() > 0);
    }
}
