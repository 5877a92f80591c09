package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes formulas in terms of {@code dev.lossmith.check.Real}, as they are: nothing is rewritten for the reference. */
final class RealWriter {
    private static final int DIGITS_BEYOND_DOUBLES = 40;
    private static final BigDecimal LARGEST_INTEGER_EXPONENT = BigDecimal.valueOf(1 << 20);

    private RealWriter() {}

    /** The formula, with its names for everything that has one. */
    static CodeBlock write(Expression expression) {
        return write(expression, part -> null);
    }

    /** The same, with a name for each part for which {@code names} gives one that is not null. */
    static CodeBlock write(Expression expression, Function<Expression, String> names) {
        String name = expression instanceof Variable variable ? variable.name() : null;
        String given = names.apply(expression);
        if (given != null || name != null) {
            return CodeBlock.of("$L", given != null ? given : name);
        }
        return expression instanceof Constant constant
                ? number(constant.value(0))
                : write((Application) expression, names);
    }

    private static CodeBlock write(Application application, Function<Expression, String> names) {
        Operator operator = application.operator();
        String java =
                operator.reference().orElseThrow(() -> new IllegalStateException("no textbook writes " + application));
        if (operator == Operator.WHERE && isOnBothSides(application)) {
            return choiceByEquality(application, (Application) application.operand(3), names);
        }
        return Java.replaced(breakable(java), letter -> {
            int index = letter.charAt(0) - 'a';
            Expression operand = application.operand(index);
            return operator == Operator.POWER && index == 1 ? exponent(operand, names) : write(operand, names);
        });
    }

    /** Long lines are broken before a method of what comes of an operand, and within a choice. */
    private static String breakable(String java) {
        String choice = java.replace(" ?", "$W?").replace(" :", "$W:");
        boolean beginsWithOperand = java.indexOf('.') == 1;
        return beginsWithOperand ? choice.replaceAll("\\.(?![^(]*\\))", "\\$Z.") : choice;
    }

    /**
     * The methods that the operators of these formulas call: without one, each would write its operand twice, and
     * nested ones ever more often.
     */
    static List<MethodSpec> methods(Expression... formulas) {
        return Parts.applications(formulas)
                .map(Application::operator)
                .distinct()
                .sorted()
                .flatMap(operator -> operator.referenceMethod().map(body -> method(operator, body)).stream())
                .toList();
    }

    private static MethodSpec method(Operator operator, String body) {
        return Method.of(
                        "The function {@code " + operator.symbol() + "}",
                        operator.symbol(),
                        Modifier.PRIVATE,
                        Modifier.STATIC)
                .takes(Parameters.none().add("a", Types.REAL))
                .returns(Types.REAL, "the result")
                .does(Java.replaced(body, letter -> CodeBlock.of("$L", letter)));
    }

    /** An integer power is defined for negative numbers, too. */
    private static CodeBlock exponent(Expression exponent, Function<Expression, String> names) {
        if (exponent instanceof Constant constant) {
            BigDecimal value = constant.value(0).stripTrailingZeros();
            if (value.scale() <= 0 && value.abs().compareTo(LARGEST_INTEGER_EXPONENT) <= 0) {
                return CodeBlock.of("$L", value.intValueExact());
            }
        }
        return write(exponent, names);
    }

    /** Of {@code where(a < b, c, where(b < a, c, d))}. */
    private static boolean isOnBothSides(Application where) {
        return where.operand(3) instanceof Application other
                && other.operator() == Operator.WHERE
                && other.operand(0) == where.operand(1)
                && other.operand(1) == where.operand(0)
                && other.operand(2) == where.operand(2);
    }

    /** A comparison with {@code ==}: otherwise what is the same on both sides of equality would be written twice. */
    private static CodeBlock choiceByEquality(
            Application where, Application other, Function<Expression, String> names) {
        return CodeBlock.of(
                "($L.compareTo($L) == 0$W? $L$W: $L)",
                write(where.operand(0), names),
                write(where.operand(1), names),
                write(other.operand(3), names),
                write(where.operand(2), names));
    }

    /** A number is written as a literal: exactly, or as the decimal that the textbook writes; more digits than a double has, as text. */
    static CodeBlock number(BigDecimal value) {
        if (value.precision() >= DIGITS_BEYOND_DOUBLES && new BigDecimal(value.doubleValue()).compareTo(value) != 0) {
            return CodeBlock.of("$T.of(new java.math.BigDecimal($S))", Types.REAL, value.toString());
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(BigDecimal.TEN.pow(9)) < 0;
        return CodeBlock.of(
                "$T.of($L)", Types.REAL, whole ? value.toBigIntegerExact() : Literals.ofDouble(value.doubleValue()));
    }
}
