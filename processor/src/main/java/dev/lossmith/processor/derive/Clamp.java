package dev.lossmith.processor.derive;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Computes a result at ends of the input's range, where infinities meet on the way, from what it is at a number before them: an
 * infinite input may be taken for the largest number, and the result is multiplied by what is missing to the limit.
 * Elsewhere, the factor is 1.
 *
 * @param low inputs below it are taken for another; negative infinity for none
 * @param high inputs above it are taken for another; infinity for none
 * @param forLow what those below {@code low} are taken for
 * @param forHigh what those above {@code high} are taken for
 * @param results for which this is done
 * @param below how each result goes on from there to the lower end
 * @param above how each result goes on from there to the upper end
 */
public record Clamp(
        double low,
        double high,
        double forLow,
        double forHigh,
        Set<Quantity> results,
        Outputs<Further> below,
        Outputs<Further> above) {
    public static final Clamp NONE = new Clamp(
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Set.of(),
            Further.STAYING,
            Further.STAYING);

    /** How a result goes on beyond the numbers of its format. */
    public enum Further {
        /** It hardly changes. */
        STAYS("1"),
        VANISHES("0"),
        /** To infinity, with the sign that it has. */
        GROWS("1e400");

        public static final Outputs<Further> STAYING = Outputs.of(quantity -> STAYS);

        /** What it is multiplied by; no double is as large as the last one. */
        private final BigDecimal factor;

        Further(String factor) {
            this.factor = new BigDecimal(factor);
        }
    }

    /** The forms with the clamp, where they are functions of {@code input}: the variable, or what was put in its place. */
    Outputs<Expression> of(Pool pool, Variable variable, Expression input, Outputs<Expression> forms) {
        return forms.map((quantity, form) -> results.contains(quantity)
                ? of(pool, variable, input, form, below.of(quantity), above.of(quantity))
                : form);
    }

    private Expression of(
            Pool pool, Variable variable, Expression input, Expression result, Further below, Further above) {
        if (!Variables.of(result).contains(variable)) {
            return result;
        }
        if (grows(below, above) && result.interval().low() >= 0) {
            return pool.apply(
                    Operator.ADD,
                    Parts.replace(result, pool, Map.of(input, clamped(pool, input))),
                    excess(pool, input));
        }
        Expression factor = pool.constant(1);
        factor = chosen(pool, input, false, below, factor);
        factor = chosen(pool, input, true, above, factor);
        Expression computed = Parts.replace(result, pool, Map.of(input, clamped(pool, input)));
        return factor instanceof Constant ? computed : pool.apply(Operator.MULTIPLY, computed, factor);
    }

    /** Whether the result, taken for a positive one, is infinite beyond a clamp that no finite input meets. */
    private boolean grows(Further below, Further above) {
        return isArithmetic()
                && (Double.isInfinite(low) || below == Further.GROWS)
                && (Double.isInfinite(high) || above == Further.GROWS);
    }

    private boolean isArithmetic() {
        return forLow == low && forHigh == high;
    }

    /** What the clamp takes away: infinite where the input is, else 0. */
    private Expression excess(Pool pool, Expression input) {
        Expression clamped = clamped(pool, input);
        if (Double.isInfinite(low)) {
            return pool.apply(Operator.SUBTRACT, input, clamped);
        }
        return Double.isInfinite(high)
                ? pool.apply(Operator.SUBTRACT, clamped, input)
                : pool.apply(Operator.SUBTRACT, pool.apply(Operator.ABS, input), pool.apply(Operator.ABS, clamped));
    }

    private Expression chosen(Pool pool, Expression input, boolean isHigh, Further further, Expression otherwise) {
        return further == Further.STAYS
                ? otherwise
                : beyond(pool, input, isHigh, pool.constant(further.factor), otherwise);
    }

    private Expression beyond(Pool pool, Expression input, boolean isHigh, Expression there, Expression otherwise) {
        Expression end = number(pool, isHigh ? high : low);
        return isHigh
                ? pool.apply(Operator.WHERE, end, input, there, otherwise)
                : pool.apply(Operator.WHERE, input, end, there, otherwise);
    }

    /** By arithmetic, if that will do: else by a choice. */
    private Expression clamped(Pool pool, Expression input) {
        if (!isArithmetic()) {
            Expression raised =
                    Double.isInfinite(low) ? input : beyond(pool, input, false, number(pool, forLow), input);
            return Double.isInfinite(high) ? raised : beyond(pool, input, true, number(pool, forHigh), raised);
        }
        if (Double.isFinite(low) && Double.isFinite(high)) {
            return pool.apply(Operator.CLIP, input, number(pool, low), number(pool, high));
        }
        return Double.isInfinite(high)
                ? pool.apply(Operator.MAX, input, number(pool, low))
                : pool.apply(Operator.MIN, input, number(pool, high));
    }

    private static Expression number(Pool pool, double value) {
        return pool.constant(new BigDecimal(value));
    }
}
