package dev.lossmith.processor.expr;

import static dev.lossmith.processor.expr.Notation.FUNCTION;
import static dev.lossmith.processor.expr.Notation.PREFIX;
import static dev.lossmith.processor.expr.Notation.PRODUCT;
import static dev.lossmith.processor.expr.Notation.SUM;
import static dev.lossmith.processor.expr.OperatorRow.overRow;
import static dev.lossmith.processor.expr.OperatorRow.row;
import static dev.lossmith.processor.expr.OperatorRow.variadic;
import static dev.lossmith.processor.expr.Use.LOSSES;
import static dev.lossmith.processor.expr.Use.ROWS;
import static dev.lossmith.processor.expr.Use.RULES;
import static dev.lossmith.processor.expr.Use.USERS;

import dev.lossmith.check.Real;
import dev.lossmith.processor.enclosure.Choosing;
import dev.lossmith.processor.enclosure.Enclosure;
import dev.lossmith.processor.enclosure.Exponentials;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operators of formulas. A row is all that the compiler knows of one before lowering: who writes it and how, its value in
 * arbitrary precision, the interval of its results, and its partial derivatives by the operands {@code a}, {@code b},
 * {@code c}, {@code d}, as formulas; then what few have, as {@link OperatorRow} names it. At a kink a partial derivative is
 * what PyTorch takes there. Functions are listed to users in the order in which they stand here.
 */
public enum Operator {
    // spotless:off
    //                   written by whom, as what          value            interval                             partial derivatives
    ADD(             row(USERS, SUM,      "a + b",         Real::plus,      Interval::plus,                      "1", "1")
            .enclosed(Enclosure::plus).commutative().decimal(BigDecimal::add).effort(2).reference("a.plus(b)")),
    SUBTRACT(        row(USERS, SUM,      "a - b",         Real::minus,     Interval::minus,                     "1", "-1")
            .enclosed(Enclosure::minus).decimal(BigDecimal::subtract).effort(2).reference("a.minus(b)")),
    MULTIPLY(        row(USERS, PRODUCT,  "a * b",         Real::times,     Interval::times,                     "b", "a")
            .enclosed(Enclosure::times).commutative().decimal(BigDecimal::multiply).effort(2).reference("a.times(b)")),
    DIVIDE(          row(USERS, PRODUCT,  "a / b",         Real::dividedBy, Interval::dividedBy,                 "1 / b", "-(a / b) / b")
            .enclosed(Enclosure::dividedBy).demands(Demand.nonZero(1)).effort(Effort::ofQuotient).reference("a.dividedBy(b)")),
    /** {@code b} is a constant. A power that is no integer is defined for {@code a >= 0}. */
    POWER(           row(USERS, Notation.POWER, "a^b",     Values::power,   Intervals::power,                    "b * a ^ (b - 1)", "a ^ b * log(a)")
            .enclosed(Exponentials::power).demands(operands -> Demand.ofBase(operands.get(1))).someDecimals(Decimals::power).effort(Effort::ofPower).reference("a.pow(b)")),
    NEGATE(          row(USERS, PREFIX,   "-a",            Real::negated,   Interval::negated,                   "-1")
            .enclosed(Enclosure::negated).decimal(a -> a.negate()).effort(1).reference("a.negated()")),
    EXP(             row(USERS, FUNCTION, "exp(a)",        Real::exp,       a -> a.increasing(StrictMath::exp),  "exp(a)")
            .enclosed(Exponentials::exp)),
    EXPM1(           row(USERS, FUNCTION, "expm1(a)",      Real::expm1,     Intervals::expm1,                    "exp(a)")
            .enclosed(Exponentials::expm1)),
    EXP2(            row(USERS, FUNCTION, "exp2(a)",       Values::exp2,    Intervals::exp2,                     "exp2(a) * log(2)")
            .enclosed(Exponentials::exp2).reference("Real.of(2).pow(a)")),
    /** Near 0 it is a^2 / 2: the difference would lose it. */
    EXPM1MX(         row(LOSSES, FUNCTION, "expm1mx(a)",    Values::expm1mx, Intervals::expm1mx,                  "expm1(a)")
            .means("expm1(a) - a").reference("a.expm1().minus(a)")),
    LOG(             row(USERS, FUNCTION, "log(a)",        Real::log,       Intervals::log,                      "1 / a")
            .enclosed(Exponentials::log).demands(Demand.above(0, Fault.LOG_OF_NEGATIVE, Fault.LOG_OF_ZERO))),
    LOG1P(           row(USERS, FUNCTION, "log1p(a)",      Real::log1p,     Intervals::log1p,                    "1 / (1 + a)")
            .enclosed(Exponentials::log1p).demands(Demand.above(-1, Fault.LOG_OF_NEGATIVE, Fault.LOG_OF_ZERO))),
    /** Near 0 it is -a^2 / 2: the difference would lose it. */
    LOG1PMX(         row(RULES, FUNCTION, "log1pmx(a)",    Values::log1pmx, Intervals::log1pmx,                  "-(a / (1 + a))")
            .means("log1p(a) - a")),
    /** log(1 - exp(a)) for a < 0, right near 0 and far from it. */
    LOG1MEXP(        row(RULES, FUNCTION, "log1mexp(a)",   Values::log1mexp, Intervals::log1mexp,                "-(1 / expm1(-a))")
            .enclosed(Exponentials::log1mexp)),
    SQRT(            row(USERS, FUNCTION, "sqrt(a)",       Real::sqrt,      Intervals::sqrt,                     "0.5 / sqrt(a)")
            .enclosed(Enclosure::sqrt).demands(Demand.atLeast(0, Fault.ROOT_OF_NEGATIVE)).effort(12)),
    /** The real root, of negative numbers too. */
    CBRT(            row(USERS, FUNCTION, "cbrt(a)",       Values::cbrt,    a -> a.increasing(StrictMath::cbrt), "1 / (3 * cbrt(a) ^ 2)")
            .referenceMethod("""
                    Real root = a.abs().log().dividedBy(Real.of(3)).exp();
                    return a.signum() < 0 ? root.negated() : root;
                    """)),
    SIGMOID(         row(USERS, FUNCTION, "sigmoid(a)",    Real::sigmoid,   Intervals::sigmoid,                  "logisticDensity(a)")
            .enclosed(Exponentials::sigmoid)),
    SOFTPLUS(        row(USERS, FUNCTION, "softplus(a)",   Real::softplus,  Intervals::softplus,                 "sigmoid(a)")
            .enclosed(Exponentials::softplus).means("log(1 + exp(a))")),
    /** In its derivative, tanh(a / 2) keeps the digits that sigmoid(a) - sigmoid(-a) loses. */
    LOGISTIC_DENSITY(row(RULES, FUNCTION, "logisticDensity(a)", Values::density, a -> new Interval(0, 0.25),     "-(logisticDensity(a) * tanh(a / 2))")
            .enclosed(Exponentials::logisticDensity).even().means("sigmoid(a) sigmoid(-a)")),
    TANH(            row(USERS, FUNCTION, "tanh(a)",       Real::tanh,      Intervals::tanh,                     "4 * logisticDensity(2 * a)")
            .enclosed(Exponentials::tanh)),
    COSH(            row(USERS, FUNCTION, "cosh(a)",       Real::cosh,      Intervals::cosh,                     "sinh(a)")
            .enclosed(Exponentials::cosh).even()),
    SINH(            row(USERS, FUNCTION, "sinh(a)",       Values::sinh,    a -> a.increasing(StrictMath::sinh), "cosh(a)")
            .enclosed(Exponentials::sinh).referenceMethod("return a.exp().minus(a.negated().exp()).dividedBy(Real.of(2));\n")),
    /** It overflows later than cosh(a), and is right near 0. */
    LOG_COSH(        row(LOSSES, FUNCTION, "logCosh(a)",   Values::logCosh, Intervals::logCosh,                  "tanh(a)")
            .enclosed(Exponentials::logCosh).even().means("log(cosh(a))").reference("a.cosh().log()")),
    ATAN(            row(USERS, FUNCTION, "atan(a)",       Real::atan,      a -> a.increasing(StrictMath::atan), "1 / (1 + a ^ 2)")),
    SIN(             row(USERS, FUNCTION, "sin(a)",        Real::sin,       CircularIntervals::sin,              "cos(a)")),
    COS(             row(USERS, FUNCTION, "cos(a)",        Real::cos,       CircularIntervals::cos,              "-sin(a)")
            .even()),
    /** Right near 0, where it is a^2 / 2; the derivatives of 2 sin(a / 2)^2 would be differences of squares. */
    VERSINE(         row(RULES, FUNCTION, "versine(a)",    Values::versine, CircularIntervals::versine,          "sin(a)")
            .even().means("1 - cos(a)")),
    /** Its distances from 1 and -1 are {@link #ERFC}. */
    ERF(             row(USERS, FUNCTION, "erf(a)",        Real::erf,       NormalIntervals::erf,                "exp(-a^2) / sqrt(atan(1))")),
    ERFC(            row(USERS, FUNCTION, "erfc(a)",       Real::erfc,      NormalIntervals::erfc,               "-(exp(-a^2) / sqrt(atan(1)))")
            .means("1 - erf(a)")),
    /** The logarithm of the standard normal distribution function. */
    LOG_NORM_CDF(    row(USERS, FUNCTION, "lognormcdf(a)", Real::lognormcdf, NormalIntervals::lognormcdf,        "millsRatio(a)")
            .means("log(erfc(-a / sqrt(2)) / 2)")),
    /** A number that is near -a for small a. */
    MILLS_RATIO(     row(RULES, FUNCTION, "millsRatio(a)", NormalValues::millsRatio, NormalIntervals::millsRatio, "-millsSlope(a)")
            .means("the normal density / distribution function at a")),
    /** It is near 1 for small a, where the sum loses everything. */
    MILLS_SLOPE(     row(RULES, FUNCTION, "millsSlope(a)", NormalValues::millsSlope, NormalIntervals::millsSlope,
                                                                     "millsRatio(a) * (1 - millsSlope(a)) - millsSlope(a)^2 / millsRatio(a)")
            .means("millsRatio(a) (a + millsRatio(a))")),
    /** Of positive numbers. */
    LGAMMA(          row(USERS, FUNCTION, "lgamma(a)",     Real::lgamma,    GammaIntervals::lgamma,              "digamma(a)")
            .demands(Demand.above(0, Fault.GAMMA_OF_NEGATIVE, Fault.GAMMA_OF_ZERO)).means("the logarithm of the gamma function")),
    DIGAMMA(         row(USERS, FUNCTION, "digamma(a)",    Real::digamma,   GammaIntervals::digamma,             "trigamma(a)")
            .demands(Demand.above(0, Fault.GAMMA_OF_NEGATIVE, Fault.GAMMA_OF_ZERO)).means("the derivative of lgamma")),
    TRIGAMMA(        row(RULES, FUNCTION, "trigamma(a)",   a -> a.polygamma(1), GammaIntervals::trigamma,        "tetragamma(a)")
            .demands(Demand.above(0, Fault.GAMMA_OF_NEGATIVE, Fault.GAMMA_OF_ZERO)).means("the derivative of digamma")),
    TETRAGAMMA(      row(RULES, FUNCTION, "tetragamma(a)", a -> a.polygamma(2), GammaIntervals::tetragamma,      "pentagamma(a)")
            .demands(Demand.above(0, Fault.GAMMA_OF_NEGATIVE, Fault.GAMMA_OF_ZERO)).means("the derivative of trigamma")),
    /** What the slope of a Hessian may ask for, and no kernel; no further derivative of digamma is known. */
    PENTAGAMMA(      row(RULES, FUNCTION, "pentagamma(a)", a -> a.polygamma(3), GammaIntervals::pentagamma)
            .demands(Demand.above(0, Fault.GAMMA_OF_NEGATIVE, Fault.GAMMA_OF_ZERO))),
    ABS(             row(USERS, FUNCTION, "abs(a)",        Real::abs,       Interval::abs,                       "sign(a)")
            .enclosed(Enclosure::abs).even().decimal(a -> a.abs()).effort(2).kink("a", "0").partialsAtTies(Sided.of("side(a)", "-side(-a)"))),
    SIGN(            row(USERS, FUNCTION, "sign(a)",       Values::sign,    Intervals::sign,                     "0")
            .enclosed(Choosing::sign).jump("a", "0").atTies("side(a)", "-side(-a)").reference("Real.of(a.signum())")),
    /** -1 where {@code a < 0}, else 1: a sign where both sides of 0 give the same. */
    SIDE(            row(RULES, FUNCTION, "side(a)",       Values::side,    Intervals::side,                     "0")
            .enclosed(Choosing::side).jump("a", "0")),
    FLOOR(           row(USERS, FUNCTION, "floor(a)",      Values::floor,   Intervals::floor,                    "0")
            .enclosed(Choosing::floor).jump("a", "floor(a)").referenceMethod("""
                    if (!a.isFinite() || a.abs().compareTo(Real.of(2).pow(5000)) > 0) {
                        return a;
                    }
                    Real error = a.accuracy();
                    if (a.abs().compareTo(error) > 0 && a.abs().plus(error).compareTo(Real.of(1)) < 0) {
                        return Real.of(a.signum() < 0 ? -1 : 0);
                    }
                    Real low = Real.of(a.minus(error).toBigDecimal().setScale(0, RoundingMode.FLOOR));
                    Real high = Real.of(a.plus(error).toBigDecimal().setScale(0, RoundingMode.FLOOR));
                    return low.compareTo(high) == 0 ? low : Real.of(1).dividedBy(a.minus(high));
                    """)),
    MIN(             row(USERS, FUNCTION, "min(a, b)",     Real::min,       Interval::min,                       "where(b < a, 0, 1)", "where(b < a, 1, 0)")
            .enclosed(Enclosure::min).chained().commutative().effort(2).kink("a", "b").partialsAtTies(
                    Sided.of("where(a < b, 1, 0)", "where(b < a, 0, 1)"), Sided.of("where(a < b, 0, 1)", "where(b < a, 1, 0)"))),
    MAX(             row(USERS, FUNCTION, "max(a, b)",     Real::max,       Interval::max,                       "where(a < b, 0, 1)", "where(a < b, 1, 0)")
            .enclosed(Enclosure::max).chained().commutative().effort(2).kink("a", "b").partialsAtTies(
                    Sided.of("where(a < b, 0, 1)", "where(b < a, 1, 0)"), Sided.of("where(a < b, 1, 0)", "where(b < a, 0, 1)"))),
    /** {@code a} limited to the interval from {@code b} to {@code c}, which are constants. */
    CLIP(            row(LOSSES, FUNCTION, "clip(a, b, c)", Real::clip,     Interval::clip,                      "inside(a, b, c)", "0", "0")
            .enclosed(Enclosure::clip).kink("a", "b").kink("a", "c")),
    /** {@code a}, but undefined outside the interval from {@code b} to {@code c}, constants; the largest double is no end. */
    WITHIN(          row(RULES, FUNCTION, "within(a, b, c)", Values::within, Intervals::within,                  "1", "0", "0")
            .enclosed(Choosing::within)),
    /** 1 where {@code b <= a <= c}, else 0. */
    INSIDE(          row(RULES, FUNCTION, "inside(a, b, c)", Values::inside, (a, b, c) -> Interval.UNIT,         "0", "0", "0")
            .enclosed(Choosing::inside).jump("a", "b").jump("a", "c")),
    /** {@code b} where {@code a < 0}, else {@code c}: of use where the two agree at 0, so that the sign of zero is free. */
    IF_NEGATIVE(     row(RULES, FUNCTION, "ifNegative(a, b, c)", Values::choice, Intervals::choice,              "0", "ifNegative(a, 1, 0)", "ifNegative(a, 0, 1)")
            .enclosed(Choosing::ifNegative).jump("a", "0").branches(1)),
    WHERE(           row(USERS, FUNCTION, "where(a < b, c, d)", Values::where, Intervals::where,                 "0", "0", "where(a < b, 1, 0)", "where(a < b, 0, 1)")
            .enclosed(Choosing::where).jump("a", "b").branches(2).atTies("where(a < b, c, d)", "where(b < a, d, c)")
            .means("c where a < b, else d").reference("(a.compareTo(b) < 0 ? c : d)")),
    /** Over all elements of a row, in a fixed order. */
    ROW_SUM(         overRow(ROWS, "sum(a)",               RowValues::sum,   Intervals::sum,                      "1")),
    ROW_MAX(         overRow(ROWS, "rowMax(a)",            RowValues::max, a -> a,                              "where(a < rowMax(a), 0, 1)")),
    ROW_MIN(         overRow(ROWS, "rowMin(a)",            RowValues::min, a -> a,                              "where(rowMin(a) < a, 0, 1)")),
    LOG_SUM_EXP(     overRow(LOSSES, "logsumexp(a)",       RowValues::logSumExp, a -> Interval.REALS,                 "exp(a - logsumexp(a))")
            .means("log(sum(exp(a)))")),
    /** What is left of the sum without the one summand that is 1, whose digits would push out the others'. */
    REST(            overRow(RULES, "rest(a)",             RowValues::rest, a -> Interval.NON_NEGATIVE)
            .means("the sum of exp(a - rowMax(a)) over all but one maximum")),
    /** The distance from a maximum: 0 at it, if that is infinite, too. */
    BEHIND(          row(RULES, FUNCTION, "behind(a, b)",  Values::behind,  (a, b) -> Interval.NON_POSITIVE,     "where(a < b, 1, 0)", "where(a < b, -1, 0)")
            .enclosed(Choosing::behind).kink("a", "b").means("min(a - b, 0)")),
    /** Of what the difference loses when it is rounded, too. */
    EXP_BEHIND(      row(RULES, FUNCTION, "expBehind(a, b)", Values::expBehind, (a, b) -> Interval.UNIT,         "where(a < b, expBehind(a, b), 0)", "where(a < b, -expBehind(a, b), 0)")
            .kink("a", "b").means("exp(behind(a, b))")),
    EXPM1_BEHIND(    row(RULES, FUNCTION, "expm1Behind(a, b)", Values::expm1Behind, (a, b) -> new Interval(-1, 0),   "where(a < b, expBehind(a, b), 0)", "where(a < b, -expBehind(a, b), 0)")
            .kink("a", "b").means("expm1(behind(a, b))")),
    /** Its other operands are constants; see {@link Series}. */
    SERIES(          variadic(RULES, FUNCTION, "series(a)", Series::value,  Series::interval,                    Series::derivative)
            .means("the polynomial that a formula, or its derivative, is near a hole"));
    // spotless:on

    private final OperatorRow row;
    private final String symbol;
    private final List<String> pieces;

    Operator(OperatorRow row) {
        this.row = row;
        this.pieces = row.pieces();
        String first = pieces.get(0).isEmpty() ? pieces.get(1) : pieces.get(0);
        this.symbol = first.replace("(", "").strip();
    }

    /** How formulas write it: an infix or prefix sign, or the name of a function. */
    public String symbol() {
        return symbol;
    }

    /** How it is written with its operands, as {@code where(a < b, c, d)}. */
    public String call() {
        return row.call;
    }

    /** What stands in that between the operands, and before and after them. */
    List<String> pieces() {
        return pieces;
    }

    Notation notation() {
        return row.notation;
    }

    public Use use() {
        return row.use;
    }

    public int arity() {
        return pieces.size() - 1;
    }

    boolean takes(int operands) {
        return row.variadic ? operands > arity() : operands == arity();
    }

    /** Whether it takes more operands than two as well, two by two from the left. */
    boolean isChained() {
        return row.chained;
    }

    public boolean isFunction() {
        return row.notation == FUNCTION;
    }

    public boolean isCommutative() {
        return row.commutative;
    }

    /** Whether it is the same of {@code -a}. */
    public boolean isEven() {
        return row.even;
    }

    public Real value(List<Real> operands) {
        return row.value.apply(operands);
    }

    /** The exact value of decimals; empty if it is none, or one of too many digits. */
    public Optional<BigDecimal> decimal(List<BigDecimal> operands) {
        return row.decimal.flatMap(exact -> exact.apply(operands));
    }

    /** The same in two doubles, where these are certain of it. */
    Enclosure enclosed(List<Enclosure> operands) {
        return row.enclosed.apply(operands);
    }

    Interval interval(List<Interval> operands) {
        return row.interval.apply(operands);
    }

    /** The derivative by each operand, in {@code a}, {@code b}, {@code c}, {@code d}; none where it is no formula. */
    public List<Template> partials() {
        return row.partials;
    }

    /** The derivative of an application of it by one of its operands. */
    public Expression partial(Pool pool, Application application, int operand) {
        if (row.derivative.isPresent()) {
            return operand == 0 ? row.derivative.get().of(pool, application) : pool.constant(0);
        }
        if (row.partials.isEmpty()) {
            throw new IllegalStateException("no derivative of " + application);
        }
        return row.partials.get(operand).of(pool, application.operands());
    }

    /** Whether it is of all elements of a row. */
    public boolean isOverRow() {
        return row.overRow;
    }

    /** Whether it may change without passing through the values between, other than at a pole. */
    public boolean jumps() {
        return row.jumps;
    }

    /** Where it has a kink, or jumps. */
    public List<Tie> ties() {
        return row.ties;
    }

    /** How it takes a side where it jumps, if that is of use. */
    public Optional<Sided> valueAtTies() {
        return row.valueAtTies;
    }

    /** How its derivatives take a side at its kink, by operand; none if it has no kink, or conventions decide. */
    public List<Sided> partialsAtTies() {
        return row.partialsAtTies;
    }

    /** The operands of which it gives one. */
    public Optional<Branches> branches() {
        return row.branches;
    }

    /** What it demands of one of its operands, which are from these intervals. */
    public Optional<Demand> demand(List<Interval> operands) {
        return row.demand.apply(operands);
    }

    /** About how many half operations it takes. */
    public int effort(List<Expression> operands) {
        return row.effort.of(operands);
    }

    /** What computes it in methods of {@link Real}; none of what no textbook has. */
    public Optional<String> reference() {
        return row.reference();
    }

    /** The body of a method with its name that {@link #reference} calls. */
    public Optional<String> referenceMethod() {
        return row.referenceMethod;
    }

    /** What it stands for, where textbooks do not have it. */
    public Optional<String> meaning() {
        return row.meaning;
    }

    /** Those that are written in a way, by their symbols. */
    static Map<String, Operator> written(Notation notation) {
        return Stream.of(values())
                .filter(operator -> operator.row.notation == notation)
                .collect(Collectors.toMap(Operator::symbol, operator -> operator));
    }
}
