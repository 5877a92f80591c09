package dev.lossmith.processor.expr;

import java.util.Optional;
import java.util.function.Function;

/**
 * Writes expressions the way that {@link Parser#parse} reads them, with no parenthesis more than that takes: what is read is
 * the same node. Only a constant that is a double of more than 15 digits is shortened, to what tells it from other doubles.
 */
public final class Printer {
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
        if (expression instanceof Application application && name(expression).isEmpty()) {
            for (Expression operand : application.operands()) {
                left = left < 0 ? left : charactersLeft(operand, left);
            }
        }
        return left;
    }

    private Optional<String> name(Expression expression) {
        return Optional.ofNullable(names.apply(expression));
    }

    private String write(Expression expression) {
        Optional<String> name = name(expression);
        if (name.isPresent()) {
            return name.get();
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
        StringBuilder text = new StringBuilder(operator.pieces().get(0));
        for (int i = 0; i < operator.arity(); i++) {
            Expression operand = application.operand(i);
            text.append(enclosed(operand, least(operator, i, operand)))
                    .append(operator.pieces().get(i + 1));
        }
        return text.toString();
    }

    /** A minus before a number would be read as part of it. */
    private static int least(Operator operator, int index, Expression operand) {
        return operator.notation() == Notation.PREFIX && isNumber(operand)
                ? Notation.ATOM + 1
                : operator.notation().least(index);
    }

    private String enclosed(Expression expression, int least) {
        boolean named = name(expression).isPresent();
        return !named && rank(expression) < least ? "(" + write(expression) + ")" : write(expression);
    }

    private static int rank(Expression expression) {
        if (expression instanceof Application application) {
            return application.operator().notation().rank();
        }
        boolean negative =
                isNumber(expression) && ((Constant) expression).value(0).signum() < 0;
        return negative ? Notation.PREFIX.rank() : Notation.ATOM;
    }

    private static boolean isNumber(Expression expression) {
        return expression instanceof Constant constant && !constant.differsByClass();
    }
}
