package dev.lossmith.processor.expr;

import java.util.Map;

/**
 * What a user's formula means.
 *
 * @param result the whole of it
 * @param parts what {@code let} names, in the order of the text: each after those that it uses
 */
public record UserFormula(Expression result, Map<String, Expression> parts) {}
