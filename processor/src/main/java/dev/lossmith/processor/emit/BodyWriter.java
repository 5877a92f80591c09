package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Body;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Ports;
import dev.lossmith.processor.schedule.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes what is done for one element, or one vector of them: a variable a step, its comment above it. */
final class BodyWriter {
    /** What generated methods call something else; a step of that name gets a letter. */
    private static final Set<String> RESERVED = Set.of(
            "column",
            "i",
            "j",
            "first",
            "size",
            "lane",
            "offset",
            "start",
            "count",
            "done",
            "whole",
            "scratch",
            "lanes",
            "stage",
            "sum",
            "laneSum",
            "laneLost",
            "summand",
            "moved",
            "blockSum",
            "blockLost",
            Kernel.SCALE);

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
        reserved.addAll(Ports.NAMES);
        kernel.ports().read().forEach(port -> reserved.add(port.variable()));
        return reserved;
    }

    /** The variable that holds a value; null if none does. */
    static String name(Body body, Value value) {
        return value instanceof Value.Argument argument
                ? argument.name()
                : body.names().get(value);
    }

    /** Declares an argument, if the results depend on it. */
    CodeBlock argument(String name, String value) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (body.uses(name)) {
            code.addStatement("double $L = " + value, name);
        }
        return code.build();
    }

    /** The statements that compute all variables. */
    CodeBlock steps() {
        return steps(step -> true);
    }

    /** The same, but for results that nothing else is made of: these are written where they are stored. */
    CodeBlock stepsButResults() {
        Set<Step> last = body.results().stream()
                .flatMap(result -> body.lastStep(result).stream())
                .collect(Collectors.toSet());
        return steps(step -> !last.contains(step));
    }

    /** A statement with a result, and its comment if it has no step. */
    CodeBlock store(int index, UnaryOperator<String> statement) {
        return use(
                index,
                value ->
                        CodeBlock.builder().addStatement(statement.apply(value)).build());
    }

    /** Statements with a result, and its comment if it has no step. */
    CodeBlock use(int index, Function<String, CodeBlock> statements) {
        Value result = body.results().get(index);
        CodeBlock.Builder code = CodeBlock.builder();
        Optional<Step> last = body.lastStep(result);
        last.flatMap(Step::comment).ifPresent(text -> comment(code, text));
        String value = last.isPresent() ? expressions.compute(result) : expressions.write(result);
        return code.add(statements.apply(value)).build();
    }

    private CodeBlock steps(Predicate<Step> written) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Step step : body.steps()) {
            if (!written.test(step)) {
                continue;
            }
            step.comment().ifPresent(comment -> comment(code, comment));
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
