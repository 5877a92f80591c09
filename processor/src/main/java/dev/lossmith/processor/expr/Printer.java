package dev.lossmith.processor.expr;

import static dev.lossmith.processor.expr.Operator.ADD;
import static dev.lossmith.processor.expr.Operator.DIVIDE;
import static dev.lossmith.processor.expr.Operator.MULTIPLY;
import static dev.lossmith.processor.expr.Operator.NEGATE;
import static dev.lossmith.processor.expr.Operator.POWER;
import static dev.lossmith.processor.expr.Operator.SUBTRACT;
import static dev.lossmith.processor.expr.Operator.WHERE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes expressions the way that {@link Parser#parse} reads them, with no parenthesis more than that takes: what is read is
 * the same node. Only a constant that is a double of more than 15 digits is shortened, to what tells it from other doubles.
 */
public final class Printer {
    private static final int ATOM = 5;
    private static final Map<Operator, Integer> PRECEDENCE =
            Map.of(ADD, 1, SUBTRACT, 1, MULTIPLY, 2, DIVIDE, 2, NEGATE, 3, POWER, 4);

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

    /**
     * The same, if it takes no more characters than that. A part that occurs often is written as often: a graph of a few nodes may
     * be text without end, and only its beginning is looked at.
     */
    public static Optional<String> print(
            Expression expression, Function<Expression, String> names, int mostCharacters) {
        return new Printer(names).charactersLeft(expression, mostCharacters) < 0
                ? Optional.empty()
                : Optional.of(print(expression, names)).filter(text -> text.length() <= mostCharacters);
    }

    /** What is left when each node takes a character; negative, once it is not enough. */
    private int charactersLeft(Expression expression, int characters) {
        int left = characters - 1;
        if (expression instanceof Application application && names.apply(expression) == null) {
            for (Expression operand : application.operands()) {
                left = left < 0 ? left : charactersLeft(operand, left);
            }
        }
        return left;
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
            return Constants.name(constant)
                    .orElseGet(
                            () -> constant.differsByClass() ? constant.name() : Decimals.shortest(constant.value(0)));
        }
        return write((Application) expression);
    }

    private String write(Application application) {
        Operator operator = application.operator();
        List<Expression> operands = application.operands();
        if (operator == WHERE) {
            List<String> parts = operands.stream().map(this::write).toList();
            return "where(" + parts.get(0) + " < " + parts.get(1) + ", " + parts.get(2) + ", " + parts.get(3) + ")";
        }
        if (operator == Operator.SERIES) {
            return operator.symbol() + "(" + write(operands.get(0)) + ")";
        }
        if (operator.isFunction()) {
            return operands.stream().map(this::write).collect(Collectors.joining(", ", operator.symbol() + "(", ")"));
        }
        int precedence = PRECEDENCE.get(operator);
        if (operator == NEGATE) {
            // A minus before a number would be read as part of it.
            int least = isNumber(operands.get(0)) ? ATOM + 1 : precedence;
            return operator.symbol() + enclosed(operands.get(0), least);
        }
        if (operator == POWER) {
            return enclosed(operands.get(0), ATOM) + "^" + enclosed(operands.get(1), PRECEDENCE.get(NEGATE));
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
        boolean negative =
                isNumber(expression) && ((Constant) expression).value(0).signum() < 0;
        return negative ? PRECEDENCE.get(NEGATE) : ATOM;
    }

    private static boolean isNumber(Expression expression) {
        return expression instanceof Constant constant && !constant.differsByClass();
    }
}
