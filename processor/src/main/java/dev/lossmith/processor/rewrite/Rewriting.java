package dev.lossmith.processor.rewrite;

import dev.lossmith.processor.expr.Pool;
import java.util.List;
import java.util.stream.Stream;

/** Tables that are applied together until none of their rules applies. */
record Rewriting(Pool pool, List<Rule> rules) {
    static Rewriting by(Pool pool, RuleSet... sets) {
        return new Rewriting(
                pool, Stream.of(sets).flatMap(set -> set.rules().stream()).toList());
    }

    Rewriter rewriter() {
        return new Rewriter(pool, rules);
    }
}
