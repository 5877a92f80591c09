package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.lower.Value;
import java.util.Optional;
import java.util.function.Function;

/** A language that values are written in: Java's scalars, or vectors. */
abstract class Expressions {
    private final Function<Value, Optional<CodeBlock>> names;

    /** Writes values, given what holds a value, if anything does. */
    Expressions(Function<Value, Optional<CodeBlock>> names) {
        this.names = names;
    }

    Optional<CodeBlock> name(Value value) {
        return names.apply(value);
    }

    /** The value: its name if it has one, else how it is computed. */
    final CodeBlock write(Value value) {
        return name(value).orElseGet(() -> compute(value));
    }

    /** The type of a variable. */
    abstract TypeName type(Value.Kind kind);

    /** How the value is computed, although it has a name. */
    abstract CodeBlock compute(Value value);
}
