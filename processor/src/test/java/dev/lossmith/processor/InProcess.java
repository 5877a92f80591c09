package dev.lossmith.processor;

import dev.lossmith.OnEmpty;
import dev.lossmith.Precision;
import dev.lossmith.Reduction;
import dev.lossmith.Weights;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Losses;
import dev.lossmith.processor.loss.Options;
import dev.lossmith.processor.schedule.Kernel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Kernels of formulas without javac: what the compiler's core makes of them. */
final class InProcess {
    private InProcess() {}

    /** The kernel of one element, of a formula that is defined in these ranges. */
    static Kernel kernel(Precision precision, String value, String constants, Interval input, Interval target) {
        return LossCompiler.compile(
                new Names("", "Case", "Case"),
                FormulaCheck.guarded(
                        Holes.filled(formula(precision, value, constants, input, target), Storage.of(precision))),
                new Layout(precision, Reduction.SUM, Weights.NONE, OnEmpty.NAN, 1, List.of()),
                "");
    }

    static Formula formula(Precision precision, String value, String constants, Interval input, Interval target) {
        Options options = new Options(
                precision,
                Map.of("maxUlps", List.of(BigDecimal.ZERO)),
                Map.of(),
                Map.of("value", List.of(value), "constants", constants.isBlank() ? List.of() : List.of(constants)),
                Map.of("input", input, "target", target));
        return Losses.all().stream()
                .filter(loss -> loss.name().equals("FormulaLoss"))
                .findFirst()
                .orElseThrow()
                .formula(options);
    }
}
