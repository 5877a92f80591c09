package dev.lossmith.processor.expr;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What formulas of a row are made of.
 *
 * @param input of each element
 * @param inputOfTarget the input of the element that is the target; empty where none is
 * @param target of each element; empty where a target is an index
 * @param isTarget 1 for the element that is the target, 0 for others
 * @param elements all that differs by element: variables, and constants that differ by class
 * @param atTarget what they are at the target
 * @param count how many elements there are
 * @param columns what has a name of its own; then there are no elements
 */
public record RowVariables(
        Variable input,
        Optional<Variable> inputOfTarget,
        Optional<Variable> target,
        Variable isTarget,
        Set<Expression> elements,
        Map<Expression, Expression> atTarget,
        int count,
        RowColumns columns) {
    /** What inputs may be, and be it those that have names. */
    public Interval interval() {
        return columns.areThere() ? columns.inputs().get(0).interval() : input.interval();
    }

    /** Whether an expression is the same for all elements. */
    public boolean isSame(Expression expression) {
        return RowElements.ofOne(expression).stream()
                .noneMatch(part -> elements.contains(part) || part instanceof Constant each && each.differsByClass());
    }
}
