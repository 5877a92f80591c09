package dev.lossmith.processor.emit;

import dev.lossmith.processor.lower.Value;

/** A language that values are written in: Java's scalars, or vectors. */
interface Expressions {
    /** The type of a variable. */
    String type(Value.Kind kind);

    /** The value: its name if it has one, else how it is computed. */
    String write(Value value);

    /** How the value is computed, although it has a name. */
    String compute(Value value);
}
