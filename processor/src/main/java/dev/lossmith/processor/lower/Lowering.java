package dev.lossmith.processor.lower;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Constants;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
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
    private static final int LONGEST_IN_CHOICE = 60;

    /** How one operator is computed. */
    interface Row {
        Value lower(Lowering lowering, Application application);
    }

    /** By a recipe: of the operands, and of where they lie. */
    record ByRecipe(String family, String name) implements Row {
        boolean isIn(Arithmetic arithmetic) {
            RecipeText text = RecipeText.of(family, arithmetic);
            return text.isComplete() && text.declares(name);
        }

        @Override
        public Value lower(Lowering lowering, Application application) {
            return lowering.recipes.of(
                    family,
                    name,
                    application.operands().stream()
                            .map(operand -> Operand.of(lowering.lower(operand), operand.interval()))
                            .toArray(Operand[]::new));
        }
    }

    static final Map<Operator, Row> ROWS = new EnumMap<>(Map.ofEntries(
            // spotless:off
            Map.entry(Operator.ADD,              (lowering, e) -> lowering.sum(e, Code::add)),
            Map.entry(Operator.SUBTRACT,         (lowering, e) -> lowering.sum(e, Code::subtract)),
            Map.entry(Operator.MULTIPLY,         Lowering::product),
            Map.entry(Operator.DIVIDE,           Lowering::quotient),
            Map.entry(Operator.NEGATE,           (lowering, e) -> lowering.code.negate(lowering.lower(e.operand(0)))),
            Map.entry(Operator.ABS,              instruction(Instruction.ABSOLUTE)),
            Map.entry(Operator.MAX,              instruction(Instruction.MAXIMUM)),
            Map.entry(Operator.MIN,              instruction(Instruction.MINIMUM)),
            Map.entry(Operator.CLIP,             recipe("selection", "clip")),
            Map.entry(Operator.INSIDE,           recipe("selection", "inside")),
            Map.entry(Operator.WITHIN,           recipe("selection", "within")),
            Map.entry(Operator.IF_NEGATIVE,      Lowering::choice),
            Map.entry(Operator.WHERE,            Lowering::where),
            Map.entry(Operator.FLOOR,            recipe("selection", "floor")),
            Map.entry(Operator.SIGN,             recipe("selection", "sign")),
            Map.entry(Operator.SIDE,             recipe("selection", "side")),
            Map.entry(Operator.BEHIND,           recipe("exponential", "behind")),
            Map.entry(Operator.EXP_BEHIND,       recipe("exponential", "expBehind")),
            Map.entry(Operator.EXPM1_BEHIND,     recipe("exponential", "expm1Behind")),
            Map.entry(Operator.SERIES,           Lowering::series),
            Map.entry(Operator.POWER,            Lowering::power),
            Map.entry(Operator.SQRT,             recipe("selection", "root")),
            Map.entry(Operator.CBRT,             recipe("power", "cbrt")),
            Map.entry(Operator.EXP,              recipe("exponential", "exponential")),
            Map.entry(Operator.EXP2,             recipe("exponential", "exp2")),
            Map.entry(Operator.EXPM1,            recipe("exponential", "expm1")),
            Map.entry(Operator.EXPM1MX,          recipe("exponential", "expm1mx")),
            Map.entry(Operator.COSH,             recipe("hyperbolic", "cosh")),
            Map.entry(Operator.SINH,             recipe("hyperbolic", "sinh")),
            Map.entry(Operator.TANH,             recipe("hyperbolic", "tanh")),
            Map.entry(Operator.LOG_COSH,         recipe("hyperbolic", "logCosh")),
            Map.entry(Operator.ATAN,             recipe("arctangent", "atan")),
            Map.entry(Operator.SIN,              recipe("circular", "sin")),
            Map.entry(Operator.COS,              recipe("circular", "cos")),
            Map.entry(Operator.VERSINE,          recipe("circular", "versine")),
            Map.entry(Operator.ERF,              recipe("error", "erf")),
            Map.entry(Operator.ERFC,             recipe("error", "erfc")),
            Map.entry(Operator.LOG_NORM_CDF,     recipe("normal", "logNormCdf")),
            Map.entry(Operator.MILLS_RATIO,      recipe("normal", "millsRatio")),
            Map.entry(Operator.MILLS_SLOPE,      recipe("normal", "millsSlope")),
            Map.entry(Operator.LGAMMA,           recipe("gamma", "lgamma")),
            Map.entry(Operator.DIGAMMA,          recipe("gamma", "digamma")),
            Map.entry(Operator.TRIGAMMA,         recipe("gamma", "trigamma")),
            Map.entry(Operator.TETRAGAMMA,       recipe("gamma", "tetragamma")),
            Map.entry(Operator.SIGMOID,          recipe("logistic", "logistic")),
            Map.entry(Operator.SOFTPLUS,         recipe("logistic", "softplus")),
            Map.entry(Operator.LOGISTIC_DENSITY, recipe("logistic", "density")),
            Map.entry(Operator.LOG,              recipe("logarithm", "log")),
            Map.entry(Operator.LOG1P,            recipe("logarithm", "log1p")),
            Map.entry(Operator.LOG1PMX,          recipe("logarithm", "log1pmx"))
            // spotless:on
            ));

    /** The operators in these expressions for which the arithmetic has no recipe. */
    public static Set<Operator> missing(Arithmetic arithmetic, List<Expression> expressions) {
        Set<Operator> missing = new LinkedHashSet<>();
        Parts.applications(expressions)
                .map(Application::operator)
                .filter(operator -> ROWS.get(operator) instanceof ByRecipe recipe && !recipe.isIn(arithmetic))
                .forEach(missing::add);
        return missing;
    }

    private interface Binary {
        Value of(Code code, Value a, Value b);
    }

    private final Code code;
    private final Recipes recipes;
    private final Map<Variable, Value> arguments;
    private final Map<Expression, Value> known = new IdentityHashMap<>();

    /** Lowers into {@code code}, with these values in the place of the variables. */
    public Lowering(Code code, Map<Variable, Value> arguments) {
        this.code = code;
        this.recipes = new Recipes(code);
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
        double largest = format().largest();
        // The largest double stands for no end of a range: of floats, the largest float does.
        List<Double> rounded = constant.values().stream()
                .map(value -> format().round(Real.of(value)))
                .map(value -> code.arithmetic().isInFloats() ? Math.max(-largest, Math.min(value, largest)) : value)
                .toList();
        return constant.differsByClass() ? code.classConstant(constant.name(), rounded) : code.literal(rounded.get(0));
    }

    /** What is made of constants alone is one, as if its exact value had been written. */
    private Value constant(Application application) {
        int classes = Constants.classes(application);
        // It may be infinite, as 3^1000 is, or NaN in a branch that is never taken.
        List<Double> values = IntStream.range(0, classes)
                .mapToObj(column -> rounded(new Evaluator(Map.of(), column).value(application)))
                .toList();
        return classes > 1 ? code.classConstant(Printer.print(application), values) : code.literal(values.get(0));
    }

    /** What no digits tell from 0 is 0, as (1.5^4)^0.25 - 1.5 is. */
    private double rounded(Real constant) {
        return constant.isFinite() && constant.abs().compareTo(constant.accuracy()) <= 0 ? 0 : format().round(constant);
    }

    private Format format() {
        return code.arithmetic().numbers();
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
        return undefined
                ? recipes.of(
                        "selection", "finiteWhereZero", Operand.of(value, factor.interval()), Operand.of(lower(other)))
                : value;
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
        return code.divide(
                a, undefined ? recipes.of("selection", "positiveWhereZero", Operand.of(b), Operand.of(a)) : b);
    }

    private Value power(Application power) {
        double exponent = ((Constant) power.operand(1)).value(0).doubleValue();
        Expression base = power.operand(0);
        return new Powers(code, recipes).of(lower(base), exponent, base.interval());
    }

    private Value where(Application where) {
        List<Value> operands = where.operands().stream().map(this::lower).toList();
        Operand a = Operand.of(operands.get(0));
        Operand b = Operand.of(operands.get(1));
        Value choice = recipes.of(
                "selection",
                "ifLess",
                a,
                b,
                Operand.of(operands.get(2)),
                Operand.of(operands.get(3)),
                Operand.of(text(where.operand(0)) + " < " + text(where.operand(1))));
        Set<Variable> compared = new LinkedHashSet<>(Variables.of(where.operand(0)));
        compared.addAll(Variables.of(where.operand(1)));
        boolean tellsOfNaN = Variables.of(where.operand(2)).containsAll(compared)
                && Variables.of(where.operand(3)).containsAll(compared);
        return tellsOfNaN ? choice : recipes.of("selection", "undefinedWithout", a, b, Operand.of(choice));
    }

    private Value series(Application series) {
        double radius = Series.radius(series).doubleValue();
        List<Double> coefficients = Series.coefficients(series).stream()
                .map(value -> format().round(Real.of(value)))
                .toList();
        Value argument = lower(series.operand(0));
        Value polynomial =
                new Polynomial(coefficients, -radius, radius, code.arithmetic().seriesError()).at(code, argument);
        return code.name("series", "near a hole, the formula in powers of $", argument, polynomial);
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
        Value selection = recipes.of("selection", "ifNegative", Operand.of(condition), Operand.of(a), Operand.of(b));
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

    private static Row instruction(Instruction instruction) {
        return (lowering, e) -> lowering.code.result(
                instruction, e.operands().stream().map(lowering::lower).toArray(Value[]::new));
    }

    private static Row recipe(String family, String name) {
        return new ByRecipe(family, name);
    }
}
