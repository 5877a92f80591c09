package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Expression;

/**
 * One step of a derivation.
 *
 * @param rule the rule, as it stands in its table; or what was done otherwise
 * @param before the part of the formula that changed
 * @param after what took its place
 */
public record DerivationStep(String rule, Expression before, Expression after) {
    @Override
    public String toString() {
        return before + " -> " + after + "   by " + rule;
    }
}
