package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds what the letters of a pattern stand for. In any order means that sums and products fit whatever the order and the
 * parentheses of their operands are, that a letter takes as many of them as are left, and that {@code f(-a)} is {@code f(a)} of an even
 * function.
 *
 * @param pool where what letters stand for comes from
 */
record Matcher(Pool pool, boolean inAnyOrder) {
    private static final Map<Character, Predicate<Expression>> MEANINGS = Map.of(
            'k', Constant.class::isInstance,
            'm', Constant.class::isInstance,
            'n', Constant.class::isInstance,
            'v', expression -> expression.interval().isNonNegative(),
            'w', expression -> expression.interval().isNonNegative(),
            'x', Variable.class::isInstance,
            'y', Matcher::isPositiveConstant,
            'z', Matcher::isPositiveConstant);

    /** What is done with what the letters stand for; tells whether it was accepted, or else another match is looked for. */
    interface OnMatch extends Predicate<Map<String, Expression>> {}

    /** Whether the whole expression fits, with letters that {@code then} accepts. */
    boolean matches(Expression pattern, Expression expression, Map<String, Expression> letters, OnMatch then) {
        if (pattern instanceof Variable letter) {
            return bind(letter.name(), expression, letters, then);
        }
        if (pattern instanceof Constant constant) {
            return expression instanceof Constant other
                    && other.values().equals(constant.values())
                    && then.test(letters);
        }
        if (inAnyOrder && Operands.isSum(pattern)) {
            return new SumMatch(this, pattern, expression).wholly(letters, then);
        }
        if (inAnyOrder && Operands.isProduct(pattern)) {
            return new ProductMatch(this, pattern, expression, false).wholly(letters, then);
        }
        Application applied = (Application) pattern;
        if (!(expression instanceof Application other) || other.operator() != applied.operator()) {
            return false;
        }
        return matches(applied.operands(), other.operands(), 0, letters, then)
                || applied.operator().isCommutative()
                        && matches(applied.operands(), swapped(other.operands()), 0, letters, then)
                || inAnyOrder
                        && applied.operator().isEven()
                        && matches(applied.operand(0), Signed.negated(pool, other.operand(0)), letters, then);
    }

    private boolean matches(
            List<Expression> patterns,
            List<Expression> operands,
            int from,
            Map<String, Expression> letters,
            OnMatch then) {
        return from == patterns.size()
                ? then.test(letters)
                : matches(
                        patterns.get(from),
                        operands.get(from),
                        letters,
                        bound -> matches(patterns, operands, from + 1, bound, then));
    }

    boolean bind(String letter, Expression expression, Map<String, Expression> letters, OnMatch then) {
        if (letters.containsKey(letter)) {
            return isSame(letters.get(letter), expression) && then.test(letters);
        }
        if (!MEANINGS.getOrDefault(meaning(letter), any -> true).test(expression)) {
            return false;
        }
        Map<String, Expression> extended = new HashMap<>(letters);
        extended.put(letter, expression);
        return then.test(extended);
    }

    /** After the {@code u} of a factor that need not be there comes what it is. */
    private static char meaning(String letter) {
        return letter.charAt(letter.length() > 1 && letter.charAt(0) == 'u' ? 1 : 0);
    }

    private static boolean isPositiveConstant(Expression expression) {
        return expression instanceof Constant constant && constant.all(value -> value.signum() > 0);
    }

    private boolean isSame(Expression a, Expression b) {
        if (a == b || !inAnyOrder) {
            return a == b;
        }
        if (Operands.isSum(a) || Operands.isSum(b)) {
            return haveSame(Operands.ofSum(pool, a), Operands.ofSum(pool, b));
        }
        return (Operands.isProduct(a) || Operands.isProduct(b))
                && haveSame(Operands.ofProduct(pool, a), Operands.ofProduct(pool, b));
    }

    /** As often, too: x + x + y is not x + y + y. */
    private static boolean haveSame(Operands a, Operands b) {
        return a.isNegative() == b.isNegative()
                && SumMatch.difference(a.list(), b.list()).filter(List::isEmpty).isPresent();
    }

    private static List<Expression> swapped(List<Expression> pair) {
        return List.of(pair.get(1), pair.get(0));
    }
}
