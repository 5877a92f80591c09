package dev.lossmith.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.Weights;
import dev.lossmith.processor.schedule.Kernel;
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
    private final List<ScheduleClass> schedules;
    private final Map<String, List<Double>> tables;

    private KernelWriter(Kernel kernel, List<ScheduleClass> schedules, Map<String, List<Double>> tables) {
        this.kernel = kernel;
        this.schedules = schedules;
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
        return new KernelWriter(kernel, ScheduleClass.upTo(fastest), tables).type();
    }

    private TypeSpec type() {
        ClassName name = Types.kernel(kernel);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("$L", KernelDocumentation.of(kernel))
                .addAnnotation(AnnotationSpec.builder(Types.GENERATED)
                        .addMember("value", "$S", kernel.names().config())
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(Storage.of(kernel).runtime("", "Kernel"))
                .addSuperinterface(Types.lossInterface(kernel));
        if (isScheduled()) {
            type.addField(FieldSpec.builder(Types.SCHEDULE, "SCHEDULE")
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.$L()", Types.SCHEDULE, fastest().factory())
                    .build());
        }
        type.addField(FieldSpec.builder(name, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("Computes on the calling thread. Safe for use by several threads.\n")
                        .initializer("new $T(null)", name)
                        .build())
                .addField(FieldSpec.builder(TypeName.LONG, "serialVersionUID")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1L")
                        .build());
        tables.forEach((table, values) -> type.addField(table(table, values)));
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Types.PARALLEL, "parallel")
                        .addStatement("super(parallel, $L)", isScheduled() ? "SCHEDULE" : "null")
                        .build())
                .addMethods(methods())
                .build();
    }

    private boolean isScheduled() {
        return !schedules.isEmpty();
    }

    private ScheduleClass fastest() {
        return schedules.get(schedules.size() - 1);
    }

    private List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>(List.of(on(), backend()));
        RecipeMethods recipes = new RecipeMethods(kernel);
        methods.addAll(new ElementMethods(kernel, recipes, ClassConstants.byClass(kernel)).all());
        CallMethods calls = new CallMethods(kernel);
        PlainLoops loops = new PlainLoops(kernel, recipes);
        for (Call call : Call.values()) {
            methods.add(calls.method(call));
        }
        methods.addAll(facts());
        for (Call call : Call.values()) {
            methods.add(loops.method(call));
        }
        if (isScheduled()) {
            methods.add(block());
        }
        methods.addAll(recipes.all());
        methods.add(MethodSpec.methodBuilder("readResolve")
                .addJavadoc("A pool cannot be serialized: what comes back computes on the calling thread.\n")
                .addModifiers(Modifier.PRIVATE)
                .returns(Object.class)
                .addStatement("return INSTANCE")
                .build());
        return methods;
    }

    /** What the runtime wants to know, where it is not what it takes for granted. */
    private List<MethodSpec> facts() {
        List<MethodSpec> facts = new ArrayList<>();
        if (kernel.layout().classes() > 1) {
            facts.add(fact("classes", kernel.layout().classes()));
        }
        if (kernel.layout().isWeighted()) {
            facts.add(fact("elementsPerWeight", elementsPerWeight(kernel)));
        }
        new Divisor(kernel).method().ifPresent(facts::add);
        return facts;
    }

    /** How many elements a weight counts for. */
    static int elementsPerWeight(Kernel kernel) {
        return kernel.layout().weights() == Weights.ROW ? kernel.layout().classes() : 1;
    }

    private static MethodSpec fact(String name, int value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(TypeName.INT)
                .addStatement("return $L", value)
                .build();
    }

    /** A block by the loops of other classes. */
    private MethodSpec block() {
        Parameters parameters = Parameters.ofBlock(kernel);
        MethodSpec.Builder method = MethodSpec.methodBuilder("block")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(TypeName.DOUBLE)
                .addParameter(Types.BACKEND, "backend");
        parameters.declare(method);
        CodeBlock.Builder calls = CodeBlock.builder();
        for (ScheduleClass schedule : schedules.subList(1, schedules.size())) {
            calls.add("backend == $T.$L\n? ", Types.BACKEND, schedule.backend().name())
                    .add(schedule.call(parameters) + "\n: ", schedule.name(kernel));
        }
        calls.add(schedules.get(0).call(parameters), schedules.get(0).name(kernel));
        return method.addStatement("return $L", calls.build()).build();
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
                .addStatement("return new $T($T.on(pool))", Types.kernel(kernel), Types.PARALLEL)
                .build();
    }

    private MethodSpec backend() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("backend")
                .addJavadoc("What long ranges are computed with now.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.BACKEND);
        return (isScheduled()
                        ? method.addStatement("return SCHEDULE.backend()")
                        : method.addStatement("return $T.SCALAR", Types.BACKEND))
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
