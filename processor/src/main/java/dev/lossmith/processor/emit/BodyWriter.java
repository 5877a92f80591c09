package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lossmith.processor.kernel.Body;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.kernel.Step;
import dev.lossmith.processor.lower.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what is done for one element, or one vector of them: a variable a step, its comment above it. */
final class BodyWriter {
    /** What generated methods call something else; a step of that name gets a letter. */
    private static final Set<String> RESERVED = Set.of(
            "input",
            "target",
            "weight",
            "loss",
            "gradient",
            "hessian",
            "from",
            "to",
            "column",
            "i",
            "j",
            "first",
            "size",
            "left",
            "lane",
            "offset",
            "start",
            "count",
            "done",
            "whole",
            "scratch",
            "lanes",
            "lost",
            "backend",
            "sum",
            "laneSum",
            "laneLost",
            "summand",
            "moved",
            "totalSum",
            "totalLost",
            "blockSum",
            "blockLost",
            "divisor",
            "scale");

    private static final int COMMENT_WIDTH = 96;

    private final Kernel kernel;
    private final Body body;
    private final Expressions expressions;

    /** A writer of a body, in the language of {@code expressions}. */
    BodyWriter(Kernel kernel, Body body, Expressions expressions) {
        this.kernel = kernel;
        this.body = body;
        this.expressions = expressions;
    }

    /**
     * A writer of scalar code.
     *
     * @param results what it computes
     * @param methods what it may call
     * @param column the class of the element, as Java
     */
    static BodyWriter ofScalars(Kernel kernel, List<Value> results, RecipeMethods methods, String column) {
        Map<Value.ClassConstant, String> tables = ClassConstants.tableNames(kernel);
        Body body = Body.ofScalars(kernel.code(), results, methods.plan(), reserved(kernel));
        return new BodyWriter(
                kernel,
                body,
                new ValueWriter(
                        value -> value instanceof Value.ClassConstant constant
                                ? tables.get(constant) + "[" + column + "]"
                                : name(body, value),
                        methods::invocation));
    }

    static Set<String> reserved(Kernel kernel) {
        Set<String> reserved = new HashSet<>(RESERVED);
        reserved.add(kernel.formula().input().name());
        reserved.add(kernel.formula().target().name());
        reserved.add(Kernel.WEIGHT);
        return reserved;
    }

    /** The variable that holds a value; null if none does. */
    static String name(Body body, Value value) {
        return value instanceof Value.Argument argument
                ? argument.name()
                : body.names().get(value);
    }

    /** Declares the input and the target under the formula's names, each if the results depend on it. */
    CodeBlock arguments(String input, String target) {
        CodeBlock.Builder code = CodeBlock.builder();
        argument(code, kernel.formula().input().name(), input);
        argument(code, kernel.formula().target().name(), target);
        return code.build();
    }

    /** Declares the weight, if there is any. */
    CodeBlock weight(String weight) {
        CodeBlock.Builder code = CodeBlock.builder();
        argument(code, Kernel.WEIGHT, weight);
        return code.build();
    }

    private void argument(CodeBlock.Builder code, String name, String value) {
        if (body.uses(name)) {
            code.addStatement("double $L = " + value, name);
        }
    }

    /** The statements that compute all variables. */
    CodeBlock steps() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Step step : body.steps()) {
            if (step.comment() != null) {
                comment(code, step.comment());
            }
            code.addStatement(expressions.type(step.value().kind()) + " " + step.name() + " = "
                    + expressions.compute(step.value()));
        }
        return code.build();
    }

    /** The expression of a result. */
    String result(int index) {
        return expressions.write(body.results().get(index));
    }

    static void comment(CodeBlock.Builder code, String text) {
        Wrapping.balanced(text, COMMENT_WIDTH).forEach(line -> code.add("// $L\n", line));
    }
}
