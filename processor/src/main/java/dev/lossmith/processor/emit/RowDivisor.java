package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.Reduction;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.schedule.RowKernel;
import javax.lang.model.element.Modifier;

/** What a mean over rows divides by: those that count, or the sum of their weights. */
final class RowDivisor {
    private final RowKernel kernel;
    private final Layout layout;

    RowDivisor(RowKernel kernel) {
        this.kernel = kernel;
        this.layout = kernel.layout();
    }

    MethodSpec method() {
        return Method.override(Modifier.PROTECTED, TypeName.DOUBLE, "divisor")
                .takes(divisorParameters().ints("from", "to", "counted"))
                .does(statements());
    }

    private Parameters divisorParameters() {
        Parameters parameters = RowKernelWriter.read(kernel);
        return parameters.has("weight")
                ? Parameters.none().addAll(only(parameters))
                : only(parameters).add("weight", StoredNumbers.of(layout).array());
    }

    private static Parameters only(Parameters parameters) {
        Parameters others = Parameters.none();
        parameters.types().forEach((name, type) -> {
            if (!name.equals("input")) {
                others.add(name, type);
            }
        });
        return others;
    }

    private CodeBlock statements() {
        return switch (layout.onEmpty()) {
            case NAN -> Java.statement("return $L", value());
            case THROW -> Java.statements("""
                        notEmpty(from, to, counted);
                        return $L;
                        """, value());
            case ZERO -> Java.statements("""
                        // Where no row counts, and only there, the divisor is 1: the loss is 0.
                        return $L$W+ $T.max(1 - counted, 0);
                        """, value(), Math.class);
        };
    }

    private CodeBlock value() {
        if (layout.reduction() != Reduction.WEIGHTED_MEAN) {
            return CodeBlock.of("counted");
        }
        boolean byClass = kernel.formula().hasIndex() && !layout.classWeight().isEmpty();
        return CodeBlock.of(
                "sumOfWeights(target, $L, $L, from, to)",
                layout.isWeighted() ? "weight" : "null",
                byClass ? KernelWriter.CLASS_WEIGHT : "null");
    }
}
