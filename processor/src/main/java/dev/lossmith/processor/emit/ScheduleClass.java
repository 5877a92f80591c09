package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.runtime.Backend;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The classes that a kernel leaves its blocks to, from the slower to the faster: a row each. */
enum ScheduleClass {
    // spotless:off
    STAGED(Backend.STAGED, "ofStages",  "INSTANCE.block", StagedWriter::arguments,  StagedWriter::write, numbers -> true),
    VECTOR(Backend.VECTOR, "ofVectors", "block",          VectorWriter::parameters, VectorWriter::write, StoredNumbers::hasVectors);
    // spotless:on

    private final Backend backend;
    private final String factory;
    private final String block;
    private final Function<Kernel, Parameters> parameters;
    private final Function<Kernel, TypeSpec> writer;
    private final Predicate<StoredNumbers> takes;

    /**
     * A kind of class.
     *
     * @param factory of the runtime's schedule whose fastest loops are these
     * @param block the method that computes a block
     * @param parameters what a kernel gives to that
     * @param takes whether its loops can load and store such numbers
     */
    ScheduleClass(
            Backend backend,
            String factory,
            String block,
            Function<Kernel, Parameters> parameters,
            Function<Kernel, TypeSpec> writer,
            Predicate<StoredNumbers> takes) {
        this.backend = backend;
        this.factory = factory;
        this.block = block;
        this.parameters = parameters;
        this.writer = writer;
        this.takes = takes;
    }

    /** Those of a kernel, whose fastest loops are to be these: the slower ones, too. */
    static List<ScheduleClass> of(Kernel kernel, Backend fastest) {
        return Stream.of(values())
                .filter(schedule -> schedule.backend.compareTo(fastest) <= 0)
                .filter(schedule -> schedule.takes.test(StoredNumbers.of(kernel)))
                .toList();
    }

    Backend backend() {
        return backend;
    }

    String factory() {
        return factory;
    }

    /** A call of the method that computes a block. */
    CodeBlock call(Kernel kernel) {
        return CodeBlock.of("$T.$L", name(kernel), parameters.apply(kernel).call(block));
    }

    ClassName name(Kernel kernel) {
        return Types.named(kernel, kernel.names().schedule(backend));
    }

    TypeSpec write(Kernel kernel) {
        return writer.apply(kernel);
    }

    /** The class, without its methods. */
    TypeSpec.Builder declare(Kernel kernel, String by, ScheduleNames names) {
        return Types.generated(
                        kernel.names(),
                        name(kernel),
                        CodeBlock.of("The blocks of {@link $T} by $L.\n", Types.kernel(kernel), by),
                        Modifier.FINAL)
                .addFields(rows(kernel, names));
    }

    /** The tables of class constants, each so often repeated that a block can begin at any class. */
    private static List<FieldSpec> rows(Kernel kernel, ScheduleNames names) {
        return names.tables().values().stream()
                .map(table -> ClassConstants.table(
                        TypeName.DOUBLE,
                        ScheduleNames.rows(table),
                        CodeBlock.of("$T.repeated($T.$L)", Types.BLOCKS, Types.kernel(kernel), table),
                        Modifier.PRIVATE))
                .toList();
    }
}
