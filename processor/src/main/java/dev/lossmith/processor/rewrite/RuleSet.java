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
    /** What a formula loses in floating point, written so that it does not: no difference of nearly equal numbers is left. */
    STABILISE(
            real("1 - sigmoid(a) -> sigmoid(-a)"),
            real("log(sigmoid(a)) -> -softplus(-a)")),

    /** Signs outwards, neutral elements away, like terms together. */
    SIMPLIFY(
            exact("-(-a) -> a"),
            exact("a * (-b) -> -(a * b)"),
            exact("(-a) / b -> -(a / b)"),
            exact("a / (-b) -> -(a / b)"),
            exact("a + (-b) -> a - b"),
            exact("a - (-b) -> a + b"),
            real("(-a) - b -> -(a + b)"),
            real("-(a - b) -> b - a"),
            exact("1 * a -> a"),
            exact("a / 1 -> a"),
            real("a + 0 -> a"),
            exact("a - 0 -> a"),
            real("0 - a -> -a"),
            real("0 * a -> 0"),
            real("0 / a -> 0"),
            real("a * (1 / b) -> a / b"),
            real("a + (1 - a) -> 1"),
            real("a * c + b * c -> (a + b) * c").where("c", RuleSet::isNoConstant),
            real("inside(a, b, c) * (inside(a, b, c) / d / e) -> inside(a, b, c) / d / e"),
            real("sigmoid(a) * sigmoid(-a) -> logisticDensity(a)"),
            real("logisticDensity(-a) -> logisticDensity(a)")),

    /** Functions of an argument of either sign as functions of -|a|, where exp cannot overflow: one exp for all of them. */
    SPLIT_BY_SIGN(
            real("softplus(a) -> max(a, 0) + softplus(-abs(a))").where("a", RuleSet::hasEitherSign),
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
