package dev.lossmith.processor.rewrite;

import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the formulas to compute follow from the textbook's, step by step.
 *
 * @param textbook the loss as it was stated
 * @param stable the loss, its gradient and its Hessian in closed form, for people to read
 * @param computed the same three in the form that is lowered: split by sign, shared, on the prepared target, times a factor
 */
public record Derivation(Expression textbook, Outputs<Expression> stable, Outputs<Expression> computed) {

    /**
     * Derives what to compute.
     *
     * @param stated a formula for each output; null where the derivative of the one before is meant
     * @param prepared what takes the place of a variable once everything is derived, as a smoothed target
     * @param factor what everything computed is multiplied by, as a class weight
     */
    public static Derivation of(
            Pool pool,
            Outputs<Expression> stated,
            Variable input,
            Map<Variable, Expression> prepared,
            Constant factor) {
        Rewriter stabilise = rewriter(pool, RuleSet.STABILISE, RuleSet.SIMPLIFY);
        Rewriter simplify = rewriter(pool, RuleSet.SIMPLIFY);
        Expression loss = stabilise.rewrite(stated.loss());
        Expression gradient = simplify.rewrite(
                stated.gradient() != null ? stated.gradient() : Differentiation.derivative(pool, loss, input));
        Expression hessian = simplify.rewrite(
                stated.hessian() != null ? stated.hessian() : Differentiation.derivative(pool, gradient, input));
        Outputs<Expression> stable = new Outputs<>(loss, gradient, hessian);
        Rewriter split = rewriter(pool, RuleSet.SPLIT_BY_SIGN, RuleSet.SIMPLIFY);
        Rewriter share = rewriter(pool, RuleSet.SHARE, RuleSet.SIMPLIFY);
        Rewriter prepare = rewriter(pool, RuleSet.PREPARE, RuleSet.SIMPLIFY);
        Outputs<Expression> computed = stable.map(split::rewrite)
                .map(share::rewrite)
                .map(output -> Template.substitute(output, pool, prepared))
                .map(output -> pool.apply(Operator.MULTIPLY, factor, output))
                .map(prepare::rewrite);
        return new Derivation(stated.loss(), stable, computed);
    }

    private static Rewriter rewriter(Pool pool, RuleSet... sets) {
        return new Rewriter(
                pool, Stream.of(sets).flatMap(set -> set.rules().stream()).toList());
    }
}
