package dev.lossmith.processor.algebra;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Pool;
import java.util.List;

/**
 * A formula over one denominator: fractions are added, common factors cancel, powers of a root become powers of what is under
 * it, and all that stays factored. So the derivative of a^2 / (1 + a^2), which is a difference of two fractions, becomes
 * 2 a / (1 + a^2)^2, where nothing cancels in floating point.
 */
public final class RationalForm {
    /** A pass finds what the one before brought together; each is an improvement, or else the last. */
    private static final int MOST_PASSES = 4;

    private RationalForm() {}

    /**
     * A formula that equals {@code expression} over the reals wherever that is defined. Each part, also below functions and
     * in branches, is either as given or in normal form: the one in whose sums less may cancel, or else the one that takes
     * fewer operations. Parts whose normal form would be large stay as they are, and so does all of it if nothing is gained.
     */
    public static Expression of(Pool pool, Expression expression) {
        return pool.notes(List.of(RationalForm.class, expression), () -> search(pool, expression));
    }

    private static Expression search(Pool pool, Expression expression) {
        Expression result = expression;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            Expression next = new Normaliser(pool, result).best(result);
            if (!Measure.of(next).isBetterThan(Measure.of(result))) {
                return result;
            }
            result = next;
        }
        return result;
    }
}
