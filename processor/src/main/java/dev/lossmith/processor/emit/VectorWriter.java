package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Ports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the class {@code <Config>KernelVector}: loops of the Vector API. All of them read the caller's arrays, and only the last
 * one writes to these, so that a gradient may take the place of the input; numbers on the way are in scratch arrays.
 */
final class VectorWriter {
    private final Kernel kernel;
    private final ScheduleNames names;
    /** The methods of loops: the same one for the same loop. */
    private final Map<String, MethodSpec> loops = new LinkedHashMap<>();

    private VectorWriter(Kernel kernel) {
        this.kernel = kernel;
        this.names = new ScheduleNames(kernel);
    }

    static TypeSpec write(Kernel kernel) {
        return new VectorWriter(kernel).type();
    }

    private TypeSpec type() {
        List<MethodSpec> calls = new ArrayList<>();
        List<MethodSpec> dispatches = new ArrayList<>();
        for (ArrayMethod call : ArrayMethod.values()) {
            VectorCall vectors = new VectorCall(kernel, names, call);
            List<CodeBlock> stages = vectors.loops().stream()
                    .map(loop -> loop.parameters().call(name(loop)))
                    .toList();
            calls.add(vectors.method(stages));
            vectors.dispatch(stages).ifPresent(dispatches::add);
        }
        return ScheduleClass.VECTOR
                .declare(kernel, names)
                .addFields(StoredNumbers.of(kernel).allSpecies(kernel.layout().isReduced()))
                .addMethod(Method.constructor("Has no state", Modifier.PRIVATE).does(CodeBlock.of("")))
                .addMethod(block())
                .addMethods(calls)
                .addMethods(dispatches)
                .addMethods(loops.values())
                .build();
    }

    private String name(LoopMethod loop) {
        String content = loop.parameters().types().keySet() + "" + loop.code();
        return loops.computeIfAbsent(content, absent -> loop.declare("stage" + (loops.size() + 1)))
                .name();
    }

    /** What a block needs of what the runtime gives to it. */
    static Parameters parameters(Kernel kernel) {
        return Parameters.none()
                .ints("order")
                .addAll(Parameters.ofPorts(kernel, Ports.HIGHEST_ORDER))
                .scale(kernel.layout().isMean())
                .ints("first", "size", "leading");
    }

    /** The call of an order. */
    private MethodSpec block() {
        List<CodeBlock> cases = Stream.of(ArrayMethod.values())
                .map(call -> CodeBlock.of(
                        "\n$>return $L;\n$<",
                        VectorCall.parameters(kernel, call).call(call.methodName())))
                .toList();
        return Method.of(ArrayMethod.BLOCK, "block", Modifier.STATIC)
                .takes(parameters(kernel))
                .returns(TypeName.DOUBLE, ArrayMethod.SUM)
                .does(Java.choice("order", cases));
    }
}
