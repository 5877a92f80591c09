package dev.lossmith.processor.expr;

import static dev.lossmith.processor.expr.Operator.ADD;
import static dev.lossmith.processor.expr.Operator.DIVIDE;
import static dev.lossmith.processor.expr.Operator.MULTIPLY;
import static dev.lossmith.processor.expr.Operator.NEGATE;
import static dev.lossmith.processor.expr.Operator.SUBTRACT;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes expressions the way that {@link Parser} reads them, with no parenthesis more than that takes. */
public final class Printer {
    private static final int ATOM = 4;
    private static final Map<Operator, Integer> PRECEDENCE =
            Map.of(ADD, 1, SUBTRACT, 1, MULTIPLY, 2, DIVIDE, 2, NEGATE, 3);

    private final Function<Expression, String> names;

    private Printer(Function<Expression, String> names) {
        this.names = names;
    }

    public static String print(Expression expression) {
        return print(expression, part -> null);
    }

    /** The expression, with a name for each part for which {@code names} gives one that is not null. */
    public static String print(Expression expression, Function<Expression, String> names) {
        return new Printer(names).write(expression);
    }

    private String write(Expression expression) {
        String name = names.apply(expression);
        if (name != null) {
            return name;
        }
        if (expression instanceof Variable variable) {
            return variable.name();
        }
        if (expression instanceof Constant constant) {
            return constant.differsByClass() ? constant.name() : Decimals.shortest(constant.value(0));
        }
        return write((Application) expression);
    }

    private String write(Application application) {
        Operator operator = application.operator();
        List<Expression> operands = application.operands();
        if (operator.isFunction()) {
            return operands.stream().map(this::write).collect(Collectors.joining(", ", operator.symbol() + "(", ")"));
        }
        int precedence = PRECEDENCE.get(operator);
        if (operator == NEGATE) {
            return operator.symbol() + enclosed(operands.get(0), precedence);
        }
        // On the right, an operator of the same rank would be read as belonging to the left.
        String right = enclosed(operands.get(1), precedence + 1);
        return enclosed(operands.get(0), precedence) + " " + operator.symbol() + " " + right;
    }

    private String enclosed(Expression expression, int least) {
        boolean named = names.apply(expression) != null;
        return !named && precedence(expression) < least ? "(" + write(expression) + ")" : write(expression);
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
}
