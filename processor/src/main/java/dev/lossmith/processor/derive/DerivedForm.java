package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Expression;
import java.util.ArrayList;
import java.util.List;

/** A formula and the steps that led to it. */
record DerivedForm(Expression expression, List<DerivationStep> steps) {
    DerivedForm {
        steps = List.copyOf(steps);
    }

    static DerivedForm of(Expression expression) {
        return new DerivedForm(expression, List.of());
    }

    /** What the tables make of it. */
    DerivedForm rewritten(Rewriting rewriting) {
        Rewriter rewriter = rewriting.rewriter();
        Expression result = rewriter.rewrite(expression);
        return new DerivedForm(result, joined(rewriter.steps()));
    }

    /** Something else in its place, by one step of that name; itself if nothing changed. */
    DerivedForm then(String rule, Expression result) {
        return result == expression
                ? this
                : new DerivedForm(result, joined(List.of(new DerivationStep(rule, expression, result))));
    }

    /** One part of it replaced by a step; {@code result} is the whole after that. */
    DerivedForm then(DerivationStep step, Expression result) {
        return new DerivedForm(result, joined(List.of(step)));
    }

    private List<DerivationStep> joined(List<DerivationStep> more) {
        List<DerivationStep> all = new ArrayList<>(steps);
        all.addAll(more);
        return all;
    }
}
