package dev.lossmith.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.runtime.Backend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class {@code <Config>Kernel}. */
final class KernelWriter {
    static final String CLASS_WEIGHT = "CLASS_WEIGHT";

    private final Kernel kernel;
    private final Backend fastest;
    private final Map<String, List<Double>> tables;

    private KernelWriter(Kernel kernel, Backend fastest, Map<String, List<Double>> tables) {
        this.kernel = kernel;
        this.fastest = fastest;
        this.tables = tables;
    }

    /** The class of the kernel, which leaves blocks to schedules up to the fastest. */
    static TypeSpec write(Kernel kernel, Backend fastest) {
        Map<String, List<Double>> tables = new LinkedHashMap<>();
        ClassConstants.tableNames(kernel).forEach((constant, name) -> tables.put(name, constant.values()));
        List<BigDecimal> weights = new Divisor(kernel).table();
        if (!weights.isEmpty()) {
            tables.put(
                    CLASS_WEIGHT, weights.stream().map(BigDecimal::doubleValue).toList());
        }
        return new KernelWriter(kernel, fastest, tables).type();
    }

    private TypeSpec type() {
        ClassName name = Types.kernel(kernel);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("$L", KernelDocumentation.of(kernel))
                .addAnnotation(AnnotationSpec.builder(Types.GENERATED)
                        .addMember("value", "$S", kernel.names().config())
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Types.lossInterface(kernel))
                .addField(FieldSpec.builder(name, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("Computes on the calling thread. Safe for use by several threads.\n")
                        .initializer("new $T(null)", name)
                        .build())
                .addField(FieldSpec.builder(TypeName.LONG, "serialVersionUID")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1L")
                        .build());
        if (fastest != Backend.SCALAR) {
            type.addField(FieldSpec.builder(Types.SCHEDULE, "SCHEDULE")
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(fastest == Backend.VECTOR ? "$T.ofVectors()" : "$T.ofStages()", Types.SCHEDULE)
                    .build());
        }
        tables.forEach((table, values) -> type.addField(table(table, values)));
        type.addField(FieldSpec.builder(ForkJoinPool.class, "pool")
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL, Modifier.TRANSIENT)
                .build());
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(ForkJoinPool.class, "pool")
                .addStatement("this.pool = pool")
                .build());
        type.addMethods(methods());
        return type.build();
    }

    private List<MethodSpec> methods() {
        Divisor divisor = new Divisor(kernel);
        List<MethodSpec> methods = new ArrayList<>(List.of(on(), backend()));
        RecipeMethods recipes = new RecipeMethods(kernel);
        methods.addAll(new ElementMethods(kernel, recipes, ClassConstants.byClass(kernel)).all());
        ArrayMethods arrays = new ArrayMethods(kernel, divisor);
        for (Call call : Call.values()) {
            methods.add(arrays.method(call));
        }
        ScalarBlocks blocks = new ScalarBlocks(kernel, recipes, fastest);
        for (Call call : Call.values()) {
            methods.addAll(blocks.methods(call));
        }
        methods.addAll(recipes.all());
        methods.addAll(divisor.methods());
        methods.add(MethodSpec.methodBuilder("readResolve")
                .addJavadoc("A pool cannot be serialized: what comes back computes on the calling thread.\n")
                .addModifiers(Modifier.PRIVATE)
                .returns(Object.class)
                .addStatement("return INSTANCE")
                .build());
        return methods;
    }

    private MethodSpec on() {
        return MethodSpec.methodBuilder("on")
                .addJavadoc("""
                        The same kernel, which computes the blocks of long ranges on a pool, with the same bits;
                        without one (null), on the calling thread.
                        """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.kernel(kernel))
                .addParameter(ForkJoinPool.class, "pool")
                .addStatement("return new $T(pool)", Types.kernel(kernel))
                .build();
    }

    private MethodSpec backend() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("backend")
                .addJavadoc("What long ranges are computed with, once the kernel is warm.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.BACKEND);
        return (fastest == Backend.SCALAR
                        ? method.addStatement("return $T.SCALAR", Types.BACKEND)
                        : method.addStatement("return SCHEDULE.backend()"))
                .build();
    }

    private FieldSpec table(String name, List<Double> values) {
        String literals = values.stream().map(Literals::ofDouble).collect(Collectors.joining(", "));
        return FieldSpec.builder(ArrayTypeName.of(TypeName.DOUBLE), name)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer("{" + literals + "}")
                .build();
    }
}
