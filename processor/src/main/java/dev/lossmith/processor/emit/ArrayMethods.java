package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.OnEmpty;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.kernel.SumOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The methods for a range of arrays: checks, divisor, blocks. */
final class ArrayMethods {
    private static final String BLOCK_SIZE = "Math.min(left, " + SumOrder.BLOCK + ")";

    private final Kernel kernel;
    private final Layout layout;
    private final Divisor divisor;

    ArrayMethods(Kernel kernel, Divisor divisor) {
        this.kernel = kernel;
        this.layout = kernel.layout();
        this.divisor = divisor;
    }

    MethodSpec method(Call call) {
        BlockMethod block = new BlockMethod(kernel, call);
        MethodSpec.Builder method = MethodSpec.methodBuilder(call.methodName())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(layout.isReduced() ? TypeName.DOUBLE : TypeName.VOID);
        block.arrays().forEach(name -> method.addParameter(Types.arrayType(kernel), name));
        return method.addParameter(TypeName.INT, "from")
                .addParameter(TypeName.INT, "to")
                .addCode(checks(block))
                .addCode(layout.isReduced() ? reduced(block) : elementwise(block))
                .build();
    }

    private CodeBlock checks(BlockMethod block) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean rows = layout.classes() > 1;
        code.addStatement(rows ? "$T.range(from, to, $L)" : "$T.range(from, to)", checkArguments(rows));
        for (String array : block.arrays()) {
            code.addStatement(
                    block.isByRow(array)
                            ? "$T.coversRows($S, $L, from, to, " + layout.classes() + ")"
                            : "$T.covers($S, $L, from, to)",
                    Types.ARGUMENTS,
                    array,
                    array);
        }
        List<String> separate = new ArrayList<>(block.outputs());
        if (layout.isWeighted()) {
            separate.add(0, "weight");
        }
        if (separate.size() > 1) {
            String pairs =
                    separate.stream().map(name -> "\"" + name + "\", " + name).collect(Collectors.joining(",$W"));
            code.addStatement("$T.distinct(" + pairs + ")", Types.ARGUMENTS);
        }
        if (layout.isMean() && layout.onEmpty() == OnEmpty.THROW) {
            code.addStatement("$T.notEmpty(from, to)", Types.ARGUMENTS);
        }
        return code.build();
    }

    private Object[] checkArguments(boolean rows) {
        return rows ? new Object[] {Types.ARGUMENTS, layout.classes()} : new Object[] {Types.ARGUMENTS};
    }

    private CodeBlock elementwise(BlockMethod block) {
        String name = blockName(block.call());
        return CodeBlock.builder()
                .beginControlFlow("if (pool != null)")
                .add("$T.run(pool, from, to, (first, size) -> {\n$>", Types.PARALLEL)
                .addStatement(block.invoke(name, "first", "size"))
                .addStatement("return 0.0")
                .add("$<});\n")
                .addStatement("return")
                .endControlFlow()
                .add(Summation.blocks("from", "to"))
                .addStatement(block.invoke(name, "first", BLOCK_SIZE))
                .endControlFlow()
                .build();
    }

    private CodeBlock reduced(BlockMethod block) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (layout.isMean()) {
            code.add(divisor.statement());
        }
        if (block.isScaled()) {
            code.addStatement("double $L = 1.0 / divisor", Kernel.SCALE);
        }
        String name = blockName(block.call());
        String over = layout.isMean() ? "$W/ divisor" : "";
        code.beginControlFlow("if (pool != null)")
                .addStatement(
                        "return $T." + (Types.isFloat(kernel) ? "sum" : "compensatedSum")
                                + "(pool, from, to,$W(first, size) -> " + block.invoke(name, "first", "size") + ")"
                                + over,
                        Types.PARALLEL)
                .endControlFlow();
        Summation summation = new Summation(Types.isFloat(kernel));
        return code.add(summation.ofBlocks(
                        "from", "to", block.invoke(name, "first", BLOCK_SIZE), layout.isMean() ? "divisor" : null))
                .build();
    }

    /** The method that computes a block by the schedule of the hour, or by the scalar loop. */
    static String blockName(Call call) {
        return call.methodName() + "Block";
    }
}
