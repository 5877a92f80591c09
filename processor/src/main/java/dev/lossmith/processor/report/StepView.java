package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Expression;
import java.util.Optional;

/**
 * A variable of the generated code.
 *
 * @param formula what it stands for; empty where it is a step on the way to something
 * @param interval of its values
 * @param comment why it is computed that way
 */
record StepView(String name, Optional<Expression> formula, String interval, String comment) {}
