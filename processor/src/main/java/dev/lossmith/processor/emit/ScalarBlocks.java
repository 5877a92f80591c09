package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.runtime.Backend;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that compute a block by one loop, unless the schedule knows better. */
final class ScalarBlocks {
    private final Kernel kernel;
    private final RecipeMethods recipes;
    private final Backend fastest;
    private final boolean isReduced;

    ScalarBlocks(Kernel kernel, RecipeMethods recipes, Backend fastest) {
        this.kernel = kernel;
        this.recipes = recipes;
        this.fastest = fastest;
        this.isReduced = kernel.layout().isReduced();
    }

    /** The method for blocks; vectors leave the elements that fill no vector to a loop that has a method of its own. */
    List<MethodSpec> methods(Call call) {
        BlockMethod block = new BlockMethod(kernel, call);
        MethodSpec.Builder method =
                block.declare(ArrayMethods.blockName(call)).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        if (fastest != Backend.SCALAR) {
            method.addCode(dispatch(block));
        }
        if (fastest != Backend.VECTOR) {
            return List.of(method.addCode(loop(block, false)).build());
        }
        List<String> emptyLanes =
                block.lanes().stream().map(array -> "$T.zeros()").toList();
        method.addStatement(
                (isReduced ? "return " : "") + block.invokeRest("", "0", emptyLanes),
                emptyLanes.stream().map(array -> Types.LANES).toArray());
        MethodSpec loop = block.declareRest()
                .addModifiers(Modifier.STATIC)
                .addCode(loop(block, true))
                .build();
        return List.of(method.build(), loop);
    }

    private CodeBlock dispatch(BlockMethod block) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T backend = SCHEDULE.next(size)", Types.BACKEND).beginControlFlow("if (backend != null)");
        ClassName staged = Types.named(kernel, kernel.names().staged());
        ClassName vector = Types.named(kernel, kernel.names().vector());
        String call = block.invoke("$T." + block.call().methodName(), "first", "size");
        if (fastest == Backend.STAGED) {
            code.addStatement((isReduced ? "return " : "") + call, staged);
        } else if (isReduced) {
            code.addStatement("return backend == $T.VECTOR\n? " + call + "\n: " + call, Types.BACKEND, vector, staged);
        } else {
            code.beginControlFlow("if (backend == $T.VECTOR)", Types.BACKEND)
                    .addStatement(call, vector)
                    .nextControlFlow("else")
                    .addStatement(call, staged)
                    .endControlFlow();
        }
        if (!isReduced) {
            code.addStatement("return");
        }
        return code.endControlFlow().build();
    }

    /** All elements of the block, or those after the first {@code done}. */
    private CodeBlock loop(BlockMethod block, boolean isRest) {
        BodyWriter body = BodyWriter.ofScalars(
                kernel, block.results(), recipes, "i % " + kernel.layout().classes());
        if (!isReduced) {
            return CodeBlock.builder()
                    .beginControlFlow("for (int i = first$L; i < first + size; i++)", isRest ? " + done" : "")
                    .add(element(block, body))
                    .add(stores(block, body, 0))
                    .endControlFlow()
                    .build();
        }
        Summation summation = new Summation(Types.isFloat(kernel));
        CodeBlock element = CodeBlock.builder()
                .add(element(block, body))
                .add(stores(block, body, 1))
                .build();
        return isRest ? summation.ofRest(element, body.result(0)) : summation.ofElements(element, body.result(0));
    }

    /** Loads the arguments of element {@code i} and computes. */
    private static CodeBlock element(BlockMethod block, BodyWriter body) {
        String row = "weight[i / " + block.kernel().layout().classes() + "]";
        return CodeBlock.builder()
                .add(body.arguments("input[i]", "target[i]"))
                .add(body.weight(block.isByRow("weight") ? row : "weight[i]"))
                .add(body.steps())
                .build();
    }

    /** Stores the results from the index-th on. */
    private static CodeBlock stores(BlockMethod block, BodyWriter body, int from) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = from; i < block.results().size(); i++) {
            code.addStatement(block.destination(i) + "[i] = " + Types.narrowed(block.kernel(), body.result(i)));
        }
        return code.build();
    }
}
