package dev.lossmith.processor.expr;

import java.util.List;

/**
 * The numbers of a row that have a name each: then a formula of a row is one of some variables, and has no operators over elements.
 *
 * @param inputs one a column, in their order; empty where the inputs of a row are all x
 * @param targets those that a row has one of each
 */
public record RowColumns(List<Variable> inputs, List<Variable> targets) {
    /** Where no number of a row has a name of its own. */
    public static final RowColumns NONE = new RowColumns(List.of(), List.of());

    /** Whether inputs have names. */
    public boolean areThere() {
        return !inputs.isEmpty();
    }
}
