package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.schedule.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Completes the Javadoc of generated classes: builds that have comments checked, those of private members included, have
 * nothing to say about them. Names tell most of it, and say the same wherever they stand.
 */
final class Comments {
    private static final Map<String, String> ARRAYS = Map.of(
            "input", "the inputs",
            "target", "the targets",
            "weight", "the weights",
            "loss", "takes the losses",
            "gradient", "takes the gradient",
            "hessian", "takes the diagonal of the Hessian",
            "lanes", "the lanes of the sum");
    private static final String SCRATCH = "scratch array";

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
            Map.entry("size", "how many elements"),
            Map.entry("count", "how many elements"),
            Map.entry("leading", "how many of them vectors compute; the plain loop does the others"),
            Map.entry("whole", "how many elements, which fill whole vectors"));

    private static final String SUM = "the sum";
    private static final Map<String, String> RESULTS = Map.of(
            "on", "the kernel",
            "backend", "the kind of loops",
            "readResolve", "the kernel",
            "loss", "the loss",
            "gradient", "the derivative",
            "hessian", "the second derivative");

    private static final String BLOCK = "The elements from {@code first} on.\n";
    private static final Map<String, String> SUMMARIES = Map.of("sinh", "The hyperbolic sine.\n");

    private static final String TABLE = "One for each class.\n";
    private static final Map<String, String> FIELDS = Map.of(
            "serialVersionUID", "Changes with what is serialized: nothing is.\n",
            "SCHEDULE", "Chooses the loops for each block.\n",
            "SPECIES", "Vectors of what is computed.\n",
            "FLOATS", "As many floats.\n");

    private Comments() {}

    /** The same class, with a comment on every member, and every parameter and result in it. */
    static TypeSpec completed(TypeSpec type) {
        return TypeSpec.classBuilder(type.name())
                .addJavadoc(type.javadoc())
                .addAnnotations(type.annotations())
                .addModifiers(type.modifiers().toArray(new Modifier[0]))
                .superclass(type.superclass())
                .addSuperinterfaces(type.superinterfaces())
                .addFields(type.fieldSpecs().stream().map(Comments::completed).toList())
                .addMethods(type.methodSpecs().stream().map(Comments::completed).toList())
                .build();
    }

    private static FieldSpec completed(FieldSpec field) {
        return field.javadoc().isEmpty()
                ? field.toBuilder()
                        .addJavadoc(FIELDS.getOrDefault(field.name(), TABLE))
                        .build()
                : field;
    }

    /** What overrides a method has that one's comment. */
    private static MethodSpec completed(MethodSpec method) {
        if (method.annotations().stream()
                .anyMatch(annotation -> annotation.type().equals(TypeName.get(Override.class)))) {
            return method;
        }
        MethodSpec.Builder completed = method.toBuilder();
        if (method.javadoc().isEmpty()) {
            String summary = method.isConstructor()
                    ? method.parameters().isEmpty() ? "Has no state.\n" : "Computes on a pool.\n"
                    : SUMMARIES.getOrDefault(method.name(), BLOCK);
            completed.addJavadoc("$L", summary);
        }
        // Among many of its kind, a comment is as short as it can be.
        boolean isTerse = method.modifiers().contains(Modifier.PRIVATE);
        List<String> tags = new ArrayList<>();
        method.parameters().forEach(parameter -> tags.add("@param " + parameter.name() + " " + meaning(parameter)));
        if (!method.isConstructor() && !method.returnType().equals(TypeName.VOID)) {
            boolean sums = method.parameters().stream().anyMatch(Comments::isArray);
            String result = sums ? SUM : RESULTS.getOrDefault(method.name(), "the result");
            tags.add("@return " + result);
        }
        return tags.isEmpty()
                ? completed.build()
                : completed
                        .addJavadoc("$L", (isTerse ? "" : "\n") + String.join("\n", tags) + "\n")
                        .build();
    }

    private static String meaning(ParameterSpec parameter) {
        return isArray(parameter)
                ? ARRAYS.getOrDefault(parameter.name(), SCRATCH)
                : SINGLE.getOrDefault(parameter.name(), "a number");
    }

    private static boolean isArray(ParameterSpec parameter) {
        return parameter.type() instanceof ArrayTypeName;
    }
}
