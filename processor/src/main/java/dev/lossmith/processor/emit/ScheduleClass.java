package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.RowKernel;
import dev.lossmith.processor.schedule.StagedRows;
import dev.lossmith.runtime.Backend;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The classes that a kernel leaves its blocks to, from the slower to the faster: a row each. */
enum ScheduleClass {
    // spotless:off
    STAGED(Backend.STAGED, "ofStages",  "short loops, which the JVM's compiler turns into SIMD",
            "INSTANCE.block", StagedWriter::arguments,  StagedWriter::write, numbers -> true,
            ScratchLoops.SCALARS, StagedRows::ofScalars),
    VECTOR(Backend.VECTOR, "ofVectors", "the Vector API. Loaded only where its module is",
            "block",          VectorWriter::parameters, VectorWriter::write, StoredNumbers::hasVectors,
            ScratchLoops.VECTORS, StagedRows::ofVectors);
    // spotless:on

    private final Backend backend;
    private final String factory;
    private final String means;
    private final String block;
    private final Function<Kernel, Parameters> parameters;
    private final Function<Kernel, TypeSpec> writer;
    private final Predicate<StoredNumbers> takes;
    private final ScratchLoops loops;
    private final BiFunction<RowKernel, Set<String>, StagedRows> ofRows;

    /**
     * A kind of class.
     *
     * @param factory of the runtime's schedule whose fastest loops are these
     * @param block the method that computes a block
     * @param parameters what a kernel gives to that
     * @param means what blocks are computed by
     * @param takes whether its loops can load and store such numbers
     * @param loops the language of loops over scratch arrays
     * @param ofRows how rows are cut into these
     */
    ScheduleClass(
            Backend backend,
            String factory,
            String means,
            String block,
            Function<Kernel, Parameters> parameters,
            Function<Kernel, TypeSpec> writer,
            Predicate<StoredNumbers> takes,
            ScratchLoops loops,
            BiFunction<RowKernel, Set<String>, StagedRows> ofRows) {
        this.backend = backend;
        this.factory = factory;
        this.means = means;
        this.block = block;
        this.parameters = parameters;
        this.writer = writer;
        this.takes = takes;
        this.loops = loops;
        this.ofRows = ofRows;
    }

    /** Those of a kernel, whose fastest loops are to be these: the slower ones, too. */
    static List<ScheduleClass> of(StoredNumbers numbers, Backend fastest) {
        return Stream.of(values())
                .filter(schedule -> schedule.backend.compareTo(fastest) <= 0)
                .filter(schedule -> schedule.takes.test(numbers))
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
        return name(kernel.names());
    }

    ClassName name(Names names) {
        return Types.named(names, names.schedule(backend));
    }

    ScratchLoops loops() {
        return loops;
    }

    /** A kernel of rows, cut into its loops, whose variables are called unlike the {@code reserved} names. */
    StagedRows ofRows(RowKernel kernel, Set<String> reserved) {
        return ofRows.apply(kernel, reserved);
    }

    TypeSpec write(Kernel kernel) {
        return writer.apply(kernel);
    }

    /** The class, without its methods. */
    TypeSpec.Builder declare(Kernel kernel, ScheduleNames names) {
        return declare(kernel.names()).addFields(rows(kernel, names));
    }

    /** The class, without anything in it. */
    TypeSpec.Builder declare(Names names) {
        ClassName kernel = Types.named(names, names.kernel());
        CodeBlock comment = CodeBlock.of("The blocks of {@link $T} by $L.\n", kernel, means);
        return Types.generated(names, name(names), comment, Modifier.FINAL);
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
