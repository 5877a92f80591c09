package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.OnEmpty;
import dev.lossmith.Weights;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The methods for a range of arrays: checks, divisor, loop. */
final class ArrayMethods {
    private final Kernel kernel;
    private final Layout layout;
    private final Divisor divisor;

    ArrayMethods(Kernel kernel, Divisor divisor) {
        this.kernel = kernel;
        this.layout = kernel.layout();
        this.divisor = divisor;
    }

    MethodSpec method(Call call) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(call.methodName())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(layout.isReduced() ? TypeName.DOUBLE : TypeName.VOID);
        arrays(call).forEach(name -> method.addParameter(Types.arrayType(kernel), name));
        return method.addParameter(TypeName.INT, "from")
                .addParameter(TypeName.INT, "to")
                .addCode(checks(call))
                .addCode(layout.isReduced() ? reduced(call) : elementwise(call))
                .build();
    }

    private List<String> arrays(Call call) {
        List<String> names = new ArrayList<>(List.of("input", "target"));
        if (layout.isWeighted()) {
            names.add("weight");
        }
        names.addAll(outputs(call));
        return names;
    }

    private List<String> outputs(Call call) {
        List<String> names = new ArrayList<>();
        if (!layout.isReduced()) {
            names.add("loss");
        }
        names.addAll(call.derivatives());
        return names;
    }

    private CodeBlock checks(Call call) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean rows = layout.classes() > 1;
        code.addStatement(rows ? "$T.range(from, to, $L)" : "$T.range(from, to)", checkArguments(rows));
        for (String array : arrays(call)) {
            boolean byRow = array.equals("weight") && layout.weights() == Weights.ROW;
            code.addStatement(
                    byRow ? "$T.coversRows($S, $L, from, to, " + layout.classes() + ")" : "$T.covers($S, $L, from, to)",
                    Types.ARGUMENTS,
                    array,
                    array);
        }
        List<String> separate = new ArrayList<>(outputs(call));
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

    private CodeBlock elementwise(Call call) {
        BodyWriter body = body(call);
        return CodeBlock.builder()
                .beginControlFlow("for (int i = from; i < to; i++)")
                .add(element(body))
                .addStatement("loss[i] = " + body.result(0))
                .add(derivatives(call, body, ""))
                .endControlFlow()
                .build();
    }

    private CodeBlock reduced(Call call) {
        BodyWriter body = body(call);
        CodeBlock.Builder code = CodeBlock.builder();
        boolean scaled = layout.isMean() && !call.derivatives().isEmpty();
        if (layout.isMean()) {
            code.add(divisor.statement());
        }
        if (scaled) {
            code.addStatement(
                    Types.isFloat(kernel) ? "float scale = (float) (1.0 / divisor)" : "double scale = 1.0 / divisor");
        }
        CodeBlock element = CodeBlock.builder()
                .addStatement("int i = block + offset")
                .add(element(body))
                .add(derivatives(call, body, scaled ? "scale$W* " : ""))
                .build();
        Summation summation = new Summation(Types.isFloat(kernel));
        return code.add(summation.loop("from", "to", element, body.result(0)))
                .add(summation.result(layout.isMean() ? "divisor" : null))
                .build();
    }

    private CodeBlock derivatives(Call call, BodyWriter body, String factor) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < call.derivatives().size(); i++) {
            String value = body.result(i + 1);
            boolean named = value.chars().allMatch(Character::isJavaIdentifierPart);
            String enclosed = factor.isEmpty() || named ? value : "(" + value + ")";
            code.addStatement(call.derivatives().get(i) + "[i] = " + factor + enclosed);
        }
        return code.build();
    }

    private CodeBlock element(BodyWriter body) {
        CodeBlock.Builder code = CodeBlock.builder().add(body.arguments("input[i]", "target[i]"));
        if (layout.isWeighted()) {
            code.addStatement("$T $L = " + weight(), Types.numberType(kernel), Kernel.WEIGHT);
        }
        return code.add(body.steps()).build();
    }

    private BodyWriter body(Call call) {
        return new BodyWriter(kernel, call.results(kernel.weighted()), "i % " + layout.classes());
    }

    private String weight() {
        return layout.weights() == Weights.ROW ? "weight[i / " + layout.classes() + "]" : "weight[i]";
    }
}
