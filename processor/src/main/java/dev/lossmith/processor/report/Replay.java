package dev.lossmith.processor.report;

import dev.lossmith.processor.derive.DerivationStep;
import dev.lossmith.processor.derive.Rule;
import dev.lossmith.processor.derive.RuleSet;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the steps of a derivation in the whole formula, one after the other. */
final class Replay {
    private static final Set<String> STABILISING = Stream.of(
                    RuleSet.STABILISE,
                    RuleSet.SEARCH,
                    RuleSet.SPLIT_BY_SIGN,
                    RuleSet.ROW_EXPONENTIALS,
                    RuleSet.ROW_COMPLEMENTS,
                    RuleSet.ROWS)
            .flatMap(rules -> rules.rules().stream())
            .map(Rule::toString)
            .collect(Collectors.toUnmodifiableSet());

    private Replay() {}

    /** The steps from {@code start} on. Constants are folded between them without a step: then the whole is not known any more. */
    static List<ShownStep> of(Pool pool, Expression start, List<DerivationStep> steps) {
        List<ShownStep> shown = new ArrayList<>();
        Optional<Expression> whole = Optional.of(start);
        for (DerivationStep step : steps) {
            whole = whole.filter(known -> Parts.any(known, part -> part == step.before()))
                    .map(known -> Parts.replace(known, pool, Map.of(step.before(), step.after())));
            shown.add(
                    new ShownStep(step.rule(), STABILISING.contains(step.rule()), step.before(), step.after(), whole));
        }
        return shown;
    }
}
