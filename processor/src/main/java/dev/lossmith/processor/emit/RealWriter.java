package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes formulas in terms of {@code dev.lossmith.check.Real}, as they are: nothing is rewritten for the reference. */
final class RealWriter {
    static final ClassName REAL = ClassName.get("dev.lossmith.check", "Real");

    private static final Map<Operator, String> METHODS = Map.of(
            Operator.ADD, "plus",
            Operator.SUBTRACT, "minus",
            Operator.MULTIPLY, "times",
            Operator.DIVIDE, "dividedBy",
            Operator.NEGATE, "negated",
            Operator.POWER, "pow");
    /** Operators that are no method: what is written for them, of the operand. */
    private static final Map<Operator, String> WITHOUT_METHOD = Map.of(
            Operator.SINH, "sinh(%s)",
            Operator.CBRT, "cbrt(%s)",
            Operator.EXP2, "Real.of(2).pow(%s)",
            Operator.FLOOR, "floor(%s)",
            Operator.LOG_COSH, "%s.cosh()$Z.log()",
            Operator.SIGN, "Real.of(%s.signum())");
    /** Operators that only rewriting brings in. */
    private static final Set<Operator> DERIVED = Set.of(
            Operator.INSIDE,
            Operator.WITHIN,
            Operator.IF_NEGATIVE,
            Operator.LOGISTIC_DENSITY,
            Operator.VERSINE,
            Operator.MILLS_RATIO,
            Operator.MILLS_SLOPE,
            Operator.TRIGAMMA,
            Operator.TETRAGAMMA,
            Operator.PENTAGAMMA,
            Operator.LOG1PMX,
            Operator.EXPM1MX,
            Operator.SERIES);

    private static final int DIGITS_BEYOND_DOUBLES = 40;
    private static final BigDecimal LARGEST_INTEGER_EXPONENT = BigDecimal.valueOf(1 << 20);

    private RealWriter() {}

    /** The formula, with its names for everything that has one. */
    static String write(Expression expression) {
        return write(expression, part -> null);
    }

    /** The same, with a name for each part for which {@code names} gives one that is not null. */
    static String write(Expression expression, Function<Expression, String> names) {
        String name = names.apply(expression);
        if (name != null) {
            return name;
        }
        if (expression instanceof Variable variable) {
            return variable.name();
        }
        if (expression instanceof Constant constant) {
            return number(constant.value(0));
        }
        Application application = (Application) expression;
        Operator operator = application.operator();
        if (DERIVED.contains(operator)) {
            throw new IllegalStateException("no textbook writes " + expression);
        }
        if (operator == Operator.WHERE) {
            return choice(application, names);
        }
        List<Expression> operands = application.operands();
        String first = write(operands.get(0), names);
        if (WITHOUT_METHOD.containsKey(operator)) {
            return String.format(WITHOUT_METHOD.get(operator), first);
        }
        String arguments = operator == Operator.POWER
                ? exponent(operands.get(1), names)
                : operands.stream()
                        .skip(1)
                        .map(operand -> write(operand, names))
                        .collect(Collectors.joining(", "));
        return first + "$Z." + METHODS.getOrDefault(operator, operator.symbol()) + "(" + arguments + ")";
    }

    /** The method that formulas with sinh call: without one, each would write its operand twice, and nested ones ever more often. */
    static MethodSpec sinh() {
        return MethodSpec.methodBuilder(Operator.SINH.symbol())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(REAL)
                .addParameter(REAL, "a")
                .addStatement("return a.exp().minus(a.negated().exp()).dividedBy($T.of(2))", REAL)
                .build();
    }

    /** The method that formulas with cbrt call. */
    static MethodSpec cbrt() {
        return helper(Operator.CBRT)
                .addStatement("$T root = a.abs().log().dividedBy($T.of(3)).exp()", REAL, REAL)
                .addStatement("return a.signum() < 0 ? root.negated() : root")
                .build();
    }

    /** The method that formulas with floor call: what it returns is unknown if an integer may be on either side. */
    static MethodSpec floor() {
        return helper(Operator.FLOOR)
                .beginControlFlow("if (!a.isFinite() || a.abs().compareTo($T.of(2).pow(5000)) > 0)", REAL)
                .addStatement("return a")
                .endControlFlow()
                .addStatement("$T error = a.accuracy()", REAL)
                .beginControlFlow(
                        "if (a.abs().compareTo(error) > 0 && a.abs().plus(error).compareTo($T.of(1)) < 0)", REAL)
                .addStatement("return $T.of(a.signum() < 0 ? -1 : 0)", REAL)
                .endControlFlow()
                .addStatement(
                        "$T low = $T.of(a.minus(error).toBigDecimal().setScale(0, $T.FLOOR))",
                        REAL,
                        REAL,
                        RoundingMode.class)
                .addStatement(
                        "$T high = $T.of(a.plus(error).toBigDecimal().setScale(0, $T.FLOOR))",
                        REAL,
                        REAL,
                        RoundingMode.class)
                .addStatement("return low.compareTo(high) == 0 ? low : $T.of(1).dividedBy(a.minus(high))", REAL)
                .build();
    }

    private static MethodSpec.Builder helper(Operator operator) {
        return MethodSpec.methodBuilder(operator.symbol())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(REAL)
                .addParameter(REAL, "a");
    }

    /** An integer power is defined for negative numbers, too. */
    private static String exponent(Expression exponent, Function<Expression, String> names) {
        if (exponent instanceof Constant constant) {
            BigDecimal value = constant.value(0).stripTrailingZeros();
            if (value.scale() <= 0 && value.abs().compareTo(LARGEST_INTEGER_EXPONENT) <= 0) {
                return String.valueOf(value.intValueExact());
            }
        }
        return write(exponent, names);
    }

    /** What is the same on both sides of equality is a comparison with {@code ==}: otherwise that part would be written twice. */
    private static String choice(Application where, Function<Expression, String> names) {
        List<Expression> operands = where.operands();
        String comparison = write(operands.get(0), names) + ".compareTo(" + write(operands.get(1), names) + ")";
        if (operands.get(3) instanceof Application other
                && other.operator() == Operator.WHERE
                && other.operand(0) == operands.get(1)
                && other.operand(1) == operands.get(0)
                && other.operand(2) == operands.get(2)) {
            return "(" + comparison + " == 0$W? " + write(other.operand(3), names) + "$W: "
                    + write(operands.get(2), names) + ")";
        }
        return "(" + comparison + " < 0$W? " + write(operands.get(2), names) + "$W: " + write(operands.get(3), names)
                + ")";
    }

    /** A number is written as a literal: exactly, or as the decimal that the textbook writes; more digits than a double has, as text. */
    static String number(BigDecimal value) {
        if (value.precision() >= DIGITS_BEYOND_DOUBLES && new BigDecimal(value.doubleValue()).compareTo(value) != 0) {
            return "Real.of(new java.math.BigDecimal(\"" + value + "\"))";
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(BigDecimal.TEN.pow(9)) < 0;
        String literal = whole ? value.toBigIntegerExact().toString() : Literals.ofDouble(value.doubleValue());
        return "Real.of(" + literal + ")";
    }
}
