package dev.lossmith.processor.rewrite;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables that are applied together until none of their rules applies. */
final class Rewriting {
    private final Pool pool;
    /** Those that may apply, by the operator of the whole expression, in their order. */
    private final Map<Operator, List<Rule>> byRoot = new EnumMap<>(Operator.class);

    private final Fold<Optional<DerivationStep>> steps = new Fold<>((part, fold) -> first(part));

    /** The same one every time: forms of one formula have most of their parts in common. */
    static Rewriting by(Pool pool, RuleSet... sets) {
        return pool.notes(
                List.of(sets),
                () -> new Rewriting(
                        pool,
                        Stream.of(sets).flatMap(set -> set.rules().stream()).toList()));
    }

    Rewriting(Pool pool, List<Rule> rules) {
        this.pool = pool;
        for (Rule rule : rules) {
            rule.roots()
                    .forEach(root -> byRoot.computeIfAbsent(root, any -> new ArrayList<>())
                            .add(rule));
        }
    }

    Rewriter rewriter() {
        return new Rewriter(pool, this);
    }

    /** What the first rule that applies makes of an expression, as a whole; empty if none does. */
    Optional<DerivationStep> step(Expression expression) {
        return steps.of(expression);
    }

    private Optional<DerivationStep> first(Expression expression) {
        List<Rule> rules = expression instanceof Application application
                ? byRoot.getOrDefault(application.operator(), List.of())
                : List.<Rule>of();
        for (Rule rule : rules) {
            Optional<Expression> result = rule.apply(pool, expression);
            if (result.isPresent()) {
                return Optional.of(new DerivationStep(rule.toString(), expression, result.get()));
            }
        }
        return Optional.empty();
    }
}
