package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Port;
import dev.lossmith.processor.schedule.Ports;
import dev.lossmith.processor.schedule.Stages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** What vectors do for one call: their loops, and the method that runs them and leaves the rest of a block to the plain loop. */
final class VectorCall {
    private static final String LIMIT = "whole";
    private static final String NONE = "null";

    private final Kernel kernel;
    private final ScheduleNames names;
    private final ArrayMethod call;
    private final Stages stages;
    private final StoredNumbers storage;
    private final ComputedNumbers numbers;
    private final boolean isReduced;
    /** What vectors cannot load from where it is: the scratch array of each weight of a row, and of each table. */
    private final Map<Value, Integer> copied = new LinkedHashMap<>();

    VectorCall(Kernel kernel, ScheduleNames names, ArrayMethod call) {
        this.kernel = kernel;
        this.names = names;
        this.call = call;
        this.stages = Stages.ofVectors(kernel.code(), call.results(kernel.stored()), BodyWriter.reserved(kernel));
        this.storage = StoredNumbers.of(kernel);
        this.numbers = ComputedNumbers.of(kernel);
        this.isReduced = kernel.layout().isReduced();
        for (Stages.Loop loop : stages.loops()) {
            loop.leaves().stream()
                    .filter(leaf -> port(leaf).isEmpty())
                    .forEach(leaf -> copied.putIfAbsent(leaf, copied.size()));
        }
    }

    /** The parameters of the method of a call. */
    static Parameters parameters(Kernel kernel, ArrayMethod call) {
        return Parameters.ofPorts(kernel, call.order())
                .scale(isScaled(kernel, call))
                .ints("first", "size", "leading");
    }

    List<LoopMethod> loops() {
        return stages.loops().stream().map(this::loop).toList();
    }

    /** The caller's array that vectors of an argument are loaded from, if they can be. */
    private Optional<Port> port(Value leaf) {
        return leaf instanceof Value.Argument argument
                ? Optional.of(kernel.ports().ofVariable(argument.name()))
                        .filter(port -> port.axis() == Port.Axis.ELEMENT)
                : Optional.empty();
    }

    private int scratch(Value value) {
        Integer copy = copied.get(value);
        return copy != null ? copy : copied.size() + stages.arrays().get(value);
    }

    /** The scratch array after all others. */
    private int summands() {
        return copied.size()
                + stages.arrays().values().stream()
                        .mapToInt(array -> array + 1)
                        .max()
                        .orElse(0);
    }

    private boolean usesScratch() {
        return isReduced || !copied.isEmpty() || !stages.arrays().isEmpty();
    }

    /** The method that runs the loops. */
    MethodSpec method(List<CodeBlock> loops) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (usesScratch()) {
            code.addStatement("$1T scratch = $1T.take()", Types.SCRATCH);
        }
        if (isReduced) {
            code.addStatement("double[] lanes = scratch.lanes()");
        }
        code.addStatement("int $L = leading & -SPECIES.length()", LIMIT);
        copied.forEach((leaf, index) -> code.add(copy(leaf, index)));
        if (loops.size() == 1) {
            code.addStatement(loops.get(0));
        } else {
            code.beginControlFlow("for (int stage = 0; stage < $L; stage++)", loops.size())
                    .addStatement(dispatchParameters().call(dispatchName()))
                    .endControlFlow();
        }
        CodeBlock rest = CodeBlock.of(
                "$T.INSTANCE.$L($L)",
                Types.kernel(kernel),
                call.blockName(),
                Parameters.ofPlainLoop(kernel, call.order()).arguments(this::atRest));
        if (isReduced) {
            code.add(Java.statements("""
                    double sum = $L;
                    scratch.release();
                    return sum;
                    """, rest));
        } else {
            code.add(usesScratch() ? "scratch.release();\n" : "").addStatement("return $L", rest);
        }
        return Method.of(ArrayMethod.BLOCK, call.methodName(), Modifier.PRIVATE, Modifier.STATIC)
                .takes(parameters(kernel, call))
                .returns(TypeName.DOUBLE, ArrayMethod.SUM)
                .does(code.build());
    }

    /** What the plain loop is given that goes on where the vectors end. */
    private String atRest(String parameter) {
        return switch (parameter) {
            case "done" -> LIMIT;
            case Kernel.SCALE -> isScaled(kernel, call) ? parameter : "1.0";
            case "lanes" -> isReduced ? parameter : NONE;
            default ->
                Ports.NAMES.contains(parameter)
                                && kernel.ports().named(parameter).isEmpty()
                        ? NONE
                        : parameter;
        };
    }

    private static boolean isScaled(Kernel kernel, ArrayMethod call) {
        return call.order() > 0 && kernel.layout().isMean();
    }

    private CodeBlock copy(Value leaf, int index) {
        int classes = kernel.layout().classes();
        return leaf instanceof Value.Argument argument
                ? Java.statement(
                        "$T.rows($L, first, $L, $L, whole)",
                        Types.BLOCKS,
                        kernel.ports().ofVariable(argument.name()).name(),
                        classes,
                        numbers.scratch(index))
                : Java.statement(
                        "$T.$L($L, first % $L, $L, 0, whole)",
                        numbers == ComputedNumbers.DOUBLES ? System.class : Types.BLOCKS,
                        numbers == ComputedNumbers.DOUBLES ? "arraycopy" : "floats",
                        ScheduleNames.rows(names.tables().get(leaf)),
                        classes,
                        numbers.scratch(index));
    }

    /** The method that runs the loop of a number; none for a single loop. */
    Optional<MethodSpec> dispatch(List<CodeBlock> loops) {
        String summary = "One loop of several. Called from here, C2 compiles each by itself";
        return loops.size() == 1
                ? Optional.empty()
                : Optional.of(Method.of(summary, dispatchName(), Modifier.PRIVATE, Modifier.STATIC)
                        .takes(dispatchParameters())
                        .does(LoopMethod.dispatch(loops)));
    }

    private String dispatchName() {
        return call.methodName() + "Stage";
    }

    private Parameters dispatchParameters() {
        Parameters parameters = Parameters.none()
                .ints("stage")
                .addAll(Parameters.ofPorts(kernel, call.order()))
                .scale(isScaled(kernel, call))
                .scratch(usesScratch());
        return (isReduced ? parameters.add("lanes", Types.NUMBERS) : parameters).ints("first", LIMIT);
    }

    private LoopMethod loop(Stages.Loop loop) {
        Expressions values = new VectorExpressions(numbers, value -> names.named(loop, value));
        LoopWriter writer = new LoopWriter(stages, loop, names, numbers, values, this::scratch);
        for (Value leaf : loop.leaves()) {
            port(leaf)
                    .ifPresentOrElse(
                            port -> writer.load(
                                    leaf,
                                    port.name(),
                                    storage.array(),
                                    (variable, array) -> ScratchLoops.vector(numbers, variable, storage.vector(array))),
                            () -> writer.load(leaf, this::loadNumbers));
        }
        loop.inputs().forEach(input -> writer.load(input, this::loadNumbers));
        if (loop != stages.loops().get(stages.loops().size() - 1)) {
            writer.storeOutputs(ScratchLoops::storeVector);
            return writer.method(Parameters.none(), LIMIT, VectorCall::wholeVectors);
        }
        for (int order = 0; order <= call.order(); order++) {
            int index = order;
            kernel.ports()
                    .result(order)
                    .ifPresentOrElse(
                            port -> writer.store(index, port.name(), storage.array(), storage::store),
                            () -> writer.use(index, "losses", storage.summation()::vector));
        }
        if (isReduced && storage.summation().keepsSummands()) {
            writer.declare(Summation.SUMMANDS, summands());
        }
        return isReduced
                ? writer.method(Parameters.none().add("lanes", Types.NUMBERS), LIMIT, storage.summation()::ofVectors)
                : writer.method(Parameters.none(), LIMIT, VectorCall::wholeVectors);
    }

    private static CodeBlock wholeVectors(CodeBlock body) {
        return ScratchLoops.vectors(LIMIT, body);
    }

    private CodeBlock loadNumbers(String variable, String array) {
        return ScratchLoops.loadVector(numbers, variable, array);
    }
}
