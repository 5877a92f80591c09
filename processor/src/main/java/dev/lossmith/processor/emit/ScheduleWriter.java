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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What the classes of the staged and the vector schedule have in common: a method a loop, and a method a block that calls them. */
abstract class ScheduleWriter {
    static final String SCALE = Kernel.SCALE;

    /** A method has at most 255 parameters: arrays, an index, a size, and a scale that counts twice. */
    private static final int MOST_ARRAYS = 240;

    final Kernel kernel;
    private final Map<Value.ClassConstant, String> tables;
    final List<MethodSpec> helpers = new ArrayList<>();
    private final Map<CodeBlock, MethodSpec> stages = new LinkedHashMap<>();

    ScheduleWriter(Kernel kernel) {
        this.kernel = kernel;
        this.tables = ClassConstants.tableNames(kernel);
    }

    /** The class, with a method for each call and whatever they need. */
    TypeSpec write(String name, String summary) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(summary, Types.kernel(kernel))
                .addAnnotation(AnnotationSpec.builder(Types.GENERATED)
                        .addMember("value", "$S", kernel.names().config())
                        .build())
                .addModifiers(Modifier.FINAL);
        for (String table : tables.values()) {
            type.addField(FieldSpec.builder(ArrayTypeName.of(TypeName.DOUBLE), rows(table))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.repeated($T.$L)", Types.BLOCKS, Types.kernel(kernel), table)
                    .build());
        }
        List<MethodSpec> blocks = Stream.of(Call.values())
                .map(call -> block(new BlockMethod(kernel, call)))
                .toList();
        finish(type);
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(blocks)
                .addMethods(helpers)
                .addMethods(stages.values())
                .build();
    }

    /** The computation of a block, as loops. */
    abstract Stages stages(BlockMethod block);

    /** What stands around the loops: those of a part of the block, or of the whole. */
    abstract CodeBlock begin();

    abstract CodeBlock end();

    /** Where the part begins. */
    abstract String start();

    /** How many of its elements the loops compute. */
    abstract String limit();

    /** Copies floats to doubles, or back. */
    abstract CodeBlock convert(String method, String arguments);

    /** Calls the methods of the loops, each of which takes some of the arrays. */
    abstract CodeBlock calls(List<String> loops, List<String> arrays, BlockMethod block);

    /** What follows the loops of a part, before its losses are added. */
    abstract CodeBlock remainder(BlockMethod block);

    /** Adds the losses of a part to the lanes. */
    abstract CodeBlock sum();

    /** What one loop does. */
    abstract CodeBlock loop(Stages.Loop loop, List<Variable> inputs, List<Variable> outputs);

    /** Adds what the methods need besides each other. */
    abstract void finish(TypeSpec.Builder type);

    /** A number of an element, and the array that it comes from or goes to. */
    record Variable(String name, String array) {}

    private MethodSpec block(BlockMethod block) {
        Stages stages = stages(block);
        Map<String, Integer> arrays = new LinkedHashMap<>();
        leaves(stages).forEach(leaf -> arrays.put(plural(leafName(leaf)), arrays.size()));
        int loaded = arrays.size();
        List<String> loops = new ArrayList<>();
        for (Stages.Loop loop : stages.loops()) {
            loop.outputs()
                    .forEach(output -> arrays.put(
                            arrayName(output, loop, stages, block),
                            loaded + stages.arrays().get(output)));
            loops.add(call(loop, stages, block));
        }
        if (arrays.size() > MOST_ARRAYS) {
            throw new TooLongException("a block of its kernel has " + arrays.size() + " arrays", MOST_ARRAYS);
        }
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T scratch = $T.take()", Types.SCRATCH, Types.SCRATCH);
        arrays.forEach((name, index) -> code.addStatement("double[] $L = scratch.numbers($L)", name, index));
        boolean reduced = kernel.layout().isReduced();
        if (reduced) {
            code.addStatement("double[] lanes = scratch.lanes()");
            if (!isFloat()) {
                code.addStatement("double[] lost = scratch.lost()");
            }
        }
        code.add(begin());
        leaves(stages).forEach(leaf -> code.add(load(leaf, block)));
        code.add(calls(loops, List.copyOf(arrays.keySet()), block));
        for (int i = reduced ? 1 : 0; i < stages.results().size(); i++) {
            code.add(store(resultName(stages.results().indexOf(stages.results().get(i)), block), block.destination(i)));
        }
        code.add(remainder(block));
        if (reduced) {
            code.add(sum());
        }
        code.add(end());
        if (reduced) {
            code.addStatement("double sum = $T.sum(lanes" + (isFloat() ? ")" : ", lost)"), Types.LANES);
        }
        code.addStatement("scratch.release()");
        if (reduced) {
            code.addStatement("return sum");
        }
        return block.declare(block.call().methodName())
                .addModifiers(Modifier.STATIC)
                .addCode(code.build())
                .build();
    }

    private CodeBlock load(Value leaf, BlockMethod block) {
        String array = plural(leafName(leaf));
        if (leaf instanceof Value.ClassConstant constant) {
            return copy(rows(tables.get(constant)), start() + " % " + classes(), array, "0");
        }
        String source = block.source((Value.Argument) leaf);
        if (block.isByRow(source)) {
            return CodeBlock.builder()
                    .addStatement(
                            "$T.rows($L, $L, $L, $L, $L)", Types.BLOCKS, source, start(), classes(), array, limit())
                    .build();
        }
        return isFloat()
                ? convert("widen", source + ", " + start() + ", " + array + ", " + limit())
                : copy(source, start(), array, "0");
    }

    private CodeBlock store(String array, String destination) {
        return isFloat()
                ? convert("narrow", array + ", " + destination + ", " + start() + ", " + limit())
                : copy(array, "0", destination, start());
    }

    private CodeBlock copy(String from, String at, String to, String index) {
        return CodeBlock.builder()
                .addStatement("System.arraycopy($L, $L, $L, $L, $L)", from, at, to, index, limit())
                .build();
    }

    /** The call of a loop's method; writes the method. */
    private String call(Stages.Loop loop, Stages stages, BlockMethod block) {
        MethodSpec.Builder method = stage(loop, stages, block);
        List<Variable> inputs = new ArrayList<>();
        leaves(loop).forEach(leaf -> inputs.add(new Variable(leafName(leaf), plural(leafName(leaf)))));
        loop.inputs()
                .forEach(input -> inputs.add(
                        new Variable(loop.body().names().get(input), arrayName(input, loop, stages, block))));
        List<Variable> outputs = loop.outputs().stream()
                .map(output -> new Variable(loop.body().names().get(output), arrayName(output, loop, stages, block)))
                .toList();
        List<String> parameters = new ArrayList<>();
        inputs.forEach(input -> parameters.add(input.array()));
        outputs.forEach(output -> parameters.add(output.array()));
        parameters.forEach(array -> method.addParameter(ArrayTypeName.of(TypeName.DOUBLE), array));
        if (loop.body().leaves().stream().anyMatch(ScheduleWriter::isScale)) {
            parameters.add(SCALE);
            method.addParameter(TypeName.DOUBLE, SCALE);
        }
        parameters.add(limit());
        method.addParameter(TypeName.INT, limit());
        return stage(method, loop(loop, inputs, outputs)) + "(" + String.join(",$W", parameters) + ")";
    }

    /** A loop's method, the same one for the same loop. */
    private String stage(MethodSpec.Builder builder, CodeBlock code) {
        MethodSpec candidate = builder.addCode(code).build();
        CodeBlock signature = CodeBlock.of("$L $L", candidate.parameters(), code);
        MethodSpec known = stages.computeIfAbsent(
                signature,
                absent -> candidate.toBuilder()
                        .setName("stage" + (stages.size() + 1))
                        .build());
        return known.name();
    }

    private static MethodSpec.Builder stage(Stages.Loop loop, Stages stages, BlockMethod block) {
        StringBuilder outputs = new StringBuilder();
        loop.outputs()
                .forEach(output ->
                        outputs.append(outputs.isEmpty() ? "" : ", ").append(arrayName(output, loop, stages, block)));
        return MethodSpec.methodBuilder("stage")
                .addJavadoc("Computes $L.\n", outputs)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.VOID);
    }

    /**
     * What the scratch array of a number is called: results after what they are, others after their variable; or, of so many that no
     * method has parameters for all, after their place, which several have in turn.
     */
    private static String arrayName(Value value, Stages.Loop loop, Stages stages, BlockMethod block) {
        int result = stages.results().indexOf(value);
        if (result >= 0) {
            return resultName(result, block);
        }
        return stages.arrays().size() > MOST_ARRAYS / 2
                ? "numbers" + stages.arrays().get(value)
                : plural(loop.body().names().get(value));
    }

    /** What the array of a result is called; results that are the same number are in the array of the first. */
    private static String resultName(int result, BlockMethod block) {
        return result == 0 ? "losses" : block.destination(result) + "s";
    }

    private static String plural(String name) {
        return name.endsWith("s") && name.length() > 1 ? name + "es" : name + "s";
    }

    /** The arguments and class constants that a loop reads, without the scale. */
    private static Set<Value> leaves(Stages.Loop loop) {
        Set<Value> leaves = new LinkedHashSet<>(loop.body().leaves());
        leaves.removeIf(ScheduleWriter::isScale);
        return leaves;
    }

    private static Set<Value> leaves(Stages stages) {
        Set<Value> leaves = new LinkedHashSet<>();
        stages.loops().forEach(loop -> leaves.addAll(leaves(loop)));
        return leaves;
    }

    static boolean isScale(Value value) {
        return value instanceof Value.Argument argument && argument.name().equals(SCALE);
    }

    /** The variable that holds a leaf in a loop. */
    private String leafName(Value leaf) {
        return leaf instanceof Value.Argument argument
                ? argument.name()
                : constantName(tables.get((Value.ClassConstant) leaf));
    }

    /** POS_WEIGHT as posWeight. */
    private static String constantName(String table) {
        StringBuilder name = new StringBuilder();
        for (String word : table.split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }

    /** The table of a class constant, repeated so often that a block can begin at any class. */
    private static String rows(String table) {
        return table + "_ROWS";
    }

    boolean isFloat() {
        return kernel.layout().precision() == Precision.FLOAT;
    }

    /** The variable that holds a value in a loop; null if none does. */
    String name(Stages.Loop loop, Value value) {
        return value instanceof Value.ClassConstant ? leafName(value) : BodyWriter.name(loop.body(), value);
    }

    private int classes() {
        return kernel.layout().classes();
    }
}
