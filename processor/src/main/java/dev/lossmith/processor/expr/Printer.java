package dev.lossmith.processor.expr;

import static dev.lossmith.processor.expr.Operator.ADD;
import static dev.lossmith.processor.expr.Operator.DIVIDE;
import static dev.lossmith.processor.expr.Operator.MULTIPLY;
import static dev.lossmith.processor.expr.Operator.NEGATE;
import static dev.lossmith.processor.expr.Operator.SUBTRACT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes expressions the way that {@link Parser} reads them, with no parenthesis more than that takes. */
public final class Printer {
    private static final int ATOM = 4;
    private static final Map<Operator, Integer> PRECEDENCE =
            Map.of(ADD, 1, SUBTRACT, 1, MULTIPLY, 2, DIVIDE, 2, NEGATE, 3);

    private Printer() {}

    public static String print(Expression expression) {
        if (expression instanceof Variable variable) {
            return variable.name();
        }
        if (expression instanceof Constant constant) {
            return constant.differsByClass() ? constant.name() : number(constant.value(0));
        }
        Application application = (Application) expression;
        Operator operator = application.operator();
        List<Expression> operands = application.operands();
        if (operator.isFunction()) {
            return operands.stream()
                    .map(Printer::print)
                    .collect(Collectors.joining(", ", operator.symbol() + "(", ")"));
        }
        int precedence = PRECEDENCE.get(operator);
        if (operator == NEGATE) {
            return operator.symbol() + enclosed(operands.get(0), precedence);
        }
        // On the right, an operator of the same rank would be read as belonging to the left.
        String right = enclosed(operands.get(1), precedence + 1);
        return enclosed(operands.get(0), precedence) + " " + operator.symbol() + " " + right;
    }

    private static String enclosed(Expression expression, int least) {
        return precedence(expression) < least ? "(" + print(expression) + ")" : print(expression);
    }

    private static int precedence(Expression expression) {
        if (expression instanceof Application application) {
            return PRECEDENCE.getOrDefault(application.operator(), ATOM);
        }
        boolean negative = expression instanceof Constant constant
                && !constant.differsByClass()
                && constant.value(0).signum() < 0;
        return negative ? PRECEDENCE.get(NEGATE) : ATOM;
    }

    /** Shortest decimal of the double that the number is, or else all its digits. */
    private static String number(BigDecimal value) {
        BigDecimal shortest = new BigDecimal(Double.toString(value.doubleValue())).stripTrailingZeros();
        BigDecimal shown = new BigDecimal(value.doubleValue()).compareTo(value) == 0 ? shortest : value;
        boolean plain = Math.abs(shown.precision() - shown.scale()) < 7 && shown.scale() < 12;
        return plain ? shown.toPlainString() : shown.toString().replace("E", "e");
    }
}
