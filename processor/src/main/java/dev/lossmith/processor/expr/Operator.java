package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The operators of formulas. A row is all that the compiler knows of one before lowering: how it is written, its value in
 * arbitrary precision, the interval of its results, and its partial derivatives by the operands {@code a}, {@code b},
 * {@code c}, {@code d}, as formulas. At a kink a partial derivative is what PyTorch takes there.
 */
public enum Operator {
    // spotless:off
    //                    written            value             interval                              partial derivatives
    ADD(                  "+",               Real::plus,       Interval::plus,                       "1", "1"),
    SUBTRACT(             "-",               Real::minus,      Interval::minus,                      "1", "-1"),
    MULTIPLY(             "*",               Real::times,      Interval::times,                      "b", "a"),
    DIVIDE(               "/",               Real::dividedBy,  Interval::dividedBy,                  "1 / b", "-(a / b) / b"),
    /** {@code b} is a constant. A power that is no integer is defined for {@code a >= 0}. */
    POWER(                "^",               Values::power,    Intervals::power,                     "b * a ^ (b - 1)", "a ^ b * log(a)"),
    NEGATE(               "-",               Real::negated,    Interval::negated,                    "-1"),
    SQRT(                 "sqrt",            Real::sqrt,       Intervals::sqrt,                      "0.5 / sqrt(a)"),
    /** The real root, of negative numbers too. */
    CBRT(                 "cbrt",            Values::cbrt,     a -> a.increasing(StrictMath::cbrt),  "1 / (3 * cbrt(a) ^ 2)"),
    EXP(                  "exp",             Real::exp,        a -> a.increasing(StrictMath::exp),   "exp(a)"),
    EXP2(                 "exp2",            Values::exp2,     Intervals::exp2,                      "exp2(a) * log(2)"),
    EXPM1(                "expm1",           Real::expm1,      Intervals::expm1, "exp(a)"),
    /** expm1(a) - a, which near 0 is a^2 / 2: the difference would lose it. */
    EXPM1MX(              "expm1mx",         Values::expm1mx,  Intervals::expm1mx,                   "expm1(a)"),
    LOG(                  "log",             Real::log,        Intervals::log,                       "1 / a"),
    LOG1P(                "log1p",           Real::log1p,      Intervals::log1p,                     "1 / (1 + a)"),
    /** log1p(a) - a, which near 0 is -a^2 / 2: the difference would lose it. */
    LOG1PMX(              "log1pmx",         Values::log1pmx,  Intervals::log1pmx,                   "-(a / (1 + a))"),
    /** log(1 - exp(a)) for a < 0, right near 0 and far from it. */
    LOG1MEXP(             "log1mexp",        Values::log1mexp, Intervals::log1mexp,                  "-(1 / expm1(-a))"),
    SIGMOID(              "sigmoid",         Real::sigmoid,    Intervals::sigmoid,                   "logisticDensity(a)"),
    SOFTPLUS(             "softplus",        Real::softplus,   Intervals::softplus,                  "sigmoid(a)"),
    /** sigmoid(a) sigmoid(-a); in its derivative, tanh(a / 2) keeps the digits that sigmoid(a) - sigmoid(-a) loses. */
    LOGISTIC_DENSITY(     "logisticDensity", Values::density,  a -> new Interval(0, 0.25),           "-(logisticDensity(a) * tanh(a / 2))"),
    COSH(                 "cosh",            Real::cosh,       Intervals::cosh,                      "sinh(a)"),
    SINH(                 "sinh",            Values::sinh,     a -> a.increasing(StrictMath::sinh),  "cosh(a)"),
    TANH(                 "tanh",            Real::tanh,       Intervals::tanh, "4 * logisticDensity(2 * a)"),
    /** log(cosh(a)), which overflows later and is right near 0. */
    LOG_COSH(             "logCosh",         Values::logCosh,  Intervals::logCosh,                   "tanh(a)"),
    ATAN(                 "atan",            Real::atan,       a -> a.increasing(StrictMath::atan),  "1 / (1 + a ^ 2)"),
    SIN(                  "sin",             Real::sin,        CircularIntervals::sin,               "cos(a)"),
    COS(                  "cos",             Real::cos,        CircularIntervals::cos,               "-sin(a)"),
    /** 1 - cos(a), right near 0, where it is a^2 / 2; the derivatives of 2 sin(a / 2)^2 would be differences of squares. */
    VERSINE(              "versine",         Values::versine,  CircularIntervals::versine,           "sin(a)"),
    /** Its distances from 1 and -1 are {@link #ERFC}. */
    ERF(                  "erf",             Real::erf,        NormalIntervals::erf,                 "exp(-a^2) / sqrt(atan(1))"),
    ERFC(                 "erfc",            Real::erfc,       NormalIntervals::erfc,                "-(exp(-a^2) / sqrt(atan(1)))"),
    /** The logarithm of the standard normal distribution function. */
    LOG_NORM_CDF(         "lognormcdf",      Real::lognormcdf, NormalIntervals::lognormcdf,          "millsRatio(a)"),
    /** The normal density by its distribution function: a number that is near -a for small a. */
    MILLS_RATIO(          "millsRatio",      NormalValues::millsRatio, NormalIntervals::millsRatio,  "-millsSlope(a)"),
    /** millsRatio(a) (a + millsRatio(a)), which is near 1 for small a, where the sum loses everything. */
    MILLS_SLOPE(          "millsSlope",      NormalValues::millsSlope, NormalIntervals::millsSlope,  "millsRatio(a) * (1 - millsSlope(a)) - millsSlope(a)^2 / millsRatio(a)"),
    /** The logarithm of the gamma function, of positive numbers. */
    LGAMMA(               "lgamma",          Real::lgamma,     GammaIntervals::lgamma,               "digamma(a)"),
    DIGAMMA(              "digamma",         Real::digamma,    GammaIntervals::digamma,              "trigamma(a)"),
    TRIGAMMA(             "trigamma",        a -> a.polygamma(1), GammaIntervals::trigamma,          "tetragamma(a)"),
    TETRAGAMMA(           "tetragamma",      a -> a.polygamma(2), GammaIntervals::tetragamma,        "pentagamma(a)"),
    /** What the slope of a Hessian may ask for, and no kernel; no further derivative of digamma is known. */
    PENTAGAMMA(           "pentagamma",      a -> a.polygamma(3), GammaIntervals::pentagamma),
    ABS(                  "abs",             Real::abs,        Interval::abs,                        "sign(a)"),
    SIGN(                 "sign",            Values::sign,     Intervals::sign,                      "0"),
    /** -1 where {@code a < 0}, else 1: a sign where both sides of 0 give the same. */
    SIDE(                 "side",            Values::side,     Intervals::side,                      "0"),
    FLOOR(                "floor",           Values::floor,    Intervals::floor,                     "0"),
    MAX(                  "max",             Real::max,        Interval::max,                        "where(a < b, 0, 1)", "where(a < b, 1, 0)"),
    MIN(                  "min",             Real::min,        Interval::min,                        "where(b < a, 0, 1)", "where(b < a, 1, 0)"),
    /** {@code a} limited to the interval from {@code b} to {@code c}, which are constants. */
    CLIP(                 "clip",            Real::clip,       Interval::clip,                       "inside(a, b, c)", "0", "0"),
    /** {@code a}, but undefined outside the interval from {@code b} to {@code c}, constants; the largest double is no end. */
    WITHIN(               "within",          Values::within,   Intervals::within,                      "1", "0", "0"),
    /** 1 where {@code b <= a <= c}, else 0. */
    INSIDE(               "inside",          Values::inside,   (a, b, c) -> Interval.UNIT,           "0", "0", "0"),
    /** {@code b} where {@code a < 0}, else {@code c}: of use where the two agree at 0, so that the sign of zero is free. */
    IF_NEGATIVE(          "ifNegative",      Values::choice,   Intervals::choice,                    "0", "ifNegative(a, 1, 0)", "ifNegative(a, 0, 1)"),
    /** {@code c} where {@code a < b}, else {@code d}: written {@code where(a < b, c, d)}. */
    WHERE(                "where",           Values::where,    Intervals::where,                     "0", "0", "where(a < b, 1, 0)", "where(a < b, 0, 1)"),
    /** A polynomial; see {@link Series}, which knows its derivative. */
    SERIES(               "series",          Series.ANY,       Series::value,    Series::interval,   List.of());
    // spotless:on

    private final String symbol;
    private final int arity;
    private final Function<List<Real>, Real> value;
    private final Function<List<Interval>, Interval> interval;
    private final List<String> partials;

    /** One without a derivative. */
    Operator(String symbol, UnaryOperator<Real> value, UnaryOperator<Interval> interval) {
        this(symbol, 1, v -> value.apply(v.get(0)), v -> interval.apply(v.get(0)), List.of());
    }

    Operator(String symbol, UnaryOperator<Real> value, UnaryOperator<Interval> interval, String partial) {
        this(symbol, 1, v -> value.apply(v.get(0)), v -> interval.apply(v.get(0)), List.of(partial));
    }

    Operator(String symbol, BinaryOperator<Real> value, BinaryOperator<Interval> interval, String byA, String byB) {
        this(
                symbol,
                2,
                v -> value.apply(v.get(0), v.get(1)),
                v -> interval.apply(v.get(0), v.get(1)),
                List.of(byA, byB));
    }

    Operator(String symbol, Ternary<Real> value, Ternary<Interval> interval, String byA, String byB, String byC) {
        this(
                symbol,
                3,
                v -> value.of(v.get(0), v.get(1), v.get(2)),
                v -> interval.of(v.get(0), v.get(1), v.get(2)),
                List.of(byA, byB, byC));
    }

    Operator(
            String symbol,
            Quaternary<Real> value,
            Quaternary<Interval> interval,
            String byA,
            String byB,
            String byC,
            String byD) {
        this(
                symbol,
                4,
                v -> value.of(v.get(0), v.get(1), v.get(2), v.get(3)),
                v -> interval.of(v.get(0), v.get(1), v.get(2), v.get(3)),
                List.of(byA, byB, byC, byD));
    }

    Operator(
            String symbol,
            int arity,
            Function<List<Real>, Real> value,
            Function<List<Interval>, Interval> interval,
            List<String> partials) {
        this.symbol = symbol;
        this.arity = arity;
        this.value = value;
        this.interval = interval;
        this.partials = partials;
    }

    /** A function of three. */
    interface Ternary<T> {
        T of(T a, T b, T c);
    }

    /** A function of four. */
    interface Quaternary<T> {
        T of(T a, T b, T c, T d);
    }

    /** How formulas write it: an infix or prefix sign, or the name of a function. */
    public String symbol() {
        return symbol;
    }

    public int arity() {
        return arity;
    }

    public boolean isFunction() {
        return Character.isLetter(symbol.charAt(0));
    }

    public boolean isCommutative() {
        return this == ADD || this == MULTIPLY;
    }

    public Real value(List<Real> operands) {
        return value.apply(operands);
    }

    Interval interval(List<Interval> operands) {
        return interval.apply(operands);
    }

    /** The derivative by each operand, or none; a formula in {@code a}, {@code b}, {@code c}, {@code d}. */
    public List<String> partials() {
        return partials;
    }
}
