package dev.lossmith.processor.schedule;

import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.lower.Value;
import java.util.function.UnaryOperator;

/**
 * A number that is made of all elements of a row.
 *
 * @param number what stands for it in the code
 * @param operator how it is made
 * @param element of what of each element
 * @param level how many loops there must be before it is known: those of a level can be made by one
 * @param isExact whether no addition rounds
 * @param meaning its formula, in which those that it is made of have their names
 */
public record RowNumber(
        Value.Argument number, Operator operator, Value element, int level, boolean isExact, String meaning) {
    public String name() {
        return number.name();
    }

    /** The same, made of another value of each element. */
    RowNumber of(UnaryOperator<Value> form) {
        return new RowNumber(number, operator, form.apply(element), level, isExact, meaning);
    }

    /** Whether it is a sum, which has a fixed order. */
    public boolean isSum() {
        return operator == Operator.ROW_SUM;
    }
}
