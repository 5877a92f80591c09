package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Target;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.schedule.RowKernel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class {@code <Config>Kernel} of a loss of rows. */
final class RowKernelWriter {
    private final RowKernel kernel;
    private final Layout layout;
    private final StoredNumbers storage;
    private final ClassName name;
    private final KernelInstance instance;
    /** From the slower to the faster. */
    private final List<ScheduleClass> schedules;

    private RowKernelWriter(RowKernel kernel, Target target, List<ScheduleClass> schedules) {
        this.kernel = kernel;
        this.layout = kernel.layout();
        this.storage = StoredNumbers.of(layout);
        this.name = Types.named(kernel.names(), kernel.names().kernel());
        this.schedules = schedules;
        this.instance =
                new KernelInstance(name, target != Target.EMBEDDED, schedules.isEmpty() ? ", null" : ", SCHEDULE");
    }

    /** The class of the kernel, with schedules from the slower to the faster. */
    static TypeSpec write(RowKernel kernel, Target target, List<ScheduleClass> schedules) {
        return new RowKernelWriter(kernel, target, schedules).type();
    }

    /** The arrays that it reads. */
    static Parameters read(RowKernel kernel) {
        Parameters parameters = Parameters.none()
                .add("input", StoredNumbers.of(kernel.layout()).array())
                .add("target", targets(kernel));
        return kernel.layout().isWeighted()
                ? parameters.add("weight", StoredNumbers.of(kernel.layout()).array())
                : parameters;
    }

    /** An index each, numbers, or several arrays of numbers. */
    static ArrayTypeName targets(RowKernel kernel) {
        ArrayTypeName numbers = StoredNumbers.of(kernel.layout()).array();
        return kernel.formula().hasIndex()
                ? ArrayTypeName.of(TypeName.INT)
                : kernel.columns().targets().size() > 1 ? ArrayTypeName.of(numbers) : numbers;
    }

    /** The table of a number of each class. */
    static String table(Constant each) {
        return ClassConstants.tableName(each.name());
    }

    private TypeSpec type() {
        TypeSpec.Builder type = Types.generated(
                        kernel.names(),
                        name,
                        CodeBlock.of("$L", RowDocumentation.of(kernel)),
                        Modifier.PUBLIC,
                        Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(storage.runtime("", "RowKernel"), targets(kernel)))
                .addSuperinterface(ParameterizedTypeName.get(
                        Types.runtime((layout.isWeighted() ? "Weighted" : "")
                                + (layout.isReduced() ? "RowLoss" : "RowwiseLoss")),
                        storage.array(),
                        targets(kernel)));
        if (!schedules.isEmpty()) {
            type.addField(
                    KernelInstance.schedule(schedules.get(schedules.size() - 1).factory()));
        }
        type.addFields(instance.fields());
        if (isIgnoring()) {
            type.addField(Java.constant(
                    "The targets whose rows count for nothing.",
                    ArrayTypeName.of(TypeName.INT),
                    "IGNORED",
                    kernel.formula().ignored().stream()
                            .map(value -> CodeBlock.of("$L", value))
                            .collect(CodeBlock.joining(", ", "{", "}")),
                    Modifier.PRIVATE));
        }
        tables().forEach((table, values) -> type.addField(ClassConstants.table(table, values)));
        return type.addMethods(methods()).build();
    }

    private boolean isIgnoring() {
        return !kernel.formula().ignored().isEmpty();
    }

    /** The numbers of classes that are read, by the names of their tables. */
    private Map<String, List<Double>> tables() {
        Map<String, List<Double>> tables = new LinkedHashMap<>();
        kernel.tables()
                .values()
                .forEach(each -> tables.put(
                        table(each),
                        each.values().stream().map(BigDecimal::doubleValue).toList()));
        ClassConstants.tableNames(kernel.all()).forEach((each, table) -> tables.put(table, each.values()));
        return tables;
    }

    private List<MethodSpec> methods() {
        HelperMethods helpers = new HelperMethods(kernel.code(), kernel.all(), instance.hasPool());
        List<MethodSpec> methods = new ArrayList<>(instance.makers());
        instance.backend(!schedules.isEmpty()).ifPresent(methods::add);
        Stream.of(ArrayMethod.values()).map(this::range).forEach(methods::add);
        methods.add(Method.override(Modifier.PROTECTED, TypeName.INT, "inputs").does("return $L", layout.classes()));
        if (kernel.formula().hasIndex()) {
            methods.add(Method.override(Modifier.PROTECTED, TypeName.BOOLEAN, "hasIndex")
                    .does("return true"));
        }
        if (kernel.columns().areThere()) {
            methods.add(Method.override(Modifier.PROTECTED, TypeName.INT, "targetsPerRow")
                    .does("return $L", kernel.columns().targets().size()));
        }
        if (layout.isWeighted()) {
            methods.add(Method.override(Modifier.PROTECTED, TypeName.INT, "elementsPerWeight")
                    .does("return 1"));
        }
        if (isIgnoring()) {
            methods.add(Method.override(Modifier.PROTECTED, ArrayTypeName.of(TypeName.INT), "ignored")
                    .does("return IGNORED"));
        }
        if (layout.isMean()) {
            methods.add(new RowDivisor(kernel).method());
        }
        Stream.of(ArrayMethod.values()).map(this::block).forEach(methods::add);
        if (!schedules.isEmpty()) {
            methods.add(block());
        }
        Stream.of(ArrayMethod.values())
                .map(call -> new RowMethod(kernel, call, helpers).write())
                .forEach(methods::add);
        methods.addAll(helpers.all());
        if (isIgnoring()) {
            methods.addAll(counting());
        }
        methods.add(instance.resolve());
        return methods;
    }

    /** Without a branch on the data. */
    private static List<MethodSpec> counting() {
        return List.of(
                Method.of("Ones if the two differ, else zeros", "other", Modifier.PRIVATE, Modifier.STATIC)
                        .takes(Parameters.none().add("label", TypeName.LONG).add("ignored", TypeName.LONG))
                        .returns(TypeName.LONG, "the mask")
                        .does(Java.statements("""
                                long difference = label ^ ignored;
                                return (difference | -difference) >> 63;
                                """)),
                Method.of("The number where the mask is ones, else 0", "counted", Modifier.PRIVATE, Modifier.STATIC)
                        .takes(Parameters.none().add("mask", TypeName.LONG).add("number", TypeName.DOUBLE))
                        .returns(TypeName.DOUBLE, "the result")
                        .does("return $1T.longBitsToDouble($1T.doubleToRawLongBits(number) & mask)", Double.class));
    }

    private Parameters arrays(ArrayMethod call) {
        Parameters parameters = read(kernel);
        if (!layout.isReduced()) {
            parameters.add("loss", storage.array());
        }
        Stream.of("gradient", "hessian").limit(call.order()).forEach(port -> parameters.add(port, storage.array()));
        return parameters;
    }

    /** The method that the kernel's interface has for ranges of rows. */
    private MethodSpec range(ArrayMethod call) {
        Parameters own = arrays(call);
        Stream<String> ports = Stream.of("input", "target", "weight", "loss", "gradient", "hessian")
                .filter(port -> !port.equals("loss") || !layout.isReduced());
        CodeBlock arguments =
                Java.list(Stream.concat(ports.map(port -> own.has(port) ? port : "null"), Stream.of("fromRow", "toRow"))
                        .map(argument -> CodeBlock.of("$L", argument))
                        .toList());
        return Method.override(Modifier.PUBLIC, layout.isReduced() ? TypeName.DOUBLE : TypeName.VOID, call.methodName())
                .takes(own.ints("fromRow", "toRow"))
                .does((layout.isReduced() ? "return reduce" : "each") + "($L,$W$L)", call.order(), arguments);
    }

    /** The plain loop over the rows of a block. */
    private MethodSpec block(ArrayMethod call) {
        Parameters parameters = Parameters.none();
        parameters.add("input", storage.array()).add("target", targets(kernel));
        Stream.of("weight", "loss", "gradient", "hessian")
                .limit(2 + call.order())
                .forEach(port -> parameters.add(port, storage.array()));
        parameters.scale(call.order() > 0).ints("first", "size", "done").add("lanes", Types.NUMBERS);
        CodeBlock row = CodeBlock.of(
                "$L($L)",
                RowMethod.name(call),
                RowMethod.parameters(kernel, call)
                        .arguments(name -> name.equals("row") && layout.isReduced() ? "i" : name));
        CodeBlock loss = layout.isReduced()
                ? storage.summation().ofElements(CodeBlock.of(""), row)
                : Java.statements("""
                        for (int row = first + done; row < first + size; row++) {
                            loss[row] = $L;
                        }
                        return 0.0;
                        """, storage.written(row));
        return Method.override(Modifier.PROTECTED, TypeName.DOUBLE, call.blockName())
                .takes(parameters)
                .does(loss);
    }

    /** A block by the loops of other classes. */
    private MethodSpec block() {
        Parameters given =
                Parameters.none().ints("order").add("input", storage.array()).add("target", targets(kernel));
        Stream.of("weight", "loss", "gradient", "hessian").forEach(port -> given.add(port, storage.array()));
        given.scale(true).ints("first", "size", "leading");
        CodeBlock.Builder calls = CodeBlock.builder();
        for (int i = schedules.size() - 1; i >= 0; i--) {
            ScheduleClass schedule = schedules.get(i);
            if (i > 0) {
                calls.add(
                        "backend == $T.$L\n? ",
                        Types.BACKEND,
                        schedule.backend().name());
            }
            calls.add(
                    "$T.INSTANCE.block(this,$W$L)$L",
                    schedule.name(kernel.names()),
                    given.arguments(port -> port),
                    i > 0 ? "\n: " : "");
        }
        return Method.override(Modifier.PROTECTED, TypeName.DOUBLE, "block")
                .takes(Parameters.none().add("backend", Types.BACKEND).addAll(given))
                .does("return $L", calls.build());
    }
}
