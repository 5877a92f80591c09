package dev.lossmith.processor.derive;

import static dev.lossmith.processor.derive.Rule.exact;
import static dev.lossmith.processor.derive.Rule.law;
import static dev.lossmith.processor.derive.Rule.real;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Pool;
import java.util.ArrayList;
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
            law("a - a -> 0"),
            law("u1 * x + u2 * x -> (u1 + u2) * x"),
            law("u1 * softplus(a) + u2 * softplus(a) -> (u1 + u2) * softplus(a)"),
            law("u * sigmoid(a) + u * sigmoid(-a) -> u"),
            law("sigmoid(a) - sigmoid(-a) -> tanh(a / 2)"),
            law("sigmoid(a) - sigmoid(b) -> -(sigmoid(a) * sigmoid(-b) * expm1(b - a))").given(Conditions.differByNumber("a", "b")),
            law("1 - b * sigmoid(a) - (1 - b) * sigmoid(-a) -> b * sigmoid(-a) + (1 - b) * sigmoid(a)"),
            law("1 - 2 * sigmoid(a) -> -tanh(a / 2)"),
            law("k - m * sigmoid(a) -> (k - m / 2) - m / 2 * tanh(a / 2)").given(Conditions.isTwice("m", "k")),
            real("1 - where(a < b, c, d) -> where(a < b, 1 - c, 1 - d)"),
            law("1 - sigmoid(a) -> sigmoid(-a)"),
            law("n - m * sigmoid(a) -> (n - m) + m * sigmoid(-a)").given(Conditions.isLess("m", "n")),
            law("k - k * a -> k * (1 - a)").where("a", Conditions::isInUnit),
            law("1 - max(sigmoid(a) - y, 0) -> min(sigmoid(-a) + y, 1)"),
            law("1 - sigmoid(a)^k -> -expm1(-(k * softplus(-a)))"),
            law("sigmoid(a) - b -> (1 - b) * sigmoid(a) - b * sigmoid(-a)").where("b", Conditions::isInUnit),
            real("log(sigmoid(a)) -> -softplus(-a)"),
            law("log(b * sigmoid(a)) -> log(b) - softplus(-a)"),
            real("log1p(-sigmoid(a)) -> -softplus(a)"),
            law("exp(a) / (1 + exp(a)) -> sigmoid(a)"),
            law("1 / (1 + exp(a)) -> sigmoid(-a)"),
            law("1 / (1 + exp(a))^k -> sigmoid(-a)^k"),
            law("exp(a) / (exp(a) + exp(b)) -> sigmoid(a - b)"),
            law("exp(a) / (z + uz * exp(a)) -> sigmoid(a - log(z / uz)) / uz"),
            law("1 / (z + uz * exp(a)) -> sigmoid(log(z / uz) - a) / z"),
            real("1 / exp(a) -> exp(-a)"),
            real("log(exp(a)) -> a"),
            real("exp(log(a)) -> a"),
            law("log(y + z * exp(a)) -> log(y + z) + log1p(z * expm1(a) / (y + z))").given(Conditions::isConvexOfNegative),
            law("log(v + uz * exp(a)) -> log(v) + softplus(a + log(uz) - log(v))").where("v", Conditions::hasExponentialTerm),
            law("log(1 + a) -> log1p(a)"),
            real("log1p(exp(a)) -> softplus(a)"),
            law("log1p(z * exp(a)) -> softplus(a + log(z))"),
            law("log(y + uz * exp(a)) -> log(y) + softplus(a + log(uz / y))"),
            law("log(exp(a) + exp(b)) -> a + softplus(b - a)"),
            real("log(where(a < b, c, d)) -> where(a < b, log(c), log(d))"),
            law("exp(a) / expm1(a) -> -(1 / expm1(-a))"),
            law("b / expm1(a) - b * a * exp(a) / expm1(a) / expm1(a) -> b * (expm1mx(-a) / expm1(a)) / expm1(-a)"),
            law("expm1(a) - a * exp(a) -> -(exp(a) * expm1mx(-a))").where("a", Conditions::hasExponential),
            law("b * exp(a) - log(b) - a - 1 -> expm1mx(a + log(b))"),
            law("exp(a) - a - 1 -> expm1mx(a)"),
            law("expm1(a) - a -> expm1mx(a)"),
            law("log1p(a) - a -> log1pmx(a)"),
            law("cosh(a) - 1 -> 2 * sinh(a / 2)^2"),
            law("exp(a) - 1 -> expm1(a)"),
            real("expm1(a) + 1 -> exp(a)"),
            real("log(-expm1(a)) -> log1mexp(a)"),
            real("log(expm1(v)) -> v + log1mexp(-v)"),
            real("sqrt(exp(a)) -> exp(a / 2)"),
            law("1 - tanh(a)^2 -> 4 * logisticDensity(2 * a)"),
            law("1 - tanh(a) * tanh(a) -> 4 * logisticDensity(2 * a)"),
            law("1 - tanh(a) -> 2 * sigmoid(-(2 * a))"),
            law("1 + tanh(a) -> 2 * sigmoid(2 * a)"),
            law("sinh(a) / cosh(a) -> tanh(a)"),
            law("cosh(a) / sinh(a) -> 1 / tanh(a)"),
            law("exp(a) - exp(-a) -> 2 * sinh(a)"),
            law("exp(a) + exp(-a) -> 2 * cosh(a)"),
            real("log1p(exp2(a)) -> softplus(a * log(2))"),
            real("log(exp2(a)) -> a * log(2)"),
            law("exp2(a) - 1 -> expm1(a * log(2))"),
            real("1 / exp2(a) -> exp2(-a)"),
            real("log(cosh(a)) -> logCosh(a)"),
            law("1 - cos(a) -> versine(a)"),
            law("k - k * cos(a) -> k * versine(a)"),
            law("1 - erf(a) -> erfc(a)"),
            law("1 + erf(a) -> erfc(-a)"),
            law("k + k * erf(a) -> k * erfc(-a)"),
            law("k - k * erf(a) -> k * erfc(a)"),
            law("1 - erfc(a) -> erf(a)"),
            law("1 - 0.5 * erfc(a) -> 0.5 * erfc(-a)"),
            real("1 - erfc(a) / 2 -> erfc(-a) / 2"),
            real("log(0.5 * erfc(-(a / sqrt(2)))) -> lognormcdf(a)"),
            real("log(0.5 * erfc(a / sqrt(2))) -> lognormcdf(-a)"),
            real("log(erfc(-(a / sqrt(2))) / 2) -> lognormcdf(a)"),
            real("log(erfc(a / sqrt(2)) / 2) -> lognormcdf(-a)"),
            real("log(0.5 * erfc(a)) -> lognormcdf(-(sqrt(2) * a))"),
            real("log(erfc(a) / 2) -> lognormcdf(-(sqrt(2) * a))"),
            real("log1p(-(0.5 * erfc(a))) -> lognormcdf(sqrt(2) * a)"),
            real("log(erfc(a)) -> where(a < 0.5, log1p(-erf(a)), log(2) + lognormcdf(-(sqrt(2) * a)))"),
            real("log(2 * cosh(a)) -> logCosh(a) + log(2)"),
            law("a + softplus(-(2 * a)) - log(2) -> logCosh(a)"),
            real("logCosh(abs(a)) -> logCosh(a)"),
            law("sqrt(1 + a) - 1 -> a / (sqrt(1 + a) + 1)"),
            real("sqrt(a^2) -> abs(a)"),
            real("abs(a)^2 -> a^2"),
            real("abs(v) -> v"),
            law("max(v, 0) -> v"),
            real("sign(a) * abs(a) -> a"),
            law("side(a) * abs(a) -> a"),
            law("side(a) * side(a) -> 1"),
            real("side(a)^2 -> 1"),
            real("sqrt(a)^2 -> a"),
            real("min(-a, 0) -> -max(a, 0)"),
            law("a + abs(a) -> 2 * max(a, 0)"),
            law("u * a + u * abs(a) -> 2 * u * max(a, 0)"),
            law("abs(a) + min(a, 0) -> max(a, 0)"),
            real("softplus(abs(a)) -> abs(a) + softplus(-abs(a))"),
            law("max(a, 0) + softplus(-abs(a)) -> softplus(a)"),
            law("u * softplus(a) - b * a -> (u - b) * softplus(a) + b * softplus(-a)")
                    .given(letters -> !letters.get("b").interval().isNonPositive()
                            && !letters.get("u").interval().isNonPositive())),

    /** Sums of exponentials in a row, before anything is differentiated: the derivative of their logarithm is simple. */
    ROW_EXPONENTIALS(
            real("log(sum(exp(a))) -> logsumexp(a)"),
            law("exp(a) / sum(exp(b)) -> exp(a - logsumexp(b))").given(Conditions.isAmong("a", "b")),
            real("log(exp(a)) -> a"),
            law("logsumexp(a - s) -> logsumexp(a) - s").where("s", Conditions::isSameInRow),
            law("logsumexp(a + s) -> logsumexp(a) + s").where("s", Conditions::isSameInRow),
            real("log(sum(exp(a)) / y) -> logsumexp(a) - log(y)"),
            real("log(v / exp(a)) -> log(v) - a"),
            law("a - a -> 0")),

    /** What a probability lacks, of logits that have a factor: as {@code 1 - exp(a)} before that is seen in logistic functions. */
    ROW_COMPLEMENTS(
            law("1 / y - exp(a) / y -> -(expm1(a) / y)"),
            law("k - k * exp(a) -> -(k * expm1(a))")),

    /** Formulas of rows without cancellation: relative to the largest, and without the summand that is 1. */
    ROWS(
            law("a - logsumexp(b) -> behind(a, rowMax(b)) - log1p(rest(b))").given(Conditions.isAmong("a", "b")),
            real("exp(a - log1p(v)) -> exp(a) / (1 + v)"),
            real("expm1(a - log1p(v)) -> -((v - expm1(a)) / (1 + v))"),
            real("log1mexp(a - log1p(v)) -> log((v - expm1(a)) / (1 + v))"),
            real("exp(behind(a, b)) -> expBehind(a, b)"),
            real("expm1(behind(a, b)) -> expm1Behind(a, b)"),
            law("1 - sum(a * b) / (sqrt(sum(a^2)) * sqrt(sum(b^2))) -> sum((a / sqrt(sum(a^2)) - b / sqrt(sum(b^2)))^2) / 2"),
            law("1 - sum(a * b) / sqrt(sum(a^2) * sum(b^2)) -> sum((a / sqrt(sum(a^2)) - b / sqrt(sum(b^2)))^2) / 2"),
            // 0 times its infinite logarithm is 0.
            law("v * log(v) -> v * log(max(v, 4.9e-324))").where("v", Conditions::mayBeZero),
            law("v * (log(v) - a) -> v * (log(max(v, 4.9e-324)) - a)").where("v", Conditions::mayBeZero),
            real("sum(-a) -> -sum(a)"),
            real("sum(k * a) -> k * sum(a)").where("k", Conditions::isSameInAllClasses)),

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
            real("a - k -> a + (-k)").where("k", Conditions::isNegativeConstant),
            law("k * a / m -> (k / m) * a").given(Conditions::dividesEvenly),
            exact("(-a) + b -> b - a"),
            real("log(1) -> 0"),
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
            real("a * c + b * c -> (a + b) * c").where("c", Conditions::isNoConstant),
            real("inside(a, b, c) * (inside(a, b, c) / d / e) -> inside(a, b, c) / d / e"),
            real("a - a -> 0"),
            real("a + b - a -> b"),
            real("a - b + b -> a"),
            real("a + b - b -> a"),
            real("max(a, -a) -> abs(a)"),
            real("where(a < b, c, c) -> c"),
            real("where(0 < 1, a, b) -> a"),
            real("where(a < a, b, c) -> c"),
            real("sigmoid(a) * sigmoid(-a) -> logisticDensity(a)"),
            real("logisticDensity(-a) -> logisticDensity(a)"),
            real("sin(-a) -> -sin(a)"),
            real("erf(-a) -> -erf(a)")),

    /** Forms that are more exact for some arguments and less for others: of use where a measurement says so. */
    SEARCH(
            real("log(a) - log(b) -> side(a - b) * log1p(abs(a - b) / min(a, b))"),
            real("log1p(a) - log1p(b) -> side(a - b) * log1p(abs(a - b) / (1 + min(a, b)))"),
            real("log(v * w) -> log(v) + log(w)"),
            real("log(v / w) -> log(v) - log(w)"),
            real("log(max(v, y)) -> max(log(v), log(y))"),
            real("log1p(-max(sigmoid(a) - y, 0)) -> where(a < 0, log1p(-max(sigmoid(a) - y, 0)), log(min(sigmoid(-a) + y, 1)))"),
            real("log(min(sigmoid(a) + y, 1)) -> where(a < 0, log(min(sigmoid(a) + y, 1)), log1p(-max(sigmoid(-a) - y, 0)))"),
            real("log(v^k) -> k * log(v)"),
            real("log(a^2) -> 2 * log(abs(a))"),
            law("exp(a) * exp(b) -> exp(a + b)"),
            law("exp(a) / exp(b) -> exp(a - b)"),
            real("a * exp(b) -> a * exp(b / 2) * exp(b / 2)"),
            real("exp(a)^k -> exp(k * a)"),
            law("exp(a) - exp(b) -> exp(b) * expm1(a - b)"),
            law("exp(a) - v * exp(b) -> exp(a) * (1 - v * exp(b - a))"),
            law("expm1(a) - expm1(b) -> exp(b) * expm1(a - b)"),
            law("cbrt(a) / cbrt(a)^2 -> 1 / cbrt(a)"),
            law("sqrt(v) - sqrt(w) -> (v - w) / (sqrt(v) + sqrt(w))"),
            law("v - sqrt(w) -> (v^2 - w) / (v + sqrt(w))"),
            law("sqrt(v) - w -> (v - w^2) / (sqrt(v) + w)"),
            law("log1p(v * exp(a)) -> softplus(a + log(v))"),
            // Beyond 38 and e^5, what is left out is less than 2^-56 of the rest, an eighth of the least that a double tells.
            real("log1mexp(-exp(a)) -> where(a < -38, a - exp(a) / 2, log1mexp(-exp(a)))"),
            law("exp(a) / expm1(exp(a)) -> where(a < -38, 1 - exp(a) / 2, -(exp(a - exp(a)) / expm1(-exp(a))))"),
            law("exp(a) * expm1mx(-exp(a)) / (expm1(-exp(a)) * expm1(exp(a))) -> where(a < -38, -(exp(a) / 2), where(a < 5,"
                    + " exp(a) * expm1mx(-exp(a)) / (expm1(-exp(a)) * expm1(exp(a))), exp(a - exp(a)) - exp(2 * a - exp(a))))"),
            law("log(v + uz * cosh(a)) -> where(abs(a) < 1, log(v + uz * cosh(a)), log(v + uz / 2 * exp(-a))"
                    + " + softplus(a + log(uz / 2) - log(v + uz / 2 * exp(-a))))"),
            law("exp(a) + v * (log(v) - a - 1) -> v * expm1mx(a - log(v))"),
            law("v * exp(-a) + exp(a) - 2 * sqrt(v) -> where(abs(a) < 1, 2 * sinh(a / 2) + (1 - sqrt(v)) * exp(-(a / 2)),"
                    + " exp(a / 2) - sqrt(v) * exp(-(a / 2)))^2"),
            law("(v + w)^b - a -> where(v < w, w^b * expm1(b * log1p(v / w)) + (w^b - a), (v + w)^b - a)").given(Conditions::isPower),
            law("(1 + a)^k - 1 -> expm1(k * log1p(a))"),
            law("(1 + a)^k - 1 -> where(a < 1, expm1(k * log1p(a)), (1 + a)^k - 1)"),
            law("1 - v * exp(a) -> where(abs(1 - v * exp(a)) < 0.5, -expm1(a + log(v)), 1 - v * exp(a))"),
            law("1 - v^k -> -expm1(k * log(v))"),
            law("sigmoid(a) - sigmoid(b) -> tanh((a - b) / 2) * (sigmoid(a) * sigmoid(-b) + sigmoid(-a) * sigmoid(b))"),
            law("softplus(a) - softplus(b) - sigmoid(b) * (a - b) -> " + Divergence.BREGMAN),
            law("sigmoid(b) * (softplus(-a) - softplus(-b)) + sigmoid(-b) * (softplus(a) - softplus(b)) -> " + Divergence.OF_DISTRIBUTIONS),
            law("1 - sqrt(b * sigmoid(a)) - sqrt((1 - b) * sigmoid(-a)) -> ((sqrt(b) - sqrt(sigmoid(a)))^2 + (sqrt(1 - b) - sqrt(sigmoid(-a)))^2) / 2"),
            law("u1 * sigmoid(a) - u2 * sigmoid(-a) -> where(abs(a) < 1, sigmoid(-a) * (u1 * exp(a) - u2), u1 * sigmoid(a) - u2 * sigmoid(-a))").where("u2", Conditions::isUnbounded),
            law("u1 * sigmoid(a + log(y)) - u2 * sigmoid(-(a + log(y))) -> where(abs(a) < 1, sigmoid(-(a + log(y))) * (u1 * (y * exp(a)) - u2),"
                    + " u1 * sigmoid(a + log(y)) - u2 * sigmoid(-(a + log(y))))"),
            law("expm1(a) - a * exp(a) -> where(abs(a) < 1, -(exp(a) * expm1mx(-a)), expm1(a) - a * exp(a))"),
            law("softplus(a) - softplus(b) -> log1p(sigmoid(b) * expm1(a - b))"),
            law("sigmoid(a) - b -> (1 - b) * sigmoid(a) - b * sigmoid(-a)"),
            law("tanh(a) - b -> where(abs(a) < 0.5, tanh(a) - b, (1 - b) * sigmoid(2 * a) - (1 + b) * sigmoid(-(2 * a)))"),
            law("u1 * exp(a) - u2 * exp(-a) -> u1 * expm1(a) - u2 * expm1(-a) + (u1 - u2)"),
            law("u1 * exp(a) - u2 * exp(-a) -> where(abs(a) < 1, 2 * u1 * sinh(a) + (u1 - u2) * exp(-a), u1 * exp(a) - u2 * exp(-a))"),
            real("exp(a) - b -> where(a < -0.25, exp(a) - b, expm1(a) + (1 - b))"),
            law("v - log(v) - 1 -> where(abs(v - 1) < 0.5, -log1pmx(v - 1), v - log(v) - 1)"),
            law("v / w - log(v / w) - 1 -> where(abs(v - w) < w / 2, -log1pmx((v - w) / w), v / w - log(v / w) - 1)"),
            law("(v - w) / w - log(v / w) -> where(abs(v - w) < w / 2, -log1pmx((v - w) / w), (v - w) / w - log(v / w))"),
            law("(log(v / w) - 1) * v + w -> where(abs(v - w) < v / 2, -(v * log1pmx((w - v) / v)), (log(v / w) - 1) * v + w)"),
            law("v * log(v / w) - v + w -> where(abs(v - w) < v / 2, -(v * log1pmx((w - v) / v)), v * log(v / w) - v + w)"),
            law("a^2 - b^2 -> (a - b) * (a + b)"),
            law("1 - a^2 -> (1 - a) * (1 + a)"),
            law("a * b - a * c -> a * (b - c)"),
            law("a * b + a * c -> a * (b + c)"),
            law("a - a * b -> a * (1 - b)"),
            law("a * b - a -> a * (b - 1)"),
            law("a / c - b / c -> (a - b) / c"),
            law("a / c + b / c -> (a + b) / c"),
            real("a * (b + c) -> a * b + a * c"),
            real("a * (b - c) -> a * b - a * c"),
            real("a + b - c -> a + (b - c)"),
            real("a - b - c -> a - (b + c)"),
            real("a / b / c -> a / (b * c)"),
            law("max(a, b) - a -> max(0, b - a)"),
            law("max(a, b) - b -> max(a - b, 0)")),

    /** Squares that overflow, though what is made of them does not. */
    HUGE(
            law("a^2 / (sqrt(1 + a^2) + 1) -> " + HugeSquares.CLIPPED + "^2 / (sqrt(1 + " + HugeSquares.CLIPPED + "^2) + 1) + (abs(a) - min(abs(a), 1e150))").where("a", Conditions::mayBeHuge),
            law("a / sqrt(1 + a^2) -> " + HugeSquares.CLIPPED + " / sqrt(1 + " + HugeSquares.CLIPPED + "^2)").where("a", Conditions::mayBeHuge),
            law("a^2 / (1 + a^2) -> " + HugeSquares.CLIPPED + "^2 / (1 + " + HugeSquares.CLIPPED + "^2)").where("a", Conditions::mayBeHuge),
            law("(1 - k * a^2) / (1 + a^2)^3 -> (1 - k * " + HugeSquares.CLIPPED + "^2) / (1 + " + HugeSquares.CLIPPED + "^2)^3").where("a", Conditions::mayBeHuge),
            law("a / (1 + a^2) -> 1 / (a + 1 / a)").where("a", Conditions::mayBeHuge),
            law("a^2 / (u * b^2) -> (a / b)^2 / u").where("b", Conditions::mayBeHuge),
            real("b / a^2 -> b / a / a").where("a", Conditions::mayBeHuge),
            real("b / a^3 -> b / a / a / a").where("a", Conditions::mayBeHuge),
            real("b / a^4 -> b / a / a / a / a").where("a", Conditions::mayBeHuge),
            law("(1 - a^2) / (1 + a^2)^2 -> (1 - " + HugeSquares.CLIPPED + "^2) / (1 + " + HugeSquares.CLIPPED + "^2) / (" + HugeSquares.HYPOTENUSE + ") / (" + HugeSquares.HYPOTENUSE + ")").where("a", Conditions::mayBeHuge),
            real("log1p(a^2) -> where(abs(a) < 1e150, 1, 2) * log1p(where(abs(a) < 1e150, a^2, abs(a) / 1e150 - 1))"
                    + " + where(abs(a) < 1e150, 0, 2 * log(1e150))").where("a", Conditions::mayBeHuge)),

    /** The root of such a square, once what is divided by it has been seen. */
    HUGE_ROOT(
            real("sqrt(1 + a^2) -> " + HugeSquares.HYPOTENUSE).where("a", Conditions::mayBeHuge)),

    /** What fractions of sums can cancel and powers collect. */
    EXPAND(
            real("logisticDensity(a) -> sigmoid(a) * sigmoid(-a)")),

    /** Functions of an argument that may be positive as functions of -|a|, where exp cannot overflow: one exp for all of them. */
    SPLIT_BY_SIGN(
            real("softplus(a) -> max(a, 0) + softplus(-abs(a))").where("a", Conditions::hasEitherSign),
            real("softplus(a) -> a + softplus(-a)").where("a", Conditions::mayBePositive),
            real("log1mexp(a) -> where(-log(2) < a, log(-expm1(a)), log1p(-exp(a)))"),
            law("a + max(b, 0) -> max(a + b, a)").given(letters -> Conditions.cancels(letters.get("a"), letters.get("b"))),
            real("sigmoid(a) -> ifNegative(a, sigmoid(-abs(a)), sigmoid(abs(a)))").where("a", Conditions::hasEitherSign),
            real("logisticDensity(a) -> logisticDensity(abs(a))").where("a", Conditions::mayBeNegative),
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
            real("1 - (k * a + m) -> k * (1 - a) + (1 - k - m)").where("k", Conditions::isPositiveConstant),
            real("n * (k * a + m) -> (n * k) * a + n * m"),
            real("n * (a + b) -> n * a + n * b").where("a", Conditions::isUnbounded),
            real("n * (a * b) -> (n * a) * b").where("b", Conditions::isUnbounded));
    // spotless:on

    private final List<Rule> rules;

    RuleSet(Rule... rules) {
        this.rules = List.of(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** What each of the rules that apply makes of an expression, as a whole. */
    List<DerivationStep> steps(Pool pool, Expression expression) {
        List<DerivationStep> steps = new ArrayList<>();
        for (Rule rule : expression instanceof Application ? rules : List.<Rule>of()) {
            rule.apply(pool, expression)
                    .ifPresent(result -> steps.add(new DerivationStep(rule.toString(), expression, result)));
        }
        return steps;
    }
}
