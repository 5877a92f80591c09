package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Expression;
import java.util.List;

/**
 * How a result of a row came to be.
 *
 * @param start the textbook's formula, or what was differentiated
 * @param steps from there to the closed form
 * @param closed the closed form
 * @param lastSteps from that to what is computed
 * @param computed what is computed
 */
public record RowSteps(
        Expression start,
        List<DerivationStep> steps,
        Expression closed,
        List<DerivationStep> lastSteps,
        Expression computed) {}
