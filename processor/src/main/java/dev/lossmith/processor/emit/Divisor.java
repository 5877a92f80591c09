package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.Reduction;
import dev.lossmith.Weights;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.schedule.Kernel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** What a mean divides by: elements, rows, or the sum of weights. */
final class Divisor {
    private final Kernel kernel;
    private final Layout layout;

    Divisor(Kernel kernel) {
        this.kernel = kernel;
        this.layout = kernel.layout();
    }

    /** The method that tells it, if it is not 1. */
    Optional<MethodSpec> method() {
        return layout.isMean()
                ? Optional.of(MethodSpec.methodBuilder("divisor")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .returns(TypeName.DOUBLE)
                        .addParameter(Storage.of(kernel).array(), "weight")
                        .addParameter(TypeName.INT, "from")
                        .addParameter(TypeName.INT, "to")
                        .addCode(statements())
                        .build())
                : Optional.empty();
    }

    private CodeBlock statements() {
        CodeBlock.Builder code = CodeBlock.builder();
        String value = value();
        return switch (layout.onEmpty()) {
            case NAN -> code.addStatement("return " + value).build();
            case THROW ->
                code.addStatement("notEmpty(from, to)")
                        .addStatement("return " + value)
                        .build();
            case ZERO -> orOne(value);
        };
    }

    private CodeBlock orOne(String value) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (layout.reduction() != Reduction.WEIGHTED_MEAN) {
            return code.addStatement("return Math.max(" + value + ", 1)").build();
        }
        BodyWriter.comment(code, "An empty range, and only that, is divided by 1: its loss is 0.");
        return code.addStatement("return " + value + "$W+ Math.max(1 - (to - from), 0)")
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
            case ELEMENT ->
                "sumOfWeights(weight, " + (table().isEmpty() ? "" : KernelWriter.CLASS_WEIGHT + ", ") + "from, to)";
        };
    }

    /** The sum of a row's class weights. */
    private BigDecimal weightOfRow() {
        return layout.classWeight().isEmpty()
                ? BigDecimal.valueOf(layout.classes())
                : layout.classWeight().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The class weights, where the divisor needs them. */
    List<BigDecimal> table() {
        boolean needed = layout.reduction() == Reduction.WEIGHTED_MEAN && layout.weights() == Weights.ELEMENT;
        return needed ? layout.classWeight() : List.of();
    }
}
