package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Body;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.RowKernel;
import dev.lossmith.processor.schedule.RowNumber;
import dev.lossmith.processor.schedule.RowPart;
import dev.lossmith.processor.schedule.RowSchedule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the method that does a row: its loops over the elements, and what is done once before and between them. */
final class RowMethod {
    /** What is called so in it. */
    private static final List<String> LOCALS = List.of("start", "label", "chosen", "counts", "i", "before");

    private static final List<String> DERIVATIVES = List.of("gradient", "hessian");

    private final RowKernel kernel;
    private final ArrayMethod call;
    private final StoredNumbers storage;
    private final HelperMethods helpers;
    private final RowSchedule schedule;
    private final RowLoops loops;
    private final Map<Value.ClassConstant, String> tables;

    RowMethod(RowKernel kernel, ArrayMethod call, HelperMethods helpers) {
        this.kernel = kernel;
        this.call = call;
        this.storage = StoredNumbers.of(kernel.layout());
        this.helpers = helpers;
        this.schedule = RowSchedule.of(kernel, call.order(), helpers.plan(), reserved(kernel));
        this.loops = new RowLoops(kernel.layout());
        this.tables = ClassConstants.tableNames(kernel.all());
    }

    static String name(ArrayMethod call) {
        return call.methodName() + "OfRow";
    }

    /** What generated methods call something else. */
    static Set<String> reserved(RowKernel kernel) {
        Set<String> reserved = new HashSet<>(Parameters.names());
        reserved.addAll(LOCALS);
        kernel.formula().variables().elements().forEach(each -> reserved.add(each.toString()));
        reserved.addAll(kernel.ofRow());
        return reserved;
    }

    /** What it takes: the arrays, what derivatives are multiplied by, and the row. */
    static Parameters parameters(RowKernel kernel, ArrayMethod call) {
        Parameters parameters = RowKernelWriter.read(kernel);
        DERIVATIVES
                .subList(0, call.order())
                .forEach(name ->
                        parameters.add(name, StoredNumbers.of(kernel.layout()).array()));
        return parameters.scale(call.order() > 0 && kernel.layout().isMean()).ints("row");
    }

    MethodSpec write() {
        return Method.of("Does a row", name(call), Modifier.PRIVATE, Modifier.STATIC)
                .takes(parameters(kernel, call))
                .returns(TypeName.DOUBLE, "the loss")
                .does(Java.all(
                        Java.statement("int start = row * $L", kernel.layout().classes()),
                        ofRow(),
                        schedule.parts().stream().map(this::part).collect(CodeBlock.joining("")),
                        chosen(),
                        Java.statement("return $L", counted(result(0)))));
    }

    /** What the row has one of. */
    private CodeBlock ofRow() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (kernel.formula().hasIndex()) {
            if (isIgnoring()) {
                code.add(Java.statements("""
                        // Ones if the row counts, else zeros, which choose the first class: what it gives is not used.
                        long counts = $L;
                        int label = target[row] & (int) counts;
                        """, counts()));
            }
            code.add(Java.statement("int chosen = start + $L", label()));
        }
        kernel.inputOfTarget()
                .filter(this::isUsed)
                .ifPresent(name ->
                        code.add(Java.statement("double $L = $L", name, storage.read(CodeBlock.of("input[chosen]")))));
        boolean hasOneTarget = kernel.columns().targets().size() == 1;
        columns(kernel.columns().inputs(), i -> CodeBlock.of("input[$L]", column(i)), code);
        columns(
                kernel.columns().targets(),
                i -> hasOneTarget ? CodeBlock.of("target[row]") : CodeBlock.of("target[$L][row]", i),
                code);
        kernel.tables().forEach((name, each) -> {
            if (isUsed(name)) {
                code.add(Java.statement("double $L = $L[$L]", name, RowKernelWriter.table(each), label()));
            }
        });
        if (kernel.layout().isWeighted()) {
            code.add(Java.statement("double $L = $L", Kernel.WEIGHT, storage.read(CodeBlock.of("weight[row]"))));
        }
        return code.build();
    }

    /** Declares variables of numbers that have names, where they are in arrays. */
    private void columns(List<Variable> named, IntFunction<CodeBlock> place, CodeBlock.Builder code) {
        for (int i = 0; i < named.size(); i++) {
            String name = RowKernel.ofRow(named.get(i));
            if (isUsed(name)) {
                code.add(Java.statement("double $L = $L", name, storage.read(place.apply(i))));
            }
        }
    }

    /** The index of an input that has a name. */
    private static CodeBlock column(int index) {
        return index == 0 ? CodeBlock.of("start") : CodeBlock.of("start + $L", index);
    }

    /** The class of the target. */
    private String label() {
        return isIgnoring() ? "label" : "target[row]";
    }

    private boolean isUsed(String argument) {
        return schedule.parts().stream().anyMatch(part -> part.body().uses(argument));
    }

    private boolean isIgnoring() {
        return !kernel.formula().ignored().isEmpty();
    }

    /** The number with bits that are 0 unless the row counts. */
    private CodeBlock counted(CodeBlock number) {
        return isIgnoring() ? CodeBlock.of("counted(counts, $L)", number) : number;
    }

    /** No branch: the sign of d or -d is negative unless they are 0. */
    private CodeBlock counts() {
        return kernel.formula().ignored().stream()
                .map(value -> CodeBlock.of("other(target[row], $L)", value))
                .collect(CodeBlock.joining(" & "));
    }

    private CodeBlock part(RowPart part) {
        BodyWriter body = writer(part.body(), part instanceof RowPart.Once ? label() : "i - start");
        if (part instanceof RowPart.Once) {
            return body.steps();
        }
        if (part instanceof RowPart.Reduce reduce) {
            return Java.all(
                    Java.comment(Optional.of(meaning(reduce.numbers()))),
                    loops.reduction(
                            reduce.numbers(),
                            Java.all(loads(part.body()), body.steps()),
                            IntStream.range(0, reduce.numbers().size())
                                    .mapToObj(body::result)
                                    .toList()));
        }
        CodeBlock stores = IntStream.range(0, call.order())
                .mapToObj(order -> Java.statement(
                        "$L[i] = $L", DERIVATIVES.get(order), storage.written(counted(body.result(order)))))
                .collect(CodeBlock.joining(""));
        return loops.each(Java.all(loads(part.body()), body.steps(), stores));
    }

    private static String meaning(List<RowNumber> numbers) {
        return String.join(
                ", ",
                numbers.stream()
                        .map(number -> number.name() + " = " + number.meaning())
                        .toList());
    }

    /** The derivatives by the input of the target, in the place of what was stored, or by each input that has a name. */
    private CodeBlock chosen() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < kernel.chosen().size() * call.order(); i++) {
            CodeBlock place = kernel.columns().areThere() ? column(i / call.order()) : CodeBlock.of("chosen");
            code.add(Java.statement(
                    "$L[$L] = $L", DERIVATIVES.get(i % call.order()), place, storage.written(counted(result(1 + i)))));
        }
        return code.build();
    }

    private CodeBlock result(int index) {
        Value result = schedule.results().get(index);
        return expressions(schedule.last(), label()).write(result);
    }

    /** Declares the variables of an element that are read. */
    private CodeBlock loads(Body body) {
        Stream<Map.Entry<String, CodeBlock>> loads = Stream.of(
                Map.entry(kernel.formula().variables().input().name(), storage.read(CodeBlock.of("input[i]"))),
                Map.entry(
                        kernel.formula()
                                .variables()
                                .target()
                                .map(Variable::name)
                                .orElse(""),
                        storage.read(CodeBlock.of("target[i]"))),
                Map.entry(
                        kernel.formula().variables().isTarget().name(),
                        CodeBlock.of("1 - $1T.min($1T.abs(i - chosen), 1)", Math.class)));
        return loads.filter(load -> body.uses(load.getKey()))
                .map(load -> Java.statement("double $L = $L", load.getKey(), load.getValue()))
                .collect(CodeBlock.joining(""));
    }

    private BodyWriter writer(Body body, String index) {
        return new BodyWriter(body, expressions(body, index));
    }

    /** In the language of scalars; {@code index} is the class. */
    private ScalarExpressions expressions(Body body, String index) {
        return new ScalarExpressions(
                ComputedNumbers.DOUBLES,
                value -> Optional.ofNullable(tables.get(value))
                        .map(table -> CodeBlock.of("$L[$L]", table, index))
                        .or(() -> body.name(value).map(name -> CodeBlock.of("$L", name))),
                helpers::call);
    }
}
