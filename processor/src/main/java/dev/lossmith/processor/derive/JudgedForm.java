package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Expression;

/**
 * A form that was measured when one of several was chosen.
 *
 * @param form in closed form, as people read it
 * @param verdict what the measurement said
 */
public record JudgedForm(Expression form, Judge.Verdict verdict) {}
