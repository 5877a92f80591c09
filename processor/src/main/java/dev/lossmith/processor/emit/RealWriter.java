package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes formulas in terms of {@code dev.lossmith.check.Real}, as they are: nothing is rewritten for the reference. */
final class RealWriter {
    static final ClassName REAL = ClassName.get("dev.lossmith.check", "Real");

    private static final Map<Operator, String> METHODS = Map.of(
            Operator.ADD, "plus",
            Operator.SUBTRACT, "minus",
            Operator.MULTIPLY, "times",
            Operator.DIVIDE, "dividedBy",
            Operator.NEGATE, "negated");
    private static final Set<Operator> CONDITIONAL =
            Set.of(Operator.INSIDE, Operator.WITHIN, Operator.IF_NEGATIVE, Operator.SIGN, Operator.LOGISTIC_DENSITY);

    private RealWriter() {}

    /** The formula, with its names for everything that has one. */
    static String write(Expression expression) {
        if (expression instanceof Variable variable) {
            return variable.name();
        }
        if (expression instanceof Constant constant) {
            return number(constant.value(0));
        }
        Application application = (Application) expression;
        Operator operator = application.operator();
        if (CONDITIONAL.contains(operator)) {
            throw new IllegalStateException("no textbook writes " + expression);
        }
        String arguments =
                application.operands().stream().skip(1).map(RealWriter::write).collect(Collectors.joining(", "));
        return write(application.operand(0)) + "$Z." + METHODS.getOrDefault(operator, operator.symbol()) + "("
                + arguments + ")";
    }

    /** A number is written as a literal: exactly, or as the decimal that the textbook writes. */
    static String number(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(BigDecimal.TEN.pow(9)) < 0;
        String literal = whole ? value.toBigIntegerExact().toString() : Literals.ofDouble(value.doubleValue());
        return "Real.of(" + literal + ")";
    }
}
