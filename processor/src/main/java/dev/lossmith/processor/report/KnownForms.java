package dev.lossmith.processor.report;

import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Stated;
import dev.lossmith.processor.expr.Template;
import dev.lossmith.processor.loss.Formula;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How people and PyTorch write a loss that has a history, in the order of that history. */
final class KnownForms {
    /** A form that people derive by the chain rule, of the same letters as those below. */
    private record Form(String name, Template loss) {}

    /** The first overflows; the second does not, but adds 1 to what is small. */
    private static final Map<String, List<Form>> DERIVED = Map.of(
            "BceWithLogits",
            List.of(
                    new Form("log-sum-exp", new Template("(1 - b) * a + (1 + (c - 1) * b) * log(1 + exp(-a))")),
                    new Form(
                            "exp-normalise",
                            new Template("(1 - b) * a + (1 + (c - 1) * b)"
                                    + " * (log(exp(-max(-a, 0)) + exp(-a - max(-a, 0))) + max(-a, 0))"))));

    /** Of x as {@code a}, t as {@code b} and posWeight as {@code c}: its loss, its gradient, and the slope of that. */
    private static final Map<String, Outputs<Template>> PYTORCH = Map.of(
            "BceWithLogits",
            new Outputs<>(
                    new Template("(1 - b) * a - (1 + (c - 1) * b) * (min(a, 0) - log1p(exp(-abs(a))))"),
                    new Template("(c * b + 1 - b) * (1 / (1 + exp(-a))) - c * b"),
                    new Template("(c * b + 1 - b) * (1 / (1 + exp(-a)) * (1 - 1 / (1 + exp(-a))))")));

    private KnownForms() {}

    /** The forms of a loss, by what they are called. */
    static Map<String, Outputs<Expression>> of(String loss, Formula formula) {
        List<Expression> operands = operands(formula);
        Map<String, Outputs<Expression>> forms = new LinkedHashMap<>();
        DERIVED.getOrDefault(loss, List.of())
                .forEach(form -> forms.put(
                        form.name(),
                        Derivation.exact(
                                formula.pool(),
                                Stated.of(form.loss().of(formula.pool(), operands)),
                                formula.input(),
                                Map.of())));
        pytorch(loss, formula).ifPresent(form -> forms.put("PyTorch's form", form));
        return forms;
    }

    /** PyTorch's form of a loss. */
    static Optional<Outputs<Expression>> pytorch(String loss, Formula formula) {
        List<Expression> operands = operands(formula);
        return Optional.ofNullable(PYTORCH.get(loss))
                .map(forms -> forms.map(form -> form.of(formula.pool(), operands)));
    }

    /** The input, the prepared target, and the options, which are those of the formula. */
    private static List<Expression> operands(Formula formula) {
        return List.of(
                formula.input(),
                formula.prepared().getOrDefault(formula.target(), formula.target()),
                formula.textbook().definitions().stream()
                        .filter(definition -> definition.name().equals("posWeight"))
                        .findFirst()
                        .map(definition -> formula.pool().constant("posWeight", definition.values()))
                        .orElse(formula.pool().constant(1)));
    }
}
