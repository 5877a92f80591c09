package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/**
 * A recipe as its text has it.
 *
 * @param meaning what a kernel that keeps it as a method says of it; empty if none does
 * @param error in ulps of the precision, the most that was measured, and a little more; NaN if none is stated
 * @param steps in the order in which values are made; the last is the result
 */
record RecipeDefinition(String name, String meaning, double error, List<Parameter> parameters, List<RecipeStep> steps) {
    /** The kinds of parameters, by the word before them. */
    enum Sort {
        NUMBER,
        BITS,
        /** Known when code is made; written in capitals. */
        CONSTANT,
        TEXT
    }

    /**
     * @param domain where arguments lie, whatever is known of them
     * @param isRequired whether it is an error if that is not known
     */
    record Parameter(String name, Sort sort, Interval domain, boolean isRequired) {}

    /**
     * @param names what the results of the terms are called in the text
     * @param isNamed whether kernels call it so as well
     * @param terms one, or the results of the recipe
     */
    record RecipeStep(RecipeLine line, List<String> names, boolean isNamed, List<Term> terms) {}
}
