package dev.lossmith.processor.lower;

import dev.lossmith.Precision;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Constants;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.Series;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns expressions into code, by the row of each operator. */
public final class Lowering {
    private static final Interval MAGNITUDES = new Interval(0, Double.POSITIVE_INFINITY);

    private static final Interval ABOVE_MINUS_ONE = new Interval(-1, Double.POSITIVE_INFINITY);

    private static final int LONGEST_IN_CHOICE = 60;

    /** How one operator is computed. */
    private interface Row {
        Value lower(Lowering lowering, Application application);
    }

    private static final Map<Operator, Row> ROWS = new EnumMap<>(Map.ofEntries(
            // spotless:off
            Map.entry(Operator.ADD,              (lowering, e) -> lowering.sum(e, Code::add)),
            Map.entry(Operator.SUBTRACT,         (lowering, e) -> lowering.sum(e, Code::subtract)),
            Map.entry(Operator.MULTIPLY,         Lowering::product),
            Map.entry(Operator.DIVIDE,           Lowering::quotient),
            Map.entry(Operator.NEGATE,           unary(Code::negate)),
            Map.entry(Operator.ABS,              unary((code, a) -> code.result(Instruction.ABSOLUTE, a))),
            Map.entry(Operator.MAX,              binary(Code::maximum)),
            Map.entry(Operator.CLIP,             ternary(Selections::clip)),
            Map.entry(Operator.INSIDE,           ternary(Selections::inside)),
            Map.entry(Operator.WITHIN,           ternary(Selections::within)),
            Map.entry(Operator.IF_NEGATIVE,      Lowering::choice),
            Map.entry(Operator.FLOOR,            unary(Selections::floor)),
            Map.entry(Operator.CBRT,             of(Functions::cbrt)),
            Map.entry(Operator.EXP2,             of(Functions::exp2)),
            Map.entry(Operator.SIGN,             of(Functions::sign)),
            Map.entry(Operator.SIDE,             of(Functions::side)),
            Map.entry(Operator.WHERE,            Lowering::where),
            Map.entry(Operator.SERIES,           Lowering::series),
            Map.entry(Operator.POWER,            Lowering::power),
            Map.entry(Operator.MIN,              binary(Code::minimum)),
            Map.entry(Operator.SQRT,             (lowering, e) -> Powers.root(lowering.code, lowering.lower(e.operand(0)), e.operand(0).interval())),
            Map.entry(Operator.EXP,              Lowering::exp),
            Map.entry(Operator.EXPM1,            of(Functions::expm1)),
            Map.entry(Operator.EXPM1MX,          of(Functions::expm1mx)),
            Map.entry(Operator.COSH,             of(Functions::cosh)),
            Map.entry(Operator.SINH,             of(Functions::sinh)),
            Map.entry(Operator.TANH,             of(Functions::tanh)),
            Map.entry(Operator.LOG_COSH,         of(Functions::logCosh)),
            Map.entry(Operator.ATAN,             of(Functions::atan)),
            Map.entry(Operator.SIN,              of(Functions::sin)),
            Map.entry(Operator.COS,              of(Functions::cos)),
            Map.entry(Operator.VERSINE,          (lowering, e) -> Circular.versine(lowering.code, lowering.functions, lowering.lower(e.operand(0)))),
            Map.entry(Operator.ERF,              of(Functions::erf)),
            Map.entry(Operator.ERFC,             of(Functions::erfc)),
            Map.entry(Operator.LOG_NORM_CDF,     of(Functions::logNormCdf)),
            Map.entry(Operator.MILLS_RATIO,      of(Functions::millsRatio)),
            Map.entry(Operator.MILLS_SLOPE,      of(Functions::millsSlope)),
            Map.entry(Operator.LGAMMA,           gamma(GammaFunctions::lgamma)),
            Map.entry(Operator.DIGAMMA,          gamma(GammaFunctions::digamma)),
            Map.entry(Operator.TRIGAMMA,         gamma(GammaFunctions::trigamma)),
            Map.entry(Operator.TETRAGAMMA,       gamma(GammaFunctions::tetragamma)),
            Map.entry(Operator.SIGMOID,          Lowering::sigmoid),
            Map.entry(Operator.SOFTPLUS,         ofNegative(Functions::softplusOfNegative)),
            Map.entry(Operator.LOGISTIC_DENSITY, on(MAGNITUDES, Functions::logisticDensity)),
            Map.entry(Operator.LOG,              (lowering, e) -> lowering.logarithm(e, MAGNITUDES, Functions::log)),
            Map.entry(Operator.LOG1P,            (lowering, e) -> lowering.logarithm(e, ABOVE_MINUS_ONE, Functions::log1p)),
            Map.entry(Operator.LOG1PMX,          (lowering, e) -> lowering.logarithm(e, ABOVE_MINUS_ONE, Functions::log1pmx))
            // spotless:on
            ));

    private interface Unary {
        Value of(Code code, Value a);
    }

    private interface Function {
        Value of(Functions functions, Value a);
    }

    private interface OnInterval {
        Value of(Functions functions, Value a, Interval interval);
    }

    private interface Binary {
        Value of(Code code, Value a, Value b);
    }

    private interface Ternary {
        Value of(Code code, Value a, Value b, Value c);
    }

    private final Code code;
    private final Functions functions;
    private final Map<Variable, Value> arguments;
    private final Map<Expression, Value> known = new IdentityHashMap<>();

    /** Lowers into {@code code}, with these values in the place of the variables. */
    public Lowering(Code code, Map<Variable, Value> arguments) {
        this.code = code;
        this.functions = Functions.of(code);
        this.arguments = Map.copyOf(arguments);
    }

    public Value lower(Expression expression) {
        Value value = known.get(expression);
        if (value == null) {
            value = code.means(expression, compute(expression));
            known.put(expression, value);
        }
        return value;
    }

    private Value compute(Expression expression) {
        if (expression instanceof Variable variable) {
            return arguments.get(variable);
        }
        if (expression instanceof Constant constant) {
            return constant(constant);
        }
        Application application = (Application) expression;
        if (Variables.of(application).isEmpty()) {
            return constant(application);
        }
        return ROWS.get(application.operator()).lower(this, application);
    }

    /** Constants are exact until here, and rounded once. */
    private Value constant(Constant constant) {
        List<Double> rounded = constant.values().stream()
                .map(value -> Format.DOUBLE.round(Real.of(value)))
                .toList();
        return constant.differsByClass() ? code.classConstant(constant.name(), rounded) : code.literal(rounded.get(0));
    }

    /** What is made of constants alone is one, as if its exact value had been written. */
    private Value constant(Application application) {
        int classes = Constants.classes(application);
        // It may be infinite, as 3^1000 is, or NaN in a branch that is never taken.
        List<Double> values = IntStream.range(0, classes)
                .mapToObj(column -> Format.DOUBLE.round(new Evaluator(Map.of(), column).value(application)))
                .toList();
        return classes > 1 ? code.classConstant(Printer.print(application), values) : code.literal(values.get(0));
    }

    /** A product in which 0 may meet infinity, whose limit is 0. Scaling stays outside. */
    private Value product(Application product) {
        Value a = factor(product.operand(0), product.operand(1));
        Value b = factor(product.operand(1), product.operand(0));
        boolean aIsDown = Scaling.isDown(code, a);
        if (!Scaling.isSafe(product.interval()) || aIsDown == Scaling.isDown(code, b)) {
            return code.multiply(a, b);
        }
        return Scaling.down(
                code, aIsDown ? code.multiply(Scaling.up(code, a), b) : code.multiply(a, Scaling.up(code, b)));
    }

    private Value factor(Expression factor, Expression other) {
        Value value = lower(factor);
        boolean undefined = factor.interval().isUnbounded() && other.interval().contains(0);
        return undefined ? functions.finiteWhereZero(value, factor.interval(), lower(other)) : value;
    }

    /** A sum or difference; of two scaled results, a scaled one. */
    private Value sum(Application sum, Binary operation) {
        Value a = lower(sum.operand(0));
        Value b = lower(sum.operand(1));
        boolean down = Scaling.isDown(code, a) && Scaling.isDown(code, b) && Scaling.isSafe(sum.interval());
        return down
                ? Scaling.down(code, operation.of(code, Scaling.up(code, a), Scaling.up(code, b)))
                : operation.of(code, a, b);
    }

    /** A quotient in which 0 may meet 0, whose limit is 0. */
    private Value quotient(Application quotient) {
        Expression dividend = quotient.operand(0);
        Expression divisor = quotient.operand(1);
        boolean undefined =
                dividend.interval().contains(0) && divisor.interval().low() == 0;
        Value a = lower(dividend);
        Value b = lower(divisor);
        return code.divide(a, undefined ? functions.positiveWhereZero(b, a) : b);
    }

    /** An interval says more than can be, where a formula names a variable twice; formulas are checked to be defined. */
    private Value logarithm(Application logarithm, Interval domain, OnInterval function) {
        Expression argument = logarithm.operand(0);
        return function.of(functions, lower(argument), argument.interval().clip(domain));
    }

    private Value exp(Application exp) {
        return exp.operand(0).interval().isNonPositive()
                ? ofNegative(Functions::expOfNegative).lower(this, exp)
                : functions.exp(lower(exp.operand(0)));
    }

    private Value power(Application power) {
        double exponent = ((Constant) power.operand(1)).value(0).doubleValue();
        return Powers.of(
                code,
                functions,
                lower(power.operand(0)),
                exponent,
                power.operand(0).interval());
    }

    private Value where(Application where) {
        List<Value> operands = where.operands().stream().map(this::lower).toList();
        Value choice = Selections.ifLess(
                code,
                text(where.operand(0)) + " < " + text(where.operand(1)),
                operands.get(0),
                operands.get(1),
                operands.get(2),
                operands.get(3));
        Set<Variable> compared = new LinkedHashSet<>(Variables.of(where.operand(0)));
        compared.addAll(Variables.of(where.operand(1)));
        boolean tellsOfNaN = Variables.of(where.operand(2)).containsAll(compared)
                && Variables.of(where.operand(3)).containsAll(compared);
        return tellsOfNaN ? choice : Selections.undefinedWithout(code, operands.get(0), operands.get(1), choice);
    }

    private Value series(Application series) {
        double radius = Series.radius(series).doubleValue();
        List<Double> coefficients = Series.coefficients(series).stream()
                .map(value -> Format.DOUBLE.round(Real.of(value)))
                .toList();
        Value argument = lower(series.operand(0));
        Value polynomial = new Polynomial(
                        coefficients,
                        -radius,
                        radius,
                        code.precision() == Precision.FLOAT ? Series.FLOAT_ERROR : Series.ERROR)
                .at(code, argument);
        return code.name("series", "near a hole, the formula in powers of $", argument, polynomial);
    }

    private Value sigmoid(Application sigmoid) {
        Expression argument = sigmoid.operand(0);
        return argument.interval().isNonNegative()
                ? functions.sigmoid(lower(argument))
                : ofNegative(Functions::sigmoidOfNegative).lower(this, sigmoid);
    }

    private Value choice(Application choice) {
        List<Expression> operands = choice.operands();
        String comment = text(operands.get(0)) + " < 0 ? " + text(operands.get(1)) + " : " + text(operands.get(2));
        Value condition = lower(operands.get(0));
        Value a = lower(operands.get(1));
        Value b = lower(operands.get(2));
        if (!Scaling.isSafe(choice.interval()) || !Scaling.isDown(code, a) && !Scaling.isDown(code, b)) {
            return code.name("chosen", comment, choice(operands, condition, a, b));
        }
        Value scaled = choice(operands, condition, Scaling.up(code, a), Scaling.up(code, b));
        return Scaling.down(code, code.name("chosen64", "2^64 (" + comment + ")", scaled));
    }

    private static String text(Expression expression) {
        return Meanings.text(expression, LONGEST_IN_CHOICE).orElse("...");
    }

    private Value choice(List<Expression> operands, Value condition, Value a, Value b) {
        Value selection = Selections.ifNegative(code, condition, a, b);
        Expression whenNegative = operands.get(1);
        Expression otherwise = operands.get(2);
        boolean finite = isMagnitude(whenNegative.interval()) && isMagnitude(otherwise.interval());
        Set<Variable> variables = Variables.of(whenNegative);
        // What is known of an interval holds for every input only if no variable may leave its own.
        boolean alike = variables.equals(Variables.of(otherwise))
                && variables.stream().allMatch(variable -> variable.interval().isUnbounded());
        return finite && alike ? code.ofMagnitudes(selection) : selection;
    }

    private static boolean isMagnitude(Interval interval) {
        return interval.isNonNegative() && Scaling.isSafe(interval);
    }

    private static Row unary(Unary row) {
        return (lowering, e) -> row.of(lowering.code, lowering.lower(e.operand(0)));
    }

    private static Row binary(Binary row) {
        return (lowering, e) -> row.of(lowering.code, lowering.lower(e.operand(0)), lowering.lower(e.operand(1)));
    }

    private static Row ternary(Ternary row) {
        return (lowering, e) -> row.of(
                lowering.code,
                lowering.lower(e.operand(0)),
                lowering.lower(e.operand(1)),
                lowering.lower(e.operand(2)));
    }

    private static Row gamma(java.util.function.Function<GammaFunctions, Value> row) {
        return (lowering, e) -> row.apply(GammaFunctions.of(lowering.code, lowering.lower(e.operand(0))));
    }

    private static Row of(Function row) {
        return (lowering, e) -> row.of(lowering.functions, lowering.lower(e.operand(0)));
    }

    /** A row for operands in an interval; the rewrites leave no others. */
    private static Row on(Interval domain, Function row) {
        return (lowering, e) -> {
            Interval operand = e.operand(0).interval();
            if (operand.low() < domain.low() || operand.high() > domain.high()) {
                throw new IllegalStateException("no lowering of " + e + " on " + operand);
            }
            return row.of(lowering.functions, lowering.lower(e.operand(0)));
        };
    }

    /** A row for operands that are not positive, in terms of their magnitude. */
    private static Row ofNegative(Function row) {
        return (lowering, e) -> on(
                        new Interval(Double.NEGATIVE_INFINITY, 0),
                        (functions, a) -> row.of(functions, lowering.code.negate(a)))
                .lower(lowering, e);
    }
}
