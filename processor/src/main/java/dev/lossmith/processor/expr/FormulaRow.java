package dev.lossmith.processor.expr;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a user's formula of a row has besides: functions over its elements, and the element at the target. What is of each element
 * and what is one number for the row is told apart here; where the one stands in the place of the other is an error.
 */
final class FormulaRow {
    private static final String TARGET = "t";
    private static final int LONGEST_PART = 40;

    private final Pool pool;
    private final RowVariables variables;
    /** Where what is of each element was made last. */
    private final Map<Expression, Token> places = new IdentityHashMap<>();

    FormulaRow(Pool pool, RowVariables variables) {
        this.pool = pool;
        this.variables = variables;
    }

    /** Remembers where an expression stands. */
    Expression at(Token place, Expression expression) {
        places.put(expression, place);
        return expression;
    }

    /** The width of a row, which is a number. */
    Optional<Expression> count(String name) {
        return name.equals(RowVocabulary.COUNT) ? Optional.of(pool.constant(variables.count())) : Optional.empty();
    }

    /** Refuses a target that is an index in the place of a number. */
    void requireNumber(Token name) {
        if (name.text().equals(TARGET) && hasIndex()) {
            throw name.error("t is an index here, and no number. Write x[t] for the input at it, or leave out"
                    + " targets = Targets.INDEX for a target that is a number for each input.");
        }
    }

    /** Refuses to go over a row of which there is none. */
    void requireRow(Token function, Expression argument) {
        if (variables.isSame(argument)) {
            throw function.error(function.text() + " is over a row, but " + part(argument)
                    + " is one number for the whole of it. Leave " + function.text()
                    + " out, or write x where each input is meant.");
        }
    }

    /** What {@code each} is at the target. */
    Expression element(Token index, Expression each) {
        if (!index.text().equals(TARGET)) {
            throw index.error("an index is t, the target of the row, but found " + index.described()
                    + ". Write x[t] for the input at the target.");
        }
        if (!hasIndex()) {
            throw index.error("t is a number for each input here, and no index. Write targets = Targets.INDEX for a"
                    + " target that is one, or leave [t] out.");
        }
        if (variables.isSame(each)) {
            throw index.error(part(each) + " is one number for the whole row, and has no element at t. Leave [t] out.");
        }
        return RowElements.replaced(pool, each, part -> variables.atTarget().getOrDefault(part, part));
    }

    /** Refuses a loss of which there would be one for each element. */
    void requireOneNumber(Expression loss) {
        if (!variables.isSame(loss)) {
            String instead = hasIndex() ? "sum(...), mean(...) or (...)[t]" : "sum(...) or mean(...)";
            throw places.get(loss)
                    .error("the loss of a row is one number, but " + part(loss)
                            + " is one for each of its inputs. Write " + instead + " around it.");
        }
    }

    private boolean hasIndex() {
        return variables.inputOfTarget().isPresent();
    }

    private static String part(Expression part) {
        return Printer.print(part, any -> null, LONGEST_PART).orElse("this part");
    }
}
