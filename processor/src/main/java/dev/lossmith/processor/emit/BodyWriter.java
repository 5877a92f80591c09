package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Body;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes what is done for one element, or one vector of them: a variable a step, its comment above it. */
final class BodyWriter {
    private final Body body;
    private final Expressions expressions;

    /** A writer of a body, in the language of {@code expressions}. */
    BodyWriter(Body body, Expressions expressions) {
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
    static BodyWriter ofScalars(Kernel kernel, List<Value> results, HelperMethods methods, String column) {
        Map<Value.ClassConstant, String> tables = ClassConstants.tableNames(kernel);
        ComputedNumbers numbers = ComputedNumbers.of(kernel);
        Body body = Body.ofScalars(kernel.code(), results, methods.plan(), reserved(kernel));
        return new BodyWriter(
                body,
                new ScalarExpressions(
                        numbers,
                        value -> Optional.ofNullable(tables.get(value))
                                .map(table -> numbers.ofDouble(CodeBlock.of("$L[$L]", table, column)))
                                .or(() -> body.name(value).map(name -> CodeBlock.of("$L", name))),
                        methods::call));
    }

    /** What generated methods call something else; a step of that name gets a letter. */
    static Set<String> reserved(Kernel kernel) {
        Set<String> reserved = new HashSet<>(Parameters.names());
        reserved.addAll(Summation.LOCALS);
        kernel.ports().read().forEach(port -> reserved.add(port.variable()));
        return reserved;
    }

    /** Whether a result depends on the argument. */
    boolean uses(String argument) {
        return body.uses(argument);
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

    private CodeBlock steps(Predicate<Step> written) {
        return body.steps().stream()
                .filter(written)
                .map(step -> Java.all(
                        Java.comment(step.comment()),
                        Java.statement(
                                "$T $L = $L",
                                expressions.type(step.value().kind()),
                                step.name(),
                                expressions.compute(step.value()))))
                .collect(CodeBlock.joining(""));
    }

    /** The statements that use a result, below its comment if it has no step. */
    CodeBlock use(int index, UnaryOperator<CodeBlock> statements) {
        Value result = body.results().get(index);
        return body.lastStep(result)
                .map(step -> Java.all(Java.comment(step.comment()), statements.apply(expressions.compute(result))))
                .orElseGet(() -> statements.apply(expressions.write(result)));
    }

    /** The expression of a result. */
    CodeBlock result(int index) {
        return expressions.write(body.results().get(index));
    }
}
