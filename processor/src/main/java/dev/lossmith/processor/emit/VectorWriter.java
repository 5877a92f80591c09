package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.kernel.Stages;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the class {@code <Config>KernelVector}: loops of the Vector API. All of them read the caller's arrays, and only the last
 * one writes to these, so that a gradient may take the place of the input; numbers on the way are in scratch arrays.
 */
final class VectorWriter extends ScheduleWriter {
    private VectorWriter(Kernel kernel) {
        super(kernel);
    }

    static TypeSpec write(Kernel kernel) {
        return new VectorWriter(kernel)
                .write(
                        kernel.names().vector(),
                        "The blocks of {@link $T} by the Vector API. Loaded only where its module is.\n");
    }

    @Override
    List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        fields.add(species("SPECIES", TypeName.DOUBLE, CodeBlock.of("$T.SPECIES_PREFERRED", Types.DOUBLE_VECTOR)));
        if (isFloat()) {
            ClassName shape = ClassName.get("jdk.incubator.vector", "VectorShape");
            fields.add(species(
                    "FLOATS",
                    TypeName.FLOAT,
                    CodeBlock.of(
                            "$T.of(float.class,$W$T.forBitSize(SPECIES.vectorBitSize() / 2))",
                            Types.VECTOR_SPECIES,
                            shape)));
        }
        return fields;
    }

    private static FieldSpec species(String name, TypeName lane, CodeBlock value) {
        return FieldSpec.builder(ParameterizedTypeName.get(Types.VECTOR_SPECIES, lane.box()), name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    @Override
    Stages stages(BlockMethod block) {
        return Stages.ofVectors(kernel.code(), block.results(), BodyWriter.reserved(kernel));
    }

    @Override
    CodeBlock begin() {
        return CodeBlock.builder()
                .addStatement("int whole = size & -SPECIES.length()")
                .build();
    }

    @Override
    CodeBlock end() {
        return CodeBlock.of("");
    }

    @Override
    String start() {
        return "first";
    }

    @Override
    String limit() {
        return "whole";
    }

    @Override
    Place place(Value.Argument argument, BlockMethod block) {
        return block.isByRow(block.source(argument)) ? Place.SCRATCH : Place.CALLERS;
    }

    @Override
    Place place(int result, Stages.Loop loop, Stages stages) {
        if (loop != stages.loops().get(stages.loops().size() - 1)) {
            return Place.SCRATCH;
        }
        return result == 0 && kernel.layout().isReduced() ? Place.LANES : Place.CALLERS;
    }

    @Override
    CodeBlock loop(Stages.Loop loop, List<Variable> inputs, List<Variable> outputs) {
        BodyWriter body = new BodyWriter(kernel, loop.body(), new VectorValues(value -> names.variable(loop, value)));
        VectorSum sum = new VectorSum(isFloat());
        boolean sums = outputs.stream().anyMatch(output -> output.place() == Place.LANES);
        CodeBlock.Builder code = CodeBlock.builder();
        if (sums) {
            code.add(sum.begin());
        } else {
            code.beginControlFlow("for (int j = 0; j < whole; j += SPECIES.length())");
        }
        inputs.forEach(input -> code.add(load(input)));
        code.add(body.steps());
        for (int i = 0; i < outputs.size(); i++) {
            Variable output = outputs.get(i);
            code.add(output.place() == Place.LANES ? sum.add(body.result(i)) : store(body.result(i), output));
        }
        return code.add(sums ? sum.end() : CodeBlock.of("")).endControlFlow().build();
    }

    private CodeBlock load(Variable input) {
        boolean isCallers = input.place() == Place.CALLERS;
        CodeBlock from = isCallers && isFloat()
                ? CodeBlock.of(
                        "($T) $T.fromArray(FLOATS, $L, first + j)$Z.convertShape($T.F2D, SPECIES, 0)",
                        Types.DOUBLE_VECTOR,
                        Types.FLOAT_VECTOR,
                        input.array(),
                        Types.VECTOR_OPERATORS)
                : CodeBlock.of(
                        "$T.fromArray(SPECIES, $L, $L)",
                        Types.DOUBLE_VECTOR,
                        input.array(),
                        isCallers ? "first + j" : "j");
        return CodeBlock.builder()
                .addStatement("$T $L = $L", Types.DOUBLE_VECTOR, input.name(), from)
                .build();
    }

    private CodeBlock store(String number, Variable output) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (output.place() == Place.SCRATCH) {
            code.addStatement(number + "$Z.intoArray(" + output.array() + ", j)");
        } else if (isFloat()) {
            code.addStatement(
                    "(($T) " + number + "$Z.convertShape($T.D2F, FLOATS, 0))$Z.intoArray(" + output.array()
                            + ", first + j)",
                    Types.FLOAT_VECTOR,
                    Types.VECTOR_OPERATORS);
        } else {
            code.addStatement(number + "$Z.intoArray(" + output.array() + ", first + j)");
        }
        return code.build();
    }

    @Override
    CodeBlock finish(Stages stages, BlockMethod block) {
        return kernel.layout().isReduced()
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement(rest(block), Types.kernel(kernel))
                        .build();
    }

    /** The few elements that fill no vector are left to the kernel's own loop, and the lanes with them. */
    @Override
    CodeBlock sum(BlockMethod block) {
        return CodeBlock.builder()
                .addStatement("double sum = " + rest(block), Types.kernel(kernel))
                .build();
    }

    private static String rest(BlockMethod block) {
        return block.invokeRest("$T.", "whole", block.lanes());
    }
}
