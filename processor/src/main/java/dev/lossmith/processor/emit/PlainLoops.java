package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Port;
import dev.lossmith.processor.schedule.Ports;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that compute a block, or what other loops have left of it, by one loop. */
final class PlainLoops {
    private final Kernel kernel;
    private final RecipeMethods recipes;

    PlainLoops(Kernel kernel, RecipeMethods recipes) {
        this.kernel = kernel;
        this.recipes = recipes;
    }

    MethodSpec method(Call call) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(call.blockName())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(TypeName.DOUBLE);
        return Parameters.ofPlainLoop(kernel, call.order())
                .declare(method)
                .addCode(loop(call))
                .build();
    }

    private CodeBlock loop(Call call) {
        List<Value> results = call.results(kernel.stored());
        BodyWriter body = BodyWriter.ofScalars(
                kernel, results, recipes, "i % " + kernel.layout().classes());
        CodeBlock.Builder element = CodeBlock.builder();
        kernel.ports().read().forEach(port -> element.add(body.argument(port.variable(), load(port))));
        element.add(body.steps());
        Ports ports = kernel.ports();
        for (int order = 0; order < results.size(); order++) {
            String result = body.result(order);
            ports.result(order)
                    .ifPresent(port -> element.addStatement(
                            port.name() + "[i] = " + Storage.of(kernel).narrowed(result)));
        }
        return kernel.layout().isReduced()
                ? new Summation(Storage.of(kernel)).ofElements(element.build(), body.result(0))
                : CodeBlock.builder()
                        .beginControlFlow("for (int i = first + done; i < first + size; i++)")
                        .add(element.build())
                        .endControlFlow()
                        .addStatement("return 0.0")
                        .build();
    }

    private String load(Port port) {
        String index = port.axis() == Port.Axis.ROW ? "i / " + kernel.layout().classes() : "i";
        return port.name() + "[" + index + "]";
    }
}
