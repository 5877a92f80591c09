package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Operator;
import java.util.List;
import java.util.Set;

/** There is no code of a formula in an arithmetic. */
public final class MissingRecipeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> operators;

    public MissingRecipeException(Set<Operator> operators) {
        this.operators = operators.stream().map(Operator::call).toList();
    }

    /** The operators that have no recipe, as people read them. */
    public List<String> operators() {
        return operators;
    }
}
