package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Ports;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a method, in order, and the arguments that a call has in their place. */
final class Parameters {
    private static final Map<String, String> ARRAYS = Map.of(
            "input", "the inputs",
            "target", "the targets",
            "weight", "the weights",
            "loss", "takes the losses",
            "gradient", "takes the gradient",
            "hessian", "takes the diagonal of the Hessian",
            "lanes", "the lanes of the sum");
    private static final Map<String, String> SINGLE = Map.ofEntries(
            Map.entry("input", "the input"),
            Map.entry("target", "the target"),
            Map.entry("column", "the class"),
            Map.entry("mask", "ones or zeros"),
            Map.entry("pool", "a pool, or null"),
            Map.entry("parallel", "a pool, or null"),
            Map.entry("scratch", "the arrays between loops"),
            Map.entry("order", "that of the highest derivative"),
            Map.entry(Kernel.SCALE, "what derivatives are multiplied by"),
            Map.entry("stage", "which loop"),
            Map.entry("done", "how many elements are done"),
            Map.entry("from", "the first"),
            Map.entry("to", "the one after the last"),
            Map.entry("first", "the first element"),
            Map.entry("start", "the first element"),
            Map.entry("row", "which row"),
            Map.entry("fromRow", "the first row"),
            Map.entry("toRow", "the row after the last"),
            Map.entry("counted", "how many of them are not ignored"),
            Map.entry("size", "how many elements"),
            Map.entry("count", "how many elements"),
            Map.entry("leading", "how many of them vectors compute; the plain loop does the others"),
            Map.entry("whole", "how many elements, which fill whole vectors"));

    private final Map<String, TypeName> types = new LinkedHashMap<>();

    private Parameters() {}

    /** All that a method here takes: nothing in one is called like them. */
    static Set<String> names() {
        return Stream.of(ARRAYS, SINGLE)
                .flatMap(names -> names.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** What a parameter is: the same wherever it stands. */
    static String meaning(String name, TypeName type) {
        return (type instanceof ArrayTypeName ? ARRAYS : SINGLE).getOrDefault(name, "a number");
    }

    static Parameters none() {
        return new Parameters();
    }

    /** The arrays of a call of that order, and no others. */
    static Parameters ofPorts(Kernel kernel, int order) {
        Parameters parameters = none();
        kernel.ports().of(order).forEach(port -> parameters.array(kernel, port.name()));
        return parameters;
    }

    /** Those that the runtime gives to the plain loop of that order, whatever the kernel. */
    static Parameters ofPlainLoop(Kernel kernel, int order) {
        List<String> derivatives = Ports.NAMES.subList(Ports.NAMES.size() - Ports.HIGHEST_ORDER, Ports.NAMES.size());
        Parameters parameters = none();
        Ports.NAMES.stream()
                .filter(name -> derivatives.indexOf(name) < order)
                .forEach(name -> parameters.array(kernel, name));
        return parameters.scale(order > 0).ints("first", "size", "done").add("lanes", Types.NUMBERS);
    }

    /** Those that the runtime gives to other schedules, whatever the kernel. */
    static Parameters ofBlock(Kernel kernel) {
        Parameters parameters = none().ints("order");
        Ports.NAMES.forEach(name -> parameters.array(kernel, name));
        return parameters.scale(true).ints("first", "size", "leading");
    }

    Parameters add(String name, TypeName type) {
        types.put(name, type);
        return this;
    }

    /** Adds an array of the caller's. */
    Parameters array(Kernel kernel, String name) {
        return add(name, StoredNumbers.of(kernel).array());
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

    Parameters scratch(boolean isUsed) {
        return scratch(isUsed, Types.SCRATCH);
    }

    Parameters scratch(boolean isUsed, TypeName type) {
        return isUsed ? add("scratch", type) : this;
    }

    boolean has(String name) {
        return types.containsKey(name);
    }

    boolean isEmpty() {
        return types.isEmpty();
    }

    /** By their names. */
    Map<String, TypeName> types() {
        return types;
    }

    /** A call of a method that takes these, where they have the same names. */
    CodeBlock call(String method) {
        return CodeBlock.of("$L($L)", method, arguments(UnaryOperator.identity()));
    }

    /** The arguments of a call where some have other names. */
    CodeBlock arguments(UnaryOperator<String> renamed) {
        return Java.list(types.keySet().stream()
                .map(name -> CodeBlock.of("$L", renamed.apply(name)))
                .toList());
    }
}
