package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.RowKernel;
import dev.lossmith.processor.schedule.RowNumber;
import dev.lossmith.processor.schedule.StagedRows;
import dev.lossmith.processor.schedule.Stages;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes a class that computes blocks of rows by loops over scratch arrays: the loops, and the list of passes that run them. */
final class RowScheduleWriter {
    private static final List<String> STORED = List.of("gradients", "hessians");

    private final RowKernel kernel;
    private final ScheduleClass schedule;
    private final StagedRows rows;
    private final RowSlots slots;
    /** The methods of loops: the same one for the same loop. */
    private final Map<String, Integer> indices = new LinkedHashMap<>();

    private final List<LoopMethod> methods = new ArrayList<>();

    private RowScheduleWriter(RowKernel kernel, ScheduleClass schedule) {
        this.kernel = kernel;
        this.schedule = schedule;
        this.rows = schedule.ofRows(kernel, RowMethod.reserved(kernel));
        this.slots = new RowSlots(kernel, rows);
    }

    static TypeSpec write(RowKernel kernel, ScheduleClass schedule) {
        return new RowScheduleWriter(kernel, schedule).type();
    }

    private TypeSpec type() {
        ClassName name = schedule.name(kernel.names());
        StoredNumbers storage = StoredNumbers.of(kernel.layout());
        CodeBlock passes = Java.statements(
                """
                super($L, new double[][] {$L}, $L, new int[] {$L}, new $T[][] {
                    $L
                });
                """,
                kernel.layout().classes(),
                Java.list(slots.tableNames().stream()
                        .map(table -> CodeBlock.of("$T.$L", Types.kernel(kernel), table))
                        .toList()),
                rows.kept().size(),
                numbers(results()),
                Types.ROW_PASS,
                rows.calls().stream().map(this::call).collect(CodeBlock.joining("")));
        MethodSpec constructor = Method.constructor("Has no state", Modifier.PRIVATE)
                .does(Java.all(Java.comment(Optional.of("the slots of numbers: " + slots)), passes));
        TypeSpec.Builder type = schedule.declare(kernel.names())
                .superclass(
                        ParameterizedTypeName.get(storage.runtime("", "RowStages"), RowKernelWriter.targets(kernel)))
                .addField(Java.constant("The only one.", name, "INSTANCE", CodeBlock.of("new $T()", name)));
        if (schedule.loops() == ScratchLoops.VECTORS) {
            type.addField(storage.computedSpecies());
        }
        type.addMethod(constructor).addMethod(stage());
        for (int i = 0; i < methods.size(); i++) {
            type.addMethod(methods.get(i).declare(name(i)));
        }
        return type.build();
    }

    private static String name(int index) {
        return "stage" + (index + 1);
    }

    private MethodSpec stage() {
        List<CodeBlock> calls = IntStream.range(0, methods.size())
                .mapToObj(i -> methods.get(i).parameters().call(name(i)))
                .toList();
        return Method.override(Modifier.PROTECTED, TypeName.VOID, "stage")
                .takes(Parameters.none()
                        .ints("stage")
                        .scratch(true, Types.ROW_SCRATCH)
                        .scale(true)
                        .ints("count"))
                .does(LoopMethod.dispatch(calls));
    }

    private List<Integer> results() {
        StagedRows.Call whole = rows.calls().get(rows.calls().size() - 1);
        return whole.results().stream().map(slots::of).toList();
    }

    private CodeBlock call(StagedRows.Call call) {
        return Java.statements("""
                {
                    $L
                },
                """, call.passes().stream().map(this::pass).collect(CodeBlock.joining("")));
    }

    private CodeBlock pass(StagedRows.Pass pass) {
        ScheduleNames names = new ScheduleNames(slots.tables(), Types.ROW_SCRATCH, names(pass));
        List<Integer> loops = pass.loops().stream()
                .map(loop -> index(schedule.loops()
                        .loop(
                                pass.stages().orElseThrow(),
                                loop,
                                names,
                                ComputedNumbers.DOUBLES,
                                value -> slots.of(pass, value))))
                .toList();
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.$L($L)", Types.ROW_PASS, pass.isOfElements() ? "ofElements" : "ofRows", numbers(loops));
        if (pass.isOfElements()) {
            list(code, "rows", slots.ofRows(pass));
            list(code, "classes", slots.ofClasses(pass));
            list(
                    code,
                    "stores",
                    pass.stored().stream().map(value -> slots.of(pass, value)).toList());
        }
        pass.reductions()
                .forEach((number, value) ->
                        code.add("$Z.$L($L, $L)", operator(number), slots.of(pass, value), slots.of(number.number())));
        return code.add(",\n").build();
    }

    /** What the arrays of a pass's results are called. */
    private static List<String> names(StagedRows.Pass pass) {
        Map<Value, String> names = new IdentityHashMap<>();
        pass.handed()
                .forEach((value, argument) ->
                        names.put(value, ScheduleNames.plural(((Value.Argument) argument).name())));
        pass.reductions().forEach((number, value) -> names.putIfAbsent(value, number.name() + "Terms"));
        for (int i = 0; i < pass.stored().size(); i++) {
            names.putIfAbsent(pass.stored().get(i), STORED.get(i));
        }
        return pass.stages().map(Stages::results).orElse(List.of()).stream()
                .map(names::get)
                .toList();
    }

    private static String operator(RowNumber number) {
        return switch (number.operator()) {
            case ROW_MAX -> "max";
            case ROW_MIN -> "min";
            default -> number.isExact() ? "count" : "sum";
        };
    }

    private static void list(CodeBlock.Builder code, String method, List<Integer> slots) {
        if (!slots.isEmpty()) {
            code.add("$Z.$L($L)", method, numbers(slots));
        }
    }

    private static CodeBlock numbers(List<Integer> numbers) {
        return Java.list(
                numbers.stream().map(number -> CodeBlock.of("$L", number)).toList());
    }

    private int index(LoopMethod loop) {
        String content = loop.parameters().types().keySet() + "" + loop.code();
        return indices.computeIfAbsent(content, absent -> {
            methods.add(loop);
            return methods.size() - 1;
        });
    }
}
