package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.config.Target;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Ports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class {@code <Config>Kernel}, which leaves blocks to other classes. */
final class KernelWriter {
    static final String CLASS_WEIGHT = "CLASS_WEIGHT";

    private final Kernel kernel;
    private final ClassName name;
    /** Whether long ranges can be computed on a pool. Without, the class names nothing but what every Java has. */
    private final boolean hasPool;
    /** From the slower to the faster. */
    private final List<ScheduleClass> schedules;

    private KernelWriter(Kernel kernel, boolean hasPool, List<ScheduleClass> schedules) {
        this.kernel = kernel;
        this.name = Types.kernel(kernel);
        this.hasPool = hasPool;
        this.schedules = schedules;
    }

    /** The class of the kernel, with schedules from the slower to the faster. */
    static TypeSpec write(Kernel kernel, Target target, List<ScheduleClass> schedules) {
        return new KernelWriter(kernel, target != Target.EMBEDDED, schedules).type();
    }

    private TypeSpec type() {
        TypeSpec.Builder type = Types.generated(
                        kernel.names(),
                        name,
                        CodeBlock.of("$L", KernelDocumentation.of(kernel)),
                        Modifier.PUBLIC,
                        Modifier.FINAL)
                .superclass(StoredNumbers.of(kernel).runtime("", "Kernel"))
                .addSuperinterface(Types.lossInterface(kernel));
        if (isScheduled()) {
            type.addField(
                    KernelInstance.schedule(schedules.get(schedules.size() - 1).factory()));
        }
        type.addFields(instance().fields());
        Map<String, List<Double>> tables = new LinkedHashMap<>();
        ClassConstants.tableNames(kernel).forEach((constant, table) -> tables.put(table, constant.values()));
        new Divisor(kernel).table().ifPresent(weights -> tables.put(CLASS_WEIGHT, weights));
        tables.forEach((table, values) -> type.addField(ClassConstants.table(table, values)));
        return type.addMethods(methods()).build();
    }

    private boolean isScheduled() {
        return !schedules.isEmpty();
    }

    private List<MethodSpec> methods() {
        HelperMethods helpers = HelperMethods.of(kernel, hasPool);
        ElementCode code = new ElementCode(kernel, helpers);
        List<MethodSpec> methods = new ArrayList<>();
        methods.addAll(instance().makers());
        instance().backend(isScheduled()).ifPresent(methods::add);
        methods.addAll(code.ofOne());
        Stream.of(ArrayMethod.values()).map(this::range).forEach(methods::add);
        methods.addAll(facts());
        Stream.of(ArrayMethod.values()).map(code::ofBlock).forEach(methods::add);
        if (isScheduled()) {
            methods.add(block());
        }
        methods.addAll(helpers.all());
        methods.add(instance().resolve());
        return methods;
    }

    private KernelInstance instance() {
        return new KernelInstance(name, hasPool, isScheduled() ? ", SCHEDULE" : ", null");
    }

    /** The method that the kernel's interface has for ranges of arrays: the runtime does what all kernels do alike. */
    private MethodSpec range(ArrayMethod call) {
        boolean reduced = kernel.layout().isReduced();
        Parameters own = Parameters.ofPorts(kernel, call.order());
        Parameters all = Parameters.none();
        Ports.NAMES.stream()
                .filter(port -> !port.equals("loss") || own.has(port))
                .forEach(port -> all.array(kernel, port));
        CodeBlock arguments =
                all.ints("from", "to").arguments(port -> Ports.NAMES.contains(port) && !own.has(port) ? "null" : port);
        return Method.override(Modifier.PUBLIC, reduced ? TypeName.DOUBLE : TypeName.VOID, call.methodName())
                .takes(own.ints("from", "to"))
                .does((reduced ? "return reduce" : "each") + "($L,$W$L)", call.order(), arguments);
    }

    /** What the runtime wants to know, where it is not what it takes for granted. */
    private List<MethodSpec> facts() {
        List<MethodSpec> facts = new ArrayList<>();
        if (kernel.layout().classes() > 1) {
            facts.add(fact("classes", kernel.layout().classes()));
        }
        if (kernel.layout().isWeighted()) {
            facts.add(fact("elementsPerWeight", kernel.layout().elementsPerWeight()));
        }
        new Divisor(kernel).method().ifPresent(facts::add);
        return facts;
    }

    private static MethodSpec fact(String name, int value) {
        return Method.override(Modifier.PROTECTED, TypeName.INT, name).does("return $L", value);
    }

    /** A block by the loops of other classes. */
    private MethodSpec block() {
        CodeBlock.Builder calls = CodeBlock.builder();
        for (ScheduleClass schedule : schedules.subList(1, schedules.size())) {
            calls.add(
                    "backend == $T.$L\n? $L\n: ",
                    Types.BACKEND,
                    schedule.backend().name(),
                    schedule.call(kernel));
        }
        return Method.override(Modifier.PROTECTED, TypeName.DOUBLE, "block")
                .takes(Parameters.none().add("backend", Types.BACKEND).addAll(Parameters.ofBlock(kernel)))
                .does("return $L$L", calls.build(), schedules.get(0).call(kernel));
    }
}
