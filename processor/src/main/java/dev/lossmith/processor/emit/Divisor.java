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
                ? Optional.of(Method.override(Modifier.PROTECTED, TypeName.DOUBLE, "divisor")
                        .takes(Parameters.none().array(kernel, "weight").ints("from", "to"))
                        .does(statements()))
                : Optional.empty();
    }

    private CodeBlock statements() {
        return switch (layout.onEmpty()) {
            case NAN -> Java.statement("return $L", value());
            case THROW -> Java.statements("""
                        notEmpty(from, to);
                        return $L;
                        """, value());
            case ZERO -> orOne();
        };
    }

    private CodeBlock orOne() {
        return layout.reduction() == Reduction.WEIGHTED_MEAN
                ? Java.statements("""
                        // An empty range, and only that, is divided by 1: its loss is 0.
                        return $L$W+ $T.max(1 - (to - from), 0);
                        """, value(), Math.class)
                : Java.statement("return $T.max($L, 1)", Math.class, value());
    }

    private CodeBlock value() {
        return switch (layout.reduction()) {
            case BATCH_MEAN -> rows();
            case WEIGHTED_MEAN -> sumOfWeights();
            default -> CodeBlock.of("to - from");
        };
    }

    private CodeBlock rows() {
        return layout.classes() == 1 ? CodeBlock.of("to - from") : CodeBlock.of("(to - from) / $L", layout.classes());
    }

    private CodeBlock sumOfWeights() {
        return switch (layout.weights()) {
            case NONE -> CodeBlock.of("(to - from) / $L$W* $L", layout.classes(), weightOfRow());
            case ROW ->
                CodeBlock.of("sumOfWeights(weight, from / $1L, to / $1L)$W* $2L", layout.classes(), weightOfRow());
            case ELEMENT ->
                CodeBlock.of(
                        "sumOfWeights(weight, $Lfrom, to)",
                        table().isPresent() ? KernelWriter.CLASS_WEIGHT + ", " : "");
        };
    }

    /** The sum of a row's class weights. */
    private CodeBlock weightOfRow() {
        BigDecimal sum = layout.classWeight().isEmpty()
                ? BigDecimal.valueOf(layout.classes())
                : layout.classWeight().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Literals.ofDouble(sum.doubleValue());
    }

    /** The class weights, where the divisor needs them. */
    Optional<List<Double>> table() {
        boolean needed = layout.reduction() == Reduction.WEIGHTED_MEAN && layout.weights() == Weights.ELEMENT;
        return Optional.of(layout.classWeight())
                .filter(weights -> needed && !weights.isEmpty())
                .map(weights -> weights.stream().map(BigDecimal::doubleValue).toList());
    }
}
