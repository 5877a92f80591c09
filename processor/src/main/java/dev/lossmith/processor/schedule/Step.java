package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Value;
import java.util.Optional;

/**
 * A variable of a loop's body.
 *
 * @param comment why it is computed that way; empty where its name says it
 */
public record Step(String name, Value value, Optional<String> comment) {}
