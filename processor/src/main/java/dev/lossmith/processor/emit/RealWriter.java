package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Writes formulas in terms of {@code dev.lossmith.check.Real}, as they are: nothing is rewritten for the reference. */
final class RealWriter {
    static final ClassName REAL = ClassName.get("dev.lossmith.check", "Real");

    /** What stands for an operand in the Java of an operator, as letters of their own. */
    private static final Pattern OPERAND = Pattern.compile("\\b[a-d]\\b");

    /** What is written in the methods of operators, and imported. */
    private static final Pattern TYPE = Pattern.compile("\\b(Real|RoundingMode)\\b");

    private static final int DIGITS_BEYOND_DOUBLES = 40;
    private static final BigDecimal LARGEST_INTEGER_EXPONENT = BigDecimal.valueOf(1 << 20);

    private RealWriter() {}

    /** The formula, with its names for everything that has one. */
    static String write(Expression expression) {
        return write(expression, part -> null);
    }

    /** The same, with a name for each part for which {@code names} gives one that is not null. */
    static String write(Expression expression, Function<Expression, String> names) {
        Optional<String> name = Optional.ofNullable(names.apply(expression));
        if (name.isPresent()) {
            return name.get();
        }
        if (expression instanceof Variable variable) {
            return variable.name();
        }
        if (expression instanceof Constant constant) {
            return number(constant.value(0));
        }
        return write((Application) expression, names);
    }

    private static String write(Application application, Function<Expression, String> names) {
        Operator operator = application.operator();
        if (operator.reference().isEmpty()) {
            throw new IllegalStateException("no textbook writes " + application);
        }
        if (operator == Operator.WHERE && isOnBothSides(application)) {
            return choiceByEquality(application, (Application) application.operand(3), names);
        }
        String java = operator.reference().get();
        return OPERAND.matcher(breakable(java)).replaceAll(letter -> {
            int index = letter.group().charAt(0) - 'a';
            Expression operand = application.operand(index);
            boolean isExponent = operator == Operator.POWER && index == 1;
            return Matcher.quoteReplacement(isExponent ? exponent(operand, names) : write(operand, names));
        });
    }

    /** Long lines are broken before a method of what comes of an operand, and within a choice. */
    private static String breakable(String java) {
        String choice = java.replace(" ?", "$W?").replace(" :", "$W:");
        return OPERAND.matcher(java).lookingAt() ? choice.replaceAll("\\.(?![^(]*\\))", "\\$Z.") : choice;
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
        Object[] types = TYPE.matcher(body)
                .results()
                .map(type -> type.group().equals("Real") ? REAL : RoundingMode.class)
                .toArray();
        return MethodSpec.methodBuilder(operator.symbol())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(REAL)
                .addParameter(REAL, "a")
                .addCode(TYPE.matcher(body).replaceAll("\\$T"), types)
                .build();
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

    /** Of {@code where(a < b, c, where(b < a, c, d))}. */
    private static boolean isOnBothSides(Application where) {
        return where.operand(3) instanceof Application other
                && other.operator() == Operator.WHERE
                && other.operand(0) == where.operand(1)
                && other.operand(1) == where.operand(0)
                && other.operand(2) == where.operand(2);
    }

    /** A comparison with {@code ==}: otherwise what is the same on both sides of equality would be written twice. */
    private static String choiceByEquality(Application where, Application other, Function<Expression, String> names) {
        return "(" + write(where.operand(0), names) + ".compareTo(" + write(where.operand(1), names) + ") == 0$W? "
                + write(other.operand(3), names) + "$W: " + write(where.operand(2), names) + ")";
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
