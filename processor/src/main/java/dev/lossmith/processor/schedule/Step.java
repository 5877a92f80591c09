package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Value;

/**
 * A variable of a loop's body.
 *
 * @param comment why it is computed that way; null where its name says it
 */
public record Step(String name, Value value, String comment) {}
