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

/** Writes what is done for one element: a variable a step, its comment above it. */
final class BodyWriter {
    /** What generated methods call something else; a step of that name gets a number. */
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
            "block",
            "left",
            "size",
            "lane",
            "offset",
            "laneSum",
            "laneLost",
            "summand",
            "totalSum",
            "blockSum",
            "blockLost",
            "totalLost",
            "divisor",
            "scale");

    private static final int COMMENT_WIDTH = 96;

    private final Kernel kernel;
    private final Body body;
    private final ValueWriter values;
    private final Map<Value.ClassConstant, String> tables;

    /**
     * A writer of the body that computes these values.
     *
     * @param column the class of the element, as Java
     */
    BodyWriter(Kernel kernel, List<Value> results, String column) {
        this.kernel = kernel;
        this.body = Body.of(kernel.code(), results, reserved(kernel));
        this.tables = ClassConstants.tableNames(kernel);
        this.values = new ValueWriter(kernel.layout().precision(), value -> name(value, column));
    }

    private static Set<String> reserved(Kernel kernel) {
        Set<String> reserved = new HashSet<>(RESERVED);
        reserved.add(kernel.formula().input().name());
        reserved.add(kernel.formula().target().name());
        reserved.add(Kernel.WEIGHT);
        return reserved;
    }

    private String name(Value value, String column) {
        if (value instanceof Value.Argument argument) {
            return argument.name();
        }
        if (value instanceof Value.ClassConstant constant) {
            return tables.get(constant) + "[" + column + "]";
        }
        return body.names().get(value);
    }

    /** Declares the input and the target under the formula's names, each if the results depend on it. */
    CodeBlock arguments(String input, String target) {
        CodeBlock.Builder code = CodeBlock.builder();
        argument(code, kernel.formula().input().name(), input);
        argument(code, kernel.formula().target().name(), target);
        return code.build();
    }

    private void argument(CodeBlock.Builder code, String name, String value) {
        if (body.uses(name)) {
            code.addStatement("$L $L = $L", Types.number(kernel), name, value);
        }
    }

    /** The statements that compute all variables. */
    CodeBlock steps() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Step step : body.steps()) {
            if (step.comment() != null) {
                comment(code, step.comment());
            }
            String type = step.value().kind() == Value.Kind.NUMBER ? Types.number(kernel) : Types.bits(kernel);
            code.addStatement(type + " " + step.name() + " = " + values.compute(step.value()));
        }
        return code.build();
    }

    /** The expression of a result. */
    String result(int index) {
        return values.write(body.results().get(index));
    }

    static void comment(CodeBlock.Builder code, String text) {
        Wrapping.balanced(text, COMMENT_WIDTH).forEach(line -> code.add("// $L\n", line));
    }
}
