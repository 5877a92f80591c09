package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Expression;
import java.util.Optional;

/**
 * A step of a derivation.
 *
 * @param rule as it stands in its table, or what was done otherwise
 * @param keepsDigits whether it is one of those that the loss is stable by; the others only tidy up
 * @param before the part that changed
 * @param after what took its place
 * @param whole the formula after the step, of which {@code after} is a part; empty where constants were folded on the way
 */
record ShownStep(String rule, boolean keepsDigits, Expression before, Expression after, Optional<Expression> whole) {}
