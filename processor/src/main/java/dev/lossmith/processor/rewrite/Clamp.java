package dev.lossmith.processor.rewrite;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Computes a result at ends of the input's range, where infinities meet on the way, from what it is at the number next to them: an
 * infinite input is taken for the largest number, and the result is multiplied by what is missing to the limit. Elsewhere, the factor is 1.
 *
 * @param low what inputs below it are taken for; negative infinity for nothing
 * @param high what inputs above it are taken for; infinity for nothing
 * @param results for which this is done
 * @param below how each result goes on from {@code low} to the lower end
 * @param above how each result goes on from {@code high} to the upper end
 */
public record Clamp(
 double low, double high, Set<Quantity> results, Outputs<Further> below, Outputs<Further> above) {
    public static final Clamp NONE = new Clamp(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Set.of(), null, null);

    /** How a result goes on beyond the numbers of its format. */
    public enum Further {
        /** It hardly changes. */
        STAYS("1"),
        VANISHES("0"),
        /** To infinity, with the sign that it has. */
        GROWS("1e400");

        /** What it is multiplied by; no double is as large as the last one. */
        private final BigDecimal factor;

        Further(String factor) {
            this.factor = new BigDecimal(factor);
        }
    }

    /** The forms with the clamp, where they are functions of {@code input}: the variable, or what was put in its place. */
    Outputs<Expression> of(Pool pool, Variable variable, Expression input, Outputs<Expression> forms) {
        return new Outputs<>(
                results.contains(Quantity.LOSS) ? of(pool, variable, input, forms.loss(), below.loss(), above.loss()) : forms.loss(),
                results.contains(Quantity.GRADIENT) ? of(pool, variable, input, forms.gradient(), below.gradient(), above.gradient()) : forms.gradient(),
                results.contains(Quantity.HESSIAN) ? of(pool, variable, input, forms.hessian(), below.hessian(), above.hessian()) : forms.hessian());
    }

    private Expression of(
            Pool pool, Variable variable, Expression input, Expression result, Further below, Further above) {
        if (!Variables.of(result).contains(variable)) {
            return result;
        }
        Expression clamped = clamped(pool, input);
        Expression computed = Template.substitute(result, pool, Map.of(input, clamped));
        Expression outside = pool.apply(Operator.SUBTRACT, input, clamped);
        Expression zero = pool.constant(0);
        Expression one = pool.constant(1);
        Expression factor = one;
        if (below == above) {
            factor = choice(pool, zero, pool.apply(Operator.ABS, outside), below, factor);
        } else {
            factor = Double.isInfinite(low) ? factor : choice(pool, outside, zero, below, factor);
            factor = Double.isInfinite(high) ? factor : choice(pool, zero, outside, above, factor);
        }
        return factor == one ? computed : pool.apply(Operator.MULTIPLY, computed, factor);
    }

    private static Expression choice(Pool pool, Expression a, Expression b, Further whenLess, Expression otherwise) {
        return whenLess == Further.STAYS
                ? otherwise
                : pool.apply(Operator.WHERE, a, b, pool.constant(whenLess.factor), otherwise);
    }

    private Expression clamped(Pool pool, Expression input) {
        if (Double.isFinite(low) && Double.isFinite(high)) {
            return pool.apply(
                    Operator.CLIP, input, pool.constant(new BigDecimal(low)), pool.constant(new BigDecimal(high)));
        }
        Expression raised =
                Double.isInfinite(low) ? input : pool.apply(Operator.MAX, input, pool.constant(new BigDecimal(low)));
        return Double.isInfinite(high) ? raised : pool.apply(Operator.MIN, raised, pool.constant(new BigDecimal(high)));
    }
}
