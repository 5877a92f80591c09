package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables that are applied together until none of their rules applies. */
final class Rewriting {
    private final Pool pool;
    private final List<Rule> rules;
    /**
     * Those that may apply, by the operator of the whole expression, in their order. Not before one is asked for:
     * not all tables are used.
     */
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
        this.rules = rules;
    }

    Rewriter rewriter() {
        return new Rewriter(pool, this);
    }

    /** What the first rule that applies makes of an expression, as a whole; empty if none does. */
    Optional<DerivationStep> step(Expression expression) {
        return steps.of(expression);
    }

    private Optional<DerivationStep> first(Expression expression) {
        List<Rule> mayApply = expression instanceof Application application
                ? byRoot.computeIfAbsent(application.operator(), this::withRoot)
                : List.of();
        for (Rule rule : mayApply) {
            Optional<Expression> result = rule.apply(pool, expression);
            if (result.isPresent()) {
                return Optional.of(new DerivationStep(rule.toString(), expression, result.get()));
            }
        }
        return Optional.empty();
    }

    private List<Rule> withRoot(Operator operator) {
        return rules.stream().filter(rule -> rule.roots().contains(operator)).toList();
    }
}
