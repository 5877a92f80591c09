package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** From a stable form to what is lowered: split by sign, shared, on prepared variables, times a factor. */
final class ElementForm {
    private final Pool pool;
    private final Map<Variable, Expression> prepared;
    private final Constant factor;
    private final Rewriter split;
    private final Rewriter share;
    private final Rewriter prepare;

    ElementForm(Pool pool, Map<Variable, Expression> prepared, Constant factor) {
        this.pool = pool;
        this.prepared = prepared;
        this.factor = factor;
        this.split = Rewriting.by(pool, RuleSet.SPLIT_BY_SIGN, RuleSet.SIMPLIFY).rewriter();
        this.share = Rewriting.by(pool, RuleSet.SHARE, RuleSet.SIMPLIFY).rewriter();
        this.prepare = Rewriting.by(pool, RuleSet.PREPARE, RuleSet.SIMPLIFY).rewriter();
    }

    Expression of(Expression stable) {
        Expression shared = share.rewrite(split.rewrite(stable));
        Expression onPrepared = Parts.replace(shared, pool, prepared);
        return prepare.rewrite(pool.apply(Operator.MULTIPLY, factor, onPrepared));
    }

    /** What {@link #of} does to a form that is the first to be asked for. */
    List<DerivationStep> stepsOf(Expression stable) {
        Expression shared = share.rewrite(split.rewrite(stable));
        Expression onPrepared = Parts.replace(shared, pool, prepared);
        prepare.rewrite(onPrepared);
        return Stream.of(split.steps(), share.steps(), replaced(shared, onPrepared), prepare.steps())
                .flatMap(List::stream)
                .toList();
    }

    private static List<DerivationStep> replaced(Expression before, Expression after) {
        return before == after ? List.of() : List.of(new DerivationStep("prepared input and target", before, after));
    }
}
