package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.OnEmpty;
import dev.lossmith.Reduction;
import dev.lossmith.Weights;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.kernel.SumOrder;
import java.math.BigDecimal;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What a mean divides by: elements, rows, or the sum of weights. */
final class Divisor {
    private final Kernel kernel;
    private final Layout layout;

    Divisor(Kernel kernel) {
        this.kernel = kernel;
        this.layout = kernel.layout();
    }

    /** Declares {@code divisor}. */
    CodeBlock statement() {
        CodeBlock.Builder code = CodeBlock.builder();
        String value = value();
        if (layout.onEmpty() != OnEmpty.ZERO) {
            return code.addStatement("double divisor = " + value).build();
        }
        if (layout.reduction() != Reduction.WEIGHTED_MEAN) {
            return code.addStatement("double divisor = Math.max(" + value + ", 1)")
                    .build();
        }
        BodyWriter.comment(code, "An empty range, and only that, is divided by 1: its loss is 0.");
        return code.addStatement("double divisor = " + value + "$W+ Math.max(1 - (to - from), 0)")
                .build();
    }

    private String value() {
        return switch (layout.reduction()) {
            case BATCH_MEAN -> layout.classes() == 1 ? "to - from" : "(to - from) / " + layout.classes();
            case WEIGHTED_MEAN -> sumOfWeights();
            default -> "to - from";
        };
    }

    private String sumOfWeights() {
        String perRow = Literals.ofDouble(weightOfRow().doubleValue());
        return switch (layout.weights()) {
            case NONE -> "(to - from) / " + layout.classes() + "$W* " + perRow;
            case ROW ->
                "sumOfWeights(weight, from / " + layout.classes() + ", to / " + layout.classes() + ")$W* " + perRow;
            case ELEMENT -> "sumOfWeights(weight, from, to)";
        };
    }

    /** The sum of a row's class weights. */
    private BigDecimal weightOfRow() {
        return layout.classWeight().isEmpty()
                ? BigDecimal.valueOf(layout.classes())
                : layout.classWeight().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The methods that {@code sumOfWeights} consists of, where it is called. */
    List<MethodSpec> methods() {
        if (layout.reduction() != Reduction.WEIGHTED_MEAN || !layout.isWeighted()) {
            return List.of();
        }
        Summation summation = new Summation(Types.isFloat(kernel));
        String block = "sumOfWeightsBlock(weight, first, Math.min(left, " + SumOrder.BLOCK + "))";
        return List.of(
                method("sumOfWeights", "from", "to")
                        .addCode(summation.ofBlocks("from", "to", block, null))
                        .build(),
                method("sumOfWeightsBlock", "first", "size")
                        .addCode(summation.ofElements(CodeBlock.of(""), summand()))
                        .build());
    }

    private MethodSpec.Builder method(String name, String first, String second) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.DOUBLE)
                .addParameter(Types.arrayType(kernel), "weight")
                .addParameter(TypeName.INT, first)
                .addParameter(TypeName.INT, second);
    }

    private String summand() {
        boolean byClass =
                layout.weights() == Weights.ELEMENT && !layout.classWeight().isEmpty();
        String widened = Types.isFloat(kernel) ? "(double) " : "";
        return byClass
                ? widened + "weight[i] * " + KernelWriter.CLASS_WEIGHT + "[i % " + layout.classes() + "]"
                : "weight[i]";
    }

    /** The class weights, where the divisor needs them. */
    List<BigDecimal> table() {
        boolean needed = !methods().isEmpty() && layout.weights() == Weights.ELEMENT;
        return needed ? layout.classWeight() : List.of();
    }
}
