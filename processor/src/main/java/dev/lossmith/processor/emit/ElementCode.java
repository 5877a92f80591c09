package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Port;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The methods of a kernel that compute one element, or a block by one loop over its elements. */
final class ElementCode {
    private final Kernel kernel;
    private final StoredNumbers storage;
    private final HelperMethods helpers;

    ElementCode(Kernel kernel, HelperMethods helpers) {
        this.kernel = kernel;
        this.storage = StoredNumbers.of(kernel);
        this.helpers = helpers;
    }

    /** The static methods for one element. */
    List<MethodSpec> ofOne() {
        return List.of(
                ofOne("loss", "The loss", "the loss", kernel.element().loss()),
                ofOne(
                        "gradient",
                        "The derivative of the loss by the input",
                        "the derivative",
                        kernel.element().gradient()),
                ofOne(
                        "hessian",
                        "The second derivative of the loss by the input",
                        "the second derivative",
                        kernel.element().hessian()));
    }

    private MethodSpec ofOne(String name, String summary, String result, Value output) {
        boolean byClass = ClassConstants.byClass(kernel);
        BodyWriter body = BodyWriter.ofScalars(kernel, List.of(output), helpers, "column");
        Parameters parameters = Parameters.none().add("input", storage.type()).add("target", storage.type());
        return Method.of(
                        summary + " for one element" + (byClass ? " of the class {@code column}" : "")
                                + ", before weights and reduction",
                        name,
                        Modifier.PUBLIC,
                        Modifier.STATIC)
                .takes(byClass ? parameters.ints("column") : parameters)
                .returns(storage.type(), result)
                .does(Java.all(
                        arguments(body, port -> CodeBlock.of("$L", port.name())),
                        body.steps(),
                        Java.statement("return $L", storage.written(body.result(0)))));
    }

    /** Declares the variables of what is read. */
    private CodeBlock arguments(BodyWriter body, Function<Port, CodeBlock> load) {
        return kernel.ports().read().stream()
                .filter(port -> body.uses(port.variable()))
                .map(port -> Java.statement(
                        "$T $L = $L",
                        ComputedNumbers.of(kernel).type(),
                        port.variable(),
                        storage.read(load.apply(port))))
                .collect(CodeBlock.joining(""));
    }

    /** The method that computes a block, or what other loops have left of it. */
    MethodSpec ofBlock(ArrayMethod call) {
        return Method.override(Modifier.PROTECTED, TypeName.DOUBLE, call.blockName())
                .takes(Parameters.ofPlainLoop(kernel, call.order()))
                .does(loop(call));
    }

    private CodeBlock loop(ArrayMethod call) {
        int classes = kernel.layout().classes();
        List<Value> results = call.results(kernel.stored());
        BodyWriter body = BodyWriter.ofScalars(kernel, results, helpers, "i % " + classes);
        CodeBlock element = Java.all(
                arguments(
                        body,
                        port -> port.axis() == Port.Axis.ROW
                                ? CodeBlock.of("$L[i / $L]", port.name(), classes)
                                : CodeBlock.of("$L[i]", port.name())),
                body.steps(),
                IntStream.range(0, results.size())
                        .mapToObj(order -> kernel.ports()
                                .result(order)
                                .map(port ->
                                        Java.statement("$L[i] = $L", port.name(), storage.written(body.result(order)))))
                        .flatMap(Optional::stream)
                        .collect(CodeBlock.joining("")));
        return kernel.layout().isReduced()
                ? storage.summation().ofElements(element, body.result(0))
                : Java.statements("""
                        for (int i = first + done; i < first + size; i++) {
                            $L
                        }
                        return 0.0;
                        """, element);
    }
}
