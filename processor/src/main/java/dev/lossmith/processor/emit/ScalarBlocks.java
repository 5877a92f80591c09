package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lossmith.processor.kernel.Body;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.runtime.Backend;
import javax.lang.model.element.Modifier;

/** The methods that compute a block by one loop, unless the schedule knows better. */
final class ScalarBlocks {
    private final Kernel kernel;
    private final Backend fastest;

    ScalarBlocks(Kernel kernel, Backend fastest) {
        this.kernel = kernel;
        this.fastest = fastest;
    }

    MethodSpec method(Call call) {
        BlockMethod block = new BlockMethod(kernel, call);
        BodyWriter body = body(block, "");
        return block.declare(ArrayMethods.blockName(call))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addCode(dispatch(block))
                .addCode(kernel.layout().isReduced() ? reduced(block, body) : elementwise(block, body))
                .build();
    }

    private CodeBlock dispatch(BlockMethod block) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (fastest == Backend.SCALAR) {
            return code.build();
        }
        code.addStatement("$T backend = SCHEDULE.next(size)", Types.BACKEND).beginControlFlow("if (backend != null)");
        ClassName staged = Types.named(kernel, kernel.names().staged());
        ClassName vector = Types.named(kernel, kernel.names().vector());
        String call = block.invoke("$T." + block.call().methodName(), "first", "size");
        boolean reduced = kernel.layout().isReduced();
        if (fastest == Backend.STAGED) {
            code.addStatement((reduced ? "return " : "") + call, staged);
        } else if (reduced) {
            code.addStatement("return backend == $T.VECTOR\n? " + call + "\n: " + call, Types.BACKEND, vector, staged);
        } else {
            code.beginControlFlow("if (backend == $T.VECTOR)", Types.BACKEND)
                    .addStatement(call, vector)
                    .nextControlFlow("else")
                    .addStatement(call, staged)
                    .endControlFlow();
        }
        if (!reduced) {
            code.addStatement("return");
        }
        return code.endControlFlow().build();
    }

    private CodeBlock reduced(BlockMethod block, BodyWriter body) {
        CodeBlock element = CodeBlock.builder()
                .add(element(block, body))
                .add(stores(block, body, 1))
                .build();
        return new Summation(Types.isFloat(kernel)).ofElements(element, body.result(0));
    }

    private CodeBlock elementwise(BlockMethod block, BodyWriter body) {
        return CodeBlock.builder()
                .beginControlFlow("for (int i = first; i < first + size; i++)")
                .add(element(block, body))
                .add(stores(block, body, 0))
                .endControlFlow()
                .build();
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

    /** One element after the other, from {@code whole} on: the few that fill no vector. */
    static CodeBlock remainder(BlockMethod block) {
        Kernel kernel = block.kernel();
        BodyWriter body = body(block, kernel.names().kernel() + ".");
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("for (int j = whole; j < size; j++)")
                .addStatement("int i = first + j")
                .add(element(block, body));
        if (kernel.layout().isReduced()) {
            code.add(new Summation(Types.isFloat(kernel)).ofElement(body.result(0)));
        }
        return code.add(stores(block, body, kernel.layout().isReduced() ? 1 : 0))
                .endControlFlow()
                .build();
    }

    private static BodyWriter body(BlockMethod block, String owner) {
        Kernel kernel = block.kernel();
        Body computation = Body.ofScalars(kernel.code(), block.results(), BodyWriter.reserved(kernel));
        return BodyWriter.ofScalars(
                kernel, computation, owner, "i % " + kernel.layout().classes());
    }
}
