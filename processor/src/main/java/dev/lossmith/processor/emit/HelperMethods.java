package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Helper;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Body;
import dev.lossmith.processor.schedule.Helpers;
import dev.lossmith.processor.schedule.Kernel;
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

/** Writes the helpers of a kernel, each when it is first called, and the same one for the same code. */
final class HelperMethods {
    private static final String SELECT = "select";
    private static final String NEGATED = "negated";

    /** A method but for its name. */
    private record Content(String name, Map<String, TypeName> parameters, CodeBlock code) {}

    private final Code code;
    private final ComputedNumbers numbers;
    private final Helpers plan;
    private final Map<Value, Optional<ScalarExpressions.HelperCall>> calls = new IdentityHashMap<>();
    private final Map<Content, String> names = new HashMap<>();
    private final UniqueNames unique = new UniqueNames(Set.of(SELECT, NEGATED));
    private final List<MethodSpec> written = new ArrayList<>();
    private final boolean mayNegate;
    private boolean selects;
    private boolean negates;

    /**
     * The helpers of what computes these values.
     *
     * @param mayNegate whether a minus before a number gives -0.0 for 0.0, as Java says: not so in WebAssembly that TeaVM 0.15 writes
     */
    HelperMethods(Code code, List<Value> results, boolean mayNegate) {
        this.code = code;
        this.numbers = ComputedNumbers.of(code.arithmetic());
        this.mayNegate = mayNegate;
        this.plan = Helpers.of(code, results);
    }

    static HelperMethods of(Kernel kernel, boolean mayNegate) {
        return new HelperMethods(
                kernel.code(),
                Stream.of(kernel.element(), kernel.stored())
                        .flatMap(results -> results.list().stream())
                        .toList(),
                mayNegate);
    }

    Helpers plan() {
        return plan;
    }

    /** How a value is computed by a method, if it is. */
    Optional<ScalarExpressions.HelperCall> call(Value value) {
        Optional<ScalarExpressions.HelperCall> known = calls.get(value);
        if (known == null) {
            known = plan.call(value).map(helper -> new ScalarExpressions.HelperCall(method(helper), helper.operands()));
            calls.put(value, known);
        }
        return known.or(() -> operation(value));
    }

    /** An operation for which there is no operator. */
    private Optional<ScalarExpressions.HelperCall> operation(Value value) {
        if (value instanceof Value.Result result && result.instruction() == Instruction.SELECT) {
            selects = true;
            return Optional.of(new ScalarExpressions.HelperCall(SELECT, result.operands()));
        }
        if (!mayNegate && value instanceof Value.Result result && result.instruction() == Instruction.NEGATE) {
            negates = true;
            return Optional.of(new ScalarExpressions.HelperCall(NEGATED, result.operands()));
        }
        return Optional.empty();
    }

    /** All that were called, those that others call first. */
    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>(written);
        if (selects) {
            methods.add(select());
        }
        if (negates) {
            methods.add(negated());
        }
        return methods;
    }

    private String method(Helper helper) {
        Body body = Body.ofMethod(code, helper, plan);
        Expressions values = new ScalarExpressions(
                numbers,
                value -> Optional.ofNullable(body.names().get(value)).map(name -> CodeBlock.of("$L", name)),
                value -> value == helper.result() ? operation(value) : call(value));
        CodeBlock statements = Java.all(
                new BodyWriter(body, values).steps(), Java.statement("return $L", values.compute(helper.result())));
        Parameters parameters = Parameters.none();
        for (int i = 0; i < helper.operands().size(); i++) {
            Value.Kind kind = helper.operands().get(i).kind();
            parameters.add(helper.parameters().get(i), numbers.type(kind));
        }
        return names.computeIfAbsent(
                new Content(helper.name(), parameters.types(), statements),
                absent -> write(helper, parameters, statements));
    }

    private String write(Helper helper, Parameters parameters, CodeBlock statements) {
        String name = unique.of(helper.name());
        written.add(Method.of(helper.meaning(), name, Modifier.PRIVATE, Modifier.STATIC)
                .takes(parameters)
                .returns(numbers.type(helper.result().kind()), "the result")
                .does(statements));
        return name;
    }

    private MethodSpec negated() {
        String summary =
                "{@code -a}: compilers to WebAssembly exist for which that is not {@code -0.0} where {@code a} is 0";
        return Method.of(summary, NEGATED, Modifier.PRIVATE, Modifier.STATIC)
                .takes(Parameters.none().add("a", numbers.type()))
                .returns(numbers.type(), "the result")
                .does("return $L - a", numbers.literal(-0.0));
    }

    private MethodSpec select() {
        String summary = "{@code a} where the mask is ones, {@code b} where it is zeros, bit by bit: no branch";
        return Method.of(summary, SELECT, Modifier.PRIVATE, Modifier.STATIC)
                .takes(Parameters.none()
                        .add("mask", numbers.type(Value.Kind.BITS))
                        .add("a", numbers.type())
                        .add("b", numbers.type()))
                .returns(numbers.type(), "the result")
                .does(Java.statements(
                        """
                        $1T bits = $2T.$3L(b);
                        return $2T.$4L(bits$W^ ($2T.$3L(a) ^ bits) & mask);
                        """, numbers.type(Value.Kind.BITS), numbers.box(), numbers.toBits(), numbers.ofBits()));
    }
}
