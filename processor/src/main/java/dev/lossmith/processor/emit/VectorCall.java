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
    private final Call call;
    private final Stages stages;
    private final Storage storage;
    private final boolean isReduced;
    /** What vectors cannot load from where it is: the scratch array of each weight of a row, and of each table. */
    private final Map<Value, Integer> copied = new LinkedHashMap<>();

    VectorCall(Kernel kernel, ScheduleNames names, Call call) {
        this.kernel = kernel;
        this.names = names;
        this.call = call;
        this.stages = Stages.ofVectors(kernel.code(), call.results(kernel.stored()), BodyWriter.reserved(kernel));
        this.storage = Storage.of(kernel);
        this.isReduced = kernel.layout().isReduced();
        for (Stages.Loop loop : stages.loops()) {
            LoopMethod.leaves(loop).stream()
                    .filter(leaf -> port(leaf).isEmpty())
                    .forEach(leaf -> copied.putIfAbsent(leaf, copied.size()));
        }
    }

    /** The parameters of the method of a call. */
    static Parameters parameters(Kernel kernel, Call call) {
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

    private boolean usesScratch() {
        return isReduced || !copied.isEmpty() || !stages.arrays().isEmpty();
    }

    /** The method that runs the loops. */
    MethodSpec method(List<String> loops) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(call.methodName())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.DOUBLE);
        parameters(kernel, call).declare(method);
        if (usesScratch()) {
            method.addStatement("$T scratch = $T.take()", Types.SCRATCH, Types.SCRATCH);
        }
        if (isReduced) {
            method.addStatement("double[] lanes = scratch.lanes()");
        }
        method.addStatement("int whole = leading & -SPECIES.length()");
        copied.forEach((leaf, index) -> method.addCode(copy(leaf, index)));
        if (loops.size() == 1) {
            method.addStatement(loops.get(0));
        } else {
            method.beginControlFlow("for (int stage = 0; stage < $L; stage++)", loops.size())
                    .addStatement(dispatchParameters().call(dispatchName()))
                    .endControlFlow();
        }
        if (usesScratch() && !isReduced) {
            method.addStatement("scratch.release()");
        }
        String rest = "$T.INSTANCE." + call.blockName() + "("
                + Parameters.ofPlainLoop(kernel, call.order()).arguments(this::atRest) + ")";
        return (isReduced
                        ? method.addStatement("double sum = " + rest, Types.kernel(kernel))
                                .addStatement("scratch.release()")
                                .addStatement("return sum")
                        : method.addStatement("return " + rest, Types.kernel(kernel)))
                .build();
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

    private static boolean isScaled(Kernel kernel, Call call) {
        return call.order() > 0 && kernel.layout().isMean();
    }

    private CodeBlock copy(Value leaf, int index) {
        CodeBlock.Builder code = CodeBlock.builder();
        int classes = kernel.layout().classes();
        return leaf instanceof Value.ClassConstant constant
                ? code.addStatement(
                                "System.arraycopy($L, first % $L, scratch.numbers($L), 0, whole)",
                                ScheduleNames.rows(names.tables().get(constant)), classes, index)
                        .build()
                : code.addStatement(
                                "$T.rows($L, first, $L, scratch.numbers($L), whole)",
                                Types.BLOCKS,
                                kernel.ports()
                                        .ofVariable(((Value.Argument) leaf).name())
                                        .name(),
                                classes,
                                index)
                        .build();
    }

    /** The method that runs the loop of a number; none for a single loop. */
    Optional<MethodSpec> dispatch(List<String> loops) {
        if (loops.size() == 1) {
            return Optional.empty();
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(dispatchName())
                .addJavadoc("One loop of several. Called from here, C2 compiles each by itself.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        dispatchParameters().declare(method);
        return Optional.of(method.addCode(LoopMethod.dispatch(loops)).build());
    }

    private String dispatchName() {
        return call.methodName() + "Stage";
    }

    private Parameters dispatchParameters() {
        Parameters parameters = Parameters.none().ints("stage");
        kernel.ports().of(call.order()).forEach(port -> parameters.add(port.name(), storage.array()));
        parameters.scale(isScaled(kernel, call));
        if (usesScratch()) {
            parameters.scratch();
        }
        if (isReduced) {
            parameters.add("lanes", Types.NUMBERS);
        }
        return parameters.ints("first", "whole");
    }

    private LoopMethod loop(Stages.Loop loop) {
        BodyWriter body = new BodyWriter(kernel, loop.body(), new VectorValues(value -> names.variable(loop, value)));
        LoopWriter writer = new LoopWriter(stages, loop, names, body, this::scratch);
        LoopMethod.leaves(loop)
                .forEach(leaf -> port(leaf)
                        .ifPresentOrElse(
                                port -> writer.load(leaf, port.name(), storage.array(), this::load),
                                () -> writer.load(leaf, VectorCall::loadNumbers)));
        loop.inputs().forEach(input -> writer.load(input, VectorCall::loadNumbers));
        if (loop != stages.loops().get(stages.loops().size() - 1)) {
            writer.storeOutputs((number, array) -> number + "$Z.intoArray(" + array + ", j)");
            return writer.method(Parameters.none(), LIMIT, wholeVectors(), CodeBlock.of(""));
        }
        VectorSum sum = new VectorSum(storage);
        for (int order = 0; order <= call.order(); order++) {
            int index = order;
            kernel.ports()
                    .result(order)
                    .ifPresentOrElse(
                            port -> writer.store(index, port.name(), storage.array(), storage::store),
                            () -> writer.use("losses", body.use(index, sum::add)));
        }
        return isReduced
                ? writer.method(Parameters.none().add("lanes", Types.NUMBERS), LIMIT, sum.begin(), sum.end())
                : writer.method(Parameters.none(), LIMIT, wholeVectors(), CodeBlock.of(""));
    }

    /** The head of a loop over whole vectors. */
    private static CodeBlock wholeVectors() {
        return CodeBlock.builder()
                .beginControlFlow("for (int j = 0; j < whole; j += SPECIES.length())")
                .build();
    }

    private CodeBlock load(String variable, String array) {
        return declared(variable, storage.vector(array));
    }

    private static CodeBlock loadNumbers(String variable, String array) {
        return declared(variable, "DoubleVector.fromArray(SPECIES, " + array + ", j)");
    }

    private static CodeBlock declared(String variable, String vector) {
        return CodeBlock.builder()
                .addStatement("DoubleVector " + variable + " = " + vector)
                .build();
    }
}
