package dev.lossmith.processor.lower;

import dev.lossmith.Precision;
import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.derive.Judge;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Losses;
import dev.lossmith.processor.loss.Options;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The code of a loss, from its formula by the stages of the compiler; its arguments are {@code input} and {@code target}. */
public record LossCode(Code code, Outputs<Value> outputs) {

    /** Without weights, reduction and smoothing; one posWeight, or one a class. */
    public static LossCode of(String loss, String compat, Precision precision, List<BigDecimal> posWeight) {
        BigDecimal epsilon = new BigDecimal(Storage.of(precision).round(1e-7));
        Map<String, List<BigDecimal>> numbers =
                Map.of("posWeight", posWeight, "labelSmoothing", List.of(BigDecimal.ZERO), "epsilon", List.of(epsilon));
        Formula formula = Losses.all().stream()
                .filter(each -> each.name().equals(loss))
                .findFirst()
                .orElseThrow()
                .formula(new Options(precision, numbers, Map.of("compat", compat)));
        Derivation derivation = Derivation.of(
                formula.pool(),
                formula.stated(),
                formula.input(),
                formula.prepared(),
                formula.pool().constant(1),
                Judge.NONE);
        Code code = new Code(Storage.of(precision).arithmetic());
        Lowering lowering = new Lowering(
                code, Map.of(formula.input(), code.argument("input"), formula.target(), code.argument("target")));
        return new LossCode(code, derivation.computed().map(lowering::lower));
    }
}
