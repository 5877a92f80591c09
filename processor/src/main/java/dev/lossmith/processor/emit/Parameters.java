package dev.lossmith.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Ports;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The parameters of a method, in order, and the arguments that a call has in their place. */
final class Parameters {
    private final Map<String, TypeName> types = new LinkedHashMap<>();

    private Parameters() {}

    /** The arrays of a call of that order, and no others. */
    static Parameters ofPorts(Kernel kernel, int order) {
        Parameters parameters = new Parameters();
        kernel.ports()
                .of(order)
                .forEach(port -> parameters.add(port.name(), Storage.of(kernel).array()));
        return parameters;
    }

    /** Those that the runtime gives to the plain loop of that order, whatever the kernel. */
    static Parameters ofPlainLoop(Kernel kernel, int order) {
        Parameters parameters = new Parameters();
        List<String> derivatives = Ports.NAMES.subList(Ports.NAMES.size() - Ports.HIGHEST_ORDER, Ports.NAMES.size());
        Ports.NAMES.stream()
                .filter(name -> derivatives.indexOf(name) < order)
                .forEach(name -> parameters.add(name, Storage.of(kernel).array()));
        if (order > 0) {
            parameters.add(Kernel.SCALE, TypeName.DOUBLE);
        }
        return parameters.ints("first", "size", "done").add("lanes", Types.NUMBERS);
    }

    /** Those that the runtime gives to other schedules, whatever the kernel. */
    static Parameters ofBlock(Kernel kernel) {
        Parameters parameters = new Parameters().ints("order");
        Ports.NAMES.forEach(name -> parameters.add(name, Storage.of(kernel).array()));
        return parameters.add(Kernel.SCALE, TypeName.DOUBLE).ints("first", "size", "leading");
    }

    static Parameters none() {
        return new Parameters();
    }

    Parameters add(String name, TypeName type) {
        types.put(name, type);
        return this;
    }

    Parameters addAll(Parameters others) {
        types.putAll(others.types);
        return this;
    }

    Parameters ints(String... names) {
        Arrays.stream(names).forEach(name -> add(name, TypeName.INT));
        return this;
    }

    /** Adds the scale of derivatives, if it is used. */
    Parameters scale(boolean isUsed) {
        return isUsed ? add(Kernel.SCALE, TypeName.DOUBLE) : this;
    }

    Parameters scratch() {
        return add("scratch", Types.SCRATCH);
    }

    MethodSpec.Builder declare(MethodSpec.Builder method) {
        types.forEach((name, type) -> method.addParameter(type, name));
        return method;
    }

    /** The arguments of a call where they have the same names. */
    String arguments() {
        return joined(types.keySet());
    }

    /** The arguments of a call that has some under other names. */
    String arguments(UnaryOperator<String> renamed) {
        return joined(types.keySet().stream().map(renamed).toList());
    }

    /** A call of a method that takes these. */
    String call(String method) {
        return method + "(" + arguments() + ")";
    }

    static String joined(Collection<String> arguments) {
        return String.join(",$W", arguments);
    }
}
