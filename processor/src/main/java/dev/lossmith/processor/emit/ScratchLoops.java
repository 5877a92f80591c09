package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Stages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loops that read and write scratch arrays alone, all at the same index. */
enum ScratchLoops {
    /** One number at a time: C2 makes SIMD of it. */
    SCALARS {
        @Override
        LoopMethod loop(
                Stages stages,
                Stages.Loop loop,
                ScheduleNames names,
                ComputedNumbers numbers,
                ToIntFunction<Value> scratch) {
            // A number that is used once needs no variable.
            Set<Value> usedOnce = loaded(loop).stream()
                    .filter(value -> loop.body().readers(value) == 1)
                    .collect(Collectors.toSet());
            Expressions values = new ScalarExpressions(
                    numbers,
                    value -> usedOnce.contains(value)
                            ? Optional.of(CodeBlock.of("$L[j]", names.source(loop, value, stages.results())))
                            : names.named(loop, value),
                    value -> Optional.empty());
            LoopWriter writer = new LoopWriter(stages, loop, names, numbers, values, scratch);
            loaded(loop)
                    .forEach(value -> writer.load(
                            value,
                            (variable, array) -> usedOnce.contains(value)
                                    ? CodeBlock.of("")
                                    : Java.statement("$T $L = $L[j]", numbers.type(), variable, array)));
            writer.storeOutputs((number, array) -> Java.statement("$L[j] = $L", array, number));
            return writer.method(Parameters.none(), COUNT, body -> Java.statements("""
                            for (int j = 0; j < count; j++) {
                                $L
                            }
                            """, body));
        }
    },

    /** Vectors: what they compute beyond the last number, nobody reads. */
    VECTORS {
        @Override
        LoopMethod loop(
                Stages stages,
                Stages.Loop loop,
                ScheduleNames names,
                ComputedNumbers numbers,
                ToIntFunction<Value> scratch) {
            Expressions values = new VectorExpressions(numbers, value -> names.named(loop, value));
            LoopWriter writer = new LoopWriter(stages, loop, names, numbers, values, scratch);
            loaded(loop)
                    .forEach(value -> writer.load(value, (variable, array) -> loadVector(numbers, variable, array)));
            writer.storeOutputs(ScratchLoops::storeVector);
            return writer.method(Parameters.none(), COUNT, body -> vectors(COUNT, body));
        }
    };

    private static final String COUNT = "count";

    /** A loop as a method. */
    abstract LoopMethod loop(
            Stages stages,
            Stages.Loop loop,
            ScheduleNames names,
            ComputedNumbers numbers,
            ToIntFunction<Value> scratch);

    private static List<Value> loaded(Stages.Loop loop) {
        return Stream.concat(loop.leaves().stream(), loop.inputs().stream()).toList();
    }

    static CodeBlock vectors(String limit, CodeBlock body) {
        return Java.statements("""
                for (int j = 0; j < $L; j += SPECIES.length()) {
                    $L
                }
                """, limit, body);
    }

    static CodeBlock loadVector(ComputedNumbers numbers, String variable, String array) {
        return vector(
                numbers,
                variable,
                CodeBlock.of("$T.fromArray(SPECIES, $L, j)", numbers.vector(Value.Kind.NUMBER), array));
    }

    static CodeBlock vector(ComputedNumbers numbers, String variable, CodeBlock vector) {
        return Java.statement("$T $L = $L", numbers.vector(Value.Kind.NUMBER), variable, vector);
    }

    static CodeBlock storeVector(CodeBlock number, String array) {
        return Java.statement("$L$Z.intoArray($L, j)", number, array);
    }
}
