package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lossmith.Precision;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.kernel.SumOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What every vector class has: its species, the way from floats to doubles and back, and the sum. */
final class VectorSupport {
    private static final ArrayTypeName NUMBERS = ArrayTypeName.of(TypeName.DOUBLE);

    private final Kernel kernel;

    VectorSupport(Kernel kernel) {
        this.kernel = kernel;
    }

    List<FieldSpec> species() {
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

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        if (kernel.layout().isReduced()) {
            methods.add(add());
        }
        if (isFloat()) {
            methods.add(widen());
            methods.add(narrow());
        }
        return methods;
    }

    private MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }

    private MethodSpec widen() {
        return method("widen")
                .addParameter(ArrayTypeName.of(TypeName.FLOAT), "from")
                .addParameter(TypeName.INT, "first")
                .addParameter(NUMBERS, "to")
                .addParameter(TypeName.INT, "whole")
                .beginControlFlow("for (int j = 0; j < whole; j += SPECIES.length())")
                .addStatement(
                        "$T floats = $T.fromArray(FLOATS, from, first + j)", Types.FLOAT_VECTOR, Types.FLOAT_VECTOR)
                .addStatement(
                        "(($T) floats.convertShape($T.F2D, SPECIES, 0)).intoArray(to, j)",
                        Types.DOUBLE_VECTOR,
                        Types.VECTOR_OPERATORS)
                .endControlFlow()
                .build();
    }

    private MethodSpec narrow() {
        return method("narrow")
                .addParameter(NUMBERS, "from")
                .addParameter(ArrayTypeName.of(TypeName.FLOAT), "to")
                .addParameter(TypeName.INT, "first")
                .addParameter(TypeName.INT, "whole")
                .beginControlFlow("for (int j = 0; j < whole; j += SPECIES.length())")
                .addStatement("$T numbers = $T.fromArray(SPECIES, from, j)", Types.DOUBLE_VECTOR, Types.DOUBLE_VECTOR)
                .addStatement(
                        "(($T) numbers.convertShape($T.D2F, FLOATS, 0)).intoArray(to, first + j)",
                        Types.FLOAT_VECTOR,
                        Types.VECTOR_OPERATORS)
                .endControlFlow()
                .build();
    }

    /** Adds the losses of a part: what is missing to all lanes is filled up with 0, which changes no sum. */
    private MethodSpec add() {
        MethodSpec.Builder method = method("add")
                .addJavadoc("Adds losses in the order of every schedule: see {@link $T}.\n", Types.LANES)
                .addParameter(NUMBERS, "losses")
                .addParameter(TypeName.INT, "size")
                .addParameter(NUMBERS, "lanes");
        if (!isFloat()) {
            method.addParameter(NUMBERS, "lost");
        }
        method.addStatement(
                        "$T.fill(losses, size, (size + $L) & -$L, 0.0)",
                        Arrays.class,
                        SumOrder.LANES - 1,
                        SumOrder.LANES)
                .beginControlFlow("for (int lane = 0; lane < $L; lane += SPECIES.length())", SumOrder.LANES)
                .addStatement(
                        "$T laneSum = $T.fromArray(SPECIES, lanes, lane)", Types.DOUBLE_VECTOR, Types.DOUBLE_VECTOR);
        if (!isFloat()) {
            method.addStatement(
                    "$T laneLost = $T.fromArray(SPECIES, lost, lane)", Types.DOUBLE_VECTOR, Types.DOUBLE_VECTOR);
        }
        method.beginControlFlow("for (int j = lane; j < size; j += $L)", SumOrder.LANES);
        if (isFloat()) {
            method.addStatement("laneSum = laneSum.add($T.fromArray(SPECIES, losses, j))", Types.DOUBLE_VECTOR);
        } else {
            method.addStatement("$T loss = $T.fromArray(SPECIES, losses, j)", Types.DOUBLE_VECTOR, Types.DOUBLE_VECTOR)
                    .addStatement("$T sum = laneSum.add(loss)", Types.DOUBLE_VECTOR)
                    .addStatement("$T moved = sum.sub(laneSum)", Types.DOUBLE_VECTOR)
                    .addStatement("laneLost = laneLost.add(laneSum.sub(sum.sub(moved)).add(loss.sub(moved)))")
                    .addStatement("laneSum = sum");
        }
        method.endControlFlow().addStatement("laneSum.intoArray(lanes, lane)");
        if (!isFloat()) {
            method.addStatement("laneLost.intoArray(lost, lane)");
        }
        return method.endControlFlow().build();
    }

    private boolean isFloat() {
        return kernel.layout().precision() == Precision.FLOAT;
    }
}
