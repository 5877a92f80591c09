package dev.lossmith.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The static methods for one element. */
final class ElementMethods {
    private final Kernel kernel;
    private final RecipeMethods recipes;
    private final boolean byClass;

    ElementMethods(Kernel kernel, RecipeMethods recipes, boolean byClass) {
        this.kernel = kernel;
        this.recipes = recipes;
        this.byClass = byClass;
    }

    List<MethodSpec> all() {
        return List.of(
                method("loss", "The loss", kernel.element().loss()),
                method(
                        "gradient",
                        "The derivative of the loss by the input",
                        kernel.element().gradient()),
                method(
                        "hessian",
                        "The second derivative of the loss by the input",
                        kernel.element().hessian()));
    }

    private MethodSpec method(String name, String summary, Value output) {
        BodyWriter body = BodyWriter.ofScalars(kernel, List.of(output), recipes, "column");
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc(summary + " for one element" + (byClass ? " of the class {@code column}" : "")
                        + ", before weights and reduction.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Storage.of(kernel).number())
                .addParameter(Storage.of(kernel).number(), "input")
                .addParameter(Storage.of(kernel).number(), "target");
        if (byClass) {
            method.addParameter(TypeName.INT, "column");
        }
        kernel.ports().read().forEach(port -> method.addCode(body.argument(port.variable(), port.name())));
        return method.addCode(body.steps())
                .addStatement("return " + Storage.of(kernel).narrowed(body.result(0)))
                .build();
    }
}
