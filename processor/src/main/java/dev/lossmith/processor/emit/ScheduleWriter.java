package dev.lossmith.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.Precision;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.kernel.Stages;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.rewrite.TooLongException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What the classes of the staged and the vector schedule have in common: a method a loop, and a method a block that calls them. */
abstract class ScheduleWriter {
    static final ArrayTypeName NUMBERS = ArrayTypeName.of(TypeName.DOUBLE);

    final Kernel kernel;
    final ScheduleNames names;
    private final List<MethodSpec> dispatches = new ArrayList<>();
    private final Map<CodeBlock, MethodSpec> stages = new LinkedHashMap<>();

    ScheduleWriter(Kernel kernel) {
        this.kernel = kernel;
        this.names = new ScheduleNames(kernel);
    }

    /** The class, with a method for each call and whatever they need. */
    TypeSpec write(String name, String summary) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(summary, Types.kernel(kernel))
                .addAnnotation(AnnotationSpec.builder(Types.GENERATED)
                        .addMember("value", "$S", kernel.names().config())
                        .build())
                .addModifiers(Modifier.FINAL);
        for (String table : names.tables().values()) {
            type.addField(FieldSpec.builder(NUMBERS, ScheduleNames.rows(table))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.repeated($T.$L)", Types.BLOCKS, Types.kernel(kernel), table)
                    .build());
        }
        List<MethodSpec> blocks = Stream.of(Call.values())
                .map(call -> block(new BlockMethod(kernel, call)))
                .toList();
        return type.addFields(fields())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(blocks)
                .addMethods(dispatches)
                .addMethods(stages.values())
                .build();
    }

    /** What the methods need besides each other. */
    abstract List<FieldSpec> fields();

    /** The computation of a block, as loops. */
    abstract Stages stages(BlockMethod block);

    /** What stands around the loops: those of a part of the block, or of the whole. */
    abstract CodeBlock begin();

    abstract CodeBlock end();

    /** Where the part begins. */
    abstract String start();

    /** How many of its elements the loops compute. */
    abstract String limit();

    /** Where a loop finds an argument. */
    abstract Place place(Value.Argument argument, BlockMethod block);

    /** Where a loop leaves the result of that index. */
    abstract Place place(int result, Stages.Loop loop, Stages stages);

    /** What one loop does. */
    abstract CodeBlock loop(Stages.Loop loop, List<Variable> inputs, List<Variable> outputs);

    /** What follows the loops of a part. */
    abstract CodeBlock finish(Stages stages, BlockMethod block);

    /** Declares {@code sum}, that of the lanes. */
    abstract CodeBlock sum(BlockMethod block);

    /** The kind of array that a loop reads a number from, or leaves it in. */
    enum Place {
        /** A scratch array, which begins with the part. */
        SCRATCH,
        /** An array of the caller's. */
        CALLERS,
        /** The lanes of the sum. */
        LANES
    }

    /** A number of an element, and the array that it comes from or goes to. */
    record Variable(String name, String array, Place place) {}

    private MethodSpec block(BlockMethod block) {
        Stages stages = stages(block);
        StageCalls calls = new StageCalls();
        Set<Value> copied = new LinkedHashSet<>();
        Map<String, Value> computed = new LinkedHashMap<>();
        for (Stages.Loop loop : stages.loops()) {
            leaves(loop).stream()
                    .filter(leaf -> input(leaf, block).place() == Place.SCRATCH)
                    .forEach(copied::add);
            List<Variable> outputs = outputs(loop, stages, block);
            for (int i = 0; i < outputs.size(); i++) {
                if (outputs.get(i).place() == Place.SCRATCH) {
                    computed.put(outputs.get(i).array(), loop.outputs().get(i));
                }
            }
            calls.add(stage(loop, outputs, stages, block));
        }
        if (copied.size() + computed.size() > ScheduleNames.MOST_ARRAYS) {
            throw new TooLongException(
                    "a block of its kernel has " + (copied.size() + computed.size()) + " arrays",
                    ScheduleNames.MOST_ARRAYS);
        }
        boolean reduced = kernel.layout().isReduced();
        boolean isScratchUsed = reduced || !copied.isEmpty() || !computed.isEmpty();
        CodeBlock.Builder code = CodeBlock.builder();
        if (isScratchUsed) {
            code.addStatement("$T scratch = $T.take()", Types.SCRATCH, Types.SCRATCH);
        }
        int index = 0;
        for (Value leaf : copied) {
            code.addStatement("double[] $L = scratch.numbers($L)", names.leafArray(leaf), index++);
        }
        for (Map.Entry<String, Value> array : computed.entrySet()) {
            code.addStatement(
                    "double[] $L = scratch.numbers($L)",
                    array.getKey(),
                    copied.size() + stages.arrays().get(array.getValue()));
        }
        if (reduced) {
            code.addStatement("double[] lanes = scratch.lanes()");
            if (!isFloat()) {
                code.addStatement("double[] lost = scratch.lost()");
            }
        }
        code.add(begin());
        copied.forEach(leaf -> code.add(load(leaf, block)));
        String dispatch = block.call().methodName() + "Stage";
        calls.dispatch(dispatch).ifPresent(dispatches::add);
        code.add(calls.callAll(dispatch)).add(finish(stages, block)).add(end());
        if (reduced) {
            code.add(sum(block));
        }
        if (isScratchUsed) {
            code.addStatement("scratch.release()");
        }
        if (reduced) {
            code.addStatement("return sum");
        }
        return block.declare(block.call().methodName())
                .addModifiers(Modifier.STATIC)
                .addCode(code.build())
                .build();
    }

    private CodeBlock load(Value leaf, BlockMethod block) {
        String array = names.leafArray(leaf);
        if (leaf instanceof Value.ClassConstant constant) {
            String rows = ScheduleNames.rows(names.tables().get(constant));
            return copy(rows, start() + " % " + kernel.layout().classes(), array, "0");
        }
        String source = block.source((Value.Argument) leaf);
        CodeBlock.Builder code = CodeBlock.builder();
        if (block.isByRow(source)) {
            return code.addStatement(
                            "$T.rows($L, $L, $L, $L, $L)",
                            Types.BLOCKS,
                            source,
                            start(),
                            kernel.layout().classes(),
                            array,
                            limit())
                    .build();
        }
        return isFloat()
                ? code.addStatement("$T.widen($L, $L, $L, $L)", Types.BLOCKS, source, start(), array, limit())
                        .build()
                : copy(source, start(), array, "0");
    }

    CodeBlock copy(String from, String at, String to, String index) {
        return CodeBlock.builder()
                .addStatement("System.arraycopy($L, $L, $L, $L, $L)", from, at, to, index, limit())
                .build();
    }

    private Variable input(Value leaf, BlockMethod block) {
        boolean isCallers = leaf instanceof Value.Argument argument && place(argument, block) == Place.CALLERS;
        return isCallers
                ? new Variable(names.leaf(leaf), block.source((Value.Argument) leaf), Place.CALLERS)
                : new Variable(names.leaf(leaf), names.leafArray(leaf), Place.SCRATCH);
    }

    private List<Variable> outputs(Stages.Loop loop, Stages stages, BlockMethod block) {
        List<Variable> outputs = new ArrayList<>();
        for (int i = 0; i < loop.outputs().size(); i++) {
            Value output = loop.outputs().get(i);
            Place place = place(i, loop, stages);
            String array = switch (place) {
                case SCRATCH -> ScheduleNames.array(output, loop, stages, block);
                case CALLERS -> block.destination(i);
                case LANES -> "lanes";
            };
            outputs.add(new Variable(loop.body().names().get(output), array, place));
        }
        return outputs;
    }

    /** The method of a loop, which takes what the loop reads and writes; the same one for the same loop. */
    private MethodSpec stage(Stages.Loop loop, List<Variable> outputs, Stages stages, BlockMethod block) {
        List<Variable> inputs = new ArrayList<>();
        leaves(loop).forEach(leaf -> inputs.add(input(leaf, block)));
        loop.inputs()
                .forEach(input -> inputs.add(new Variable(
                        loop.body().names().get(input),
                        ScheduleNames.array(input, loop, stages, block),
                        Place.SCRATCH)));
        Map<String, TypeName> parameters = new LinkedHashMap<>();
        inputs.forEach(variable -> declare(variable, parameters));
        outputs.forEach(variable -> declare(variable, parameters));
        if (loop.body().leaves().stream().anyMatch(ScheduleWriter::isScale)) {
            parameters.put(Kernel.SCALE, TypeName.DOUBLE);
        }
        if (Stream.concat(inputs.stream(), outputs.stream()).anyMatch(each -> each.place() == Place.CALLERS)) {
            parameters.put(start(), TypeName.INT);
        }
        parameters.put(limit(), TypeName.INT);
        MethodSpec.Builder method = MethodSpec.methodBuilder("stage")
                .addJavadoc(
                        "Computes $L.\n",
                        outputs.stream()
                                .map(output -> output.place() == Place.LANES ? "losses" : output.array())
                                .distinct()
                                .collect(Collectors.joining(", ")))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        parameters.forEach((name, type) -> method.addParameter(type, name));
        CodeBlock body = loop(loop, inputs, outputs);
        MethodSpec candidate = method.addCode(body).build();
        return stages(CodeBlock.of("$L $L", candidate.parameters(), body), candidate);
    }

    private MethodSpec stages(CodeBlock signature, MethodSpec candidate) {
        return stages.computeIfAbsent(
                signature,
                absent -> candidate.toBuilder()
                        .setName("stage" + (stages.size() + 1))
                        .build());
    }

    private void declare(Variable variable, Map<String, TypeName> parameters) {
        parameters.put(variable.array(), variable.place() == Place.CALLERS ? Types.arrayType(kernel) : NUMBERS);
        if (variable.place() == Place.LANES && !isFloat()) {
            parameters.put("lost", NUMBERS);
        }
    }

    /** The arguments and class constants that a loop reads, without the scale. */
    private static Set<Value> leaves(Stages.Loop loop) {
        Set<Value> leaves = new LinkedHashSet<>(loop.body().leaves());
        leaves.removeIf(ScheduleWriter::isScale);
        return leaves;
    }

    static boolean isScale(Value value) {
        return value instanceof Value.Argument argument && argument.name().equals(Kernel.SCALE);
    }

    boolean isFloat() {
        return kernel.layout().precision() == Precision.FLOAT;
    }
}
