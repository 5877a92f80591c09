package dev.lossmith.processor.rewrite;

import dev.lossmith.processor.expr.Expression;
import java.util.ArrayList;
import java.util.List;

/** A formula and the steps that led to it. */
record Form(Expression expression, List<Step> steps) {
    Form {
        steps = List.copyOf(steps);
    }

    static Form of(Expression expression) {
        return new Form(expression, List.of());
    }

    /** What the tables make of it. */
    Form rewritten(Rewriting rewriting) {
        Rewriter rewriter = rewriting.rewriter();
        Expression result = rewriter.rewrite(expression);
        return new Form(result, joined(rewriter.steps()));
    }

    /** Something else in its place, by one step of that name; itself if nothing changed. */
    Form then(String rule, Expression result) {
        return result == expression ? this : new Form(result, joined(List.of(new Step(rule, expression, result))));
    }

    /** One part of it replaced by a step; {@code result} is the whole after that. */
    Form then(Step step, Expression result) {
        return new Form(result, joined(List.of(step)));
    }

    private List<Step> joined(List<Step> more) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(more);
        return all;
    }
}
