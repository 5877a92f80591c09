package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Template;
import dev.lossmith.processor.loss.Formula;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How PyTorch computes a loss, where it has one that people would take instead: its loss, its gradient, and the slope of that. */
final class KnownForms {
    /** Of x as {@code a}, t as {@code b} and posWeight as {@code c}. */
    private static final Map<String, Outputs<Template>> PYTORCH = Map.of(
            "BceWithLogits",
            new Outputs<>(
                    new Template("(1 - b) * a - (1 + (c - 1) * b) * (min(a, 0) - log1p(exp(-abs(a))))"),
                    new Template("(c * b + 1 - b) * (1 / (1 + exp(-a))) - c * b"),
                    new Template("(c * b + 1 - b) * (1 / (1 + exp(-a)) * (1 - 1 / (1 + exp(-a))))")));

    private KnownForms() {}

    /** PyTorch's form of a loss on the prepared target; its options are those of the formula. */
    static Optional<Outputs<Expression>> pytorch(String loss, Formula formula) {
        List<Expression> operands = List.of(
                formula.input(),
                formula.prepared().getOrDefault(formula.target(), formula.target()),
                formula.textbook().definitions().stream()
                        .filter(definition -> definition.name().equals("posWeight"))
                        .findFirst()
                        .map(definition -> formula.pool().constant("posWeight", definition.values()))
                        .orElse(formula.pool().constant(1)));
        return Optional.ofNullable(PYTORCH.get(loss))
                .map(forms -> forms.map(form -> form.of(formula.pool(), operands)));
    }
}
