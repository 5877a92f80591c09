package dev.lossmith.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Port;
import dev.lossmith.processor.schedule.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The methods that a kernel's interface has for ranges of arrays: the runtime does what all kernels do alike. */
final class CallMethods {
    private final Kernel kernel;

    CallMethods(Kernel kernel) {
        this.kernel = kernel;
    }

    MethodSpec method(Call call) {
        boolean reduced = kernel.layout().isReduced();
        MethodSpec.Builder method = MethodSpec.methodBuilder(call.methodName())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(reduced ? TypeName.DOUBLE : TypeName.VOID);
        Parameters.ofPorts(kernel, call.order()).ints("from", "to").declare(method);
        return method.addStatement((reduced ? "return reduce(" : "each(") + arguments(call) + ")")
                .build();
    }

    private String arguments(Call call) {
        Set<String> existing =
                kernel.ports().of(call.order()).stream().map(Port::name).collect(Collectors.toSet());
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(call.order())));
        Ports.NAMES.stream()
                .filter(name -> !name.equals("loss") || existing.contains(name))
                .forEach(name -> arguments.add(existing.contains(name) ? name : "null"));
        arguments.addAll(List.of("from", "to"));
        return Parameters.joined(arguments);
    }
}
