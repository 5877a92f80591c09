package dev.lossmith.processor.derive;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Expression;
import java.util.List;

/**
 * Tells how good a form is, once it is computed in the kernel's precision. Rewriting does not know how; it asks.
 *
 * <p>{@link #NONE} finds every form good: for losses whose bounds are proved, the rules alone decide.
 */
public interface Judge {
    Judge NONE = (quantity, form, chosen) -> new Verdict(0, 0);

    /**
     * The verdict on a form of one of the three results.
     *
     * @param chosen the forms of the results before it: what they compute already costs nothing more
     */
    Verdict of(Quantity quantity, Expression form, List<Expression> chosen);

    /**
     * What a form is worth: the more exact one is better; of forms that are exact enough or equally bad, the cheaper.
     *
     * @param excess by how many half bits the largest error is above what is good; 0 if it is good
     * @param cost what computing it and those chosen before takes, in additions
     */
    record Verdict(int excess, int cost) {
        boolean isGood() {
            return excess == 0;
        }

        boolean isBetterThan(Verdict other) {
            return excess != other.excess ? excess < other.excess : cost < other.cost;
        }
    }
}
