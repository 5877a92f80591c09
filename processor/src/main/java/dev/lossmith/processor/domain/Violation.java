package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fault;

/**
 * A point at which a formula means nothing.
 *
 * @param part the operation that is undefined there
 * @param input the input at that point, a number with few digits where there is one; where the part does not depend on it, any
 * @param target the target, likewise
 */
public record Violation(Fault fault, Expression part, double input, double target) {}
