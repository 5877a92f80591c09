package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Recipe;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Body;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Methods;
import dev.lossmith.processor.schedule.UniqueNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the methods of a kernel that are recipes, each when it is first called, and the same one for the same code. */
final class RecipeMethods {
    private static final String SELECT = "select";

    /** A call of a method. */
    record Invocation(String method, List<Value> arguments) {}

    /** A method but for its name. */
    private record Content(String name, List<TypeName> parameters, CodeBlock code) {}

    private final Kernel kernel;
    private final Methods plan;
    private final Map<Value, Optional<Invocation>> invocations = new IdentityHashMap<>();
    private final Map<Content, String> names = new HashMap<>();
    private final UniqueNames unique = new UniqueNames(Set.of(SELECT));
    private final List<MethodSpec> written = new ArrayList<>();
    private boolean selects;

    RecipeMethods(Kernel kernel) {
        this.kernel = kernel;
        this.plan = Methods.of(
                kernel.code(),
                Stream.of(kernel.element(), kernel.stored())
                        .flatMap(results -> Stream.of(results.loss(), results.gradient(), results.hessian()))
                        .toList());
    }

    Methods plan() {
        return plan;
    }

    /** How a value is computed by a method, if it is. */
    Optional<Invocation> invocation(Value value) {
        Optional<Invocation> known = invocations.get(value);
        if (known == null) {
            known = plan.call(value).map(recipe -> new Invocation(method(recipe), recipe.operands()));
            invocations.put(value, known);
        }
        return known.or(() -> selection(value));
    }

    private Optional<Invocation> selection(Value value) {
        if (value instanceof Value.Result result && result.instruction() == Instruction.SELECT) {
            selects = true;
            return Optional.of(new Invocation(SELECT, result.operands()));
        }
        return Optional.empty();
    }

    /** All that were called, those that others call first. */
    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>(written);
        if (selects) {
            methods.add(select());
        }
        return methods;
    }

    private String method(Recipe recipe) {
        Body body = Body.ofMethod(kernel.code(), recipe, plan);
        ValueWriter values = new ValueWriter(
                body.names()::get, value -> value == recipe.result() ? selection(value) : invocation(value));
        BodyWriter writer = new BodyWriter(kernel, body, values);
        CodeBlock code = CodeBlock.builder()
                .add(writer.steps())
                .addStatement("return " + values.compute(recipe.result()))
                .build();
        List<TypeName> types =
                recipe.operands().stream().map(operand -> type(operand.kind())).toList();
        return names.computeIfAbsent(new Content(recipe.name(), types, code), absent -> write(recipe, code));
    }

    private String write(Recipe recipe, CodeBlock code) {
        String name = unique.of(recipe.name());
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc("$L.\n", recipe.meaning())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type(recipe.result().kind()));
        for (int i = 0; i < recipe.operands().size(); i++) {
            method.addParameter(
                    type(recipe.operands().get(i).kind()), recipe.parameters().get(i));
        }
        written.add(method.addCode(code).build());
        return name;
    }

    private static TypeName type(Value.Kind kind) {
        return kind == Value.Kind.NUMBER ? TypeName.DOUBLE : TypeName.LONG;
    }

    private static MethodSpec select() {
        return MethodSpec.methodBuilder(SELECT)
                .addJavadoc("{@code a} where the mask is ones, {@code b} where it is zeros, bit by bit: no branch.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.DOUBLE)
                .addParameter(TypeName.LONG, "mask")
                .addParameter(TypeName.DOUBLE, "a")
                .addParameter(TypeName.DOUBLE, "b")
                .addStatement("long bits = Double.doubleToRawLongBits(b)")
                .addStatement("return Double.longBitsToDouble(bits$W^ (Double.doubleToRawLongBits(a) ^ bits) & mask)")
                .build();
    }
}
