package dev.lossmith.processor.derive;

import dev.lossmith.processor.derive.Operands.TermOrFactor;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The factors of a pattern found among those of a product. The letter {@code u} may stand for no factor, which is 1. */
final class ProductMatch {
    private static final char MAY_BE_ONE = 'u';

    /** What is left of a product, and what the letters stand for. */
    interface OnFactors {
        boolean test(Map<String, Expression> letters, boolean isNegative, List<TermOrFactor> rest);
    }

    private final Matcher matcher;
    private final List<TermOrFactor> patterns;
    private final boolean isNegative;
    private final List<TermOrFactor> factors;

    /** With {@code negative}, matches the product with the other sign. */
    ProductMatch(Matcher matcher, Expression pattern, Expression product, boolean negative) {
        Operands wanted = Operands.ofProduct(matcher.pool(), pattern);
        Operands given = Operands.ofProduct(matcher.pool(), product);
        this.matcher = matcher;
        this.patterns = SumMatch.inOrder(wanted.list());
        this.isNegative = negative != (wanted.isNegative() != given.isNegative());
        this.factors = given.list();
    }

    static boolean mayBeOne(Variable letter) {
        return letter.name().charAt(0) == MAY_BE_ONE;
    }

    /** Whether all factors are those of the pattern. */
    boolean wholly(Map<String, Expression> letters, Matcher.OnMatch then) {
        return from(
                patterns,
                true,
                isNegative,
                factors,
                letters,
                (bound, negative, rest) -> !negative && rest.isEmpty() && then.test(bound));
    }

    /** Whether some factors are those of the pattern. */
    boolean partly(OnFactors then) {
        return from(patterns, false, isNegative, factors, Map.of(), then);
    }

    private boolean from(
            List<TermOrFactor> pending,
            boolean wholly,
            boolean negative,
            List<TermOrFactor> left,
            Map<String, Expression> letters,
            OnFactors then) {
        if (pending.isEmpty()) {
            return then.test(letters, negative, left);
        }
        TermOrFactor pattern = SumMatch.next(pending, letters);
        List<TermOrFactor> others = SumMatch.without(pending, List.of(pattern));
        if (pattern.expression() instanceof Variable letter) {
            return letters.containsKey(letter.name())
                    ? known(others, wholly, negative, pattern, letters.get(letter.name()), left, letters, then)
                    : unknown(others, wholly, negative, pattern, letter, left, letters, then);
        }
        for (TermOrFactor factor : left) {
            if (factor.isInverse() == pattern.isInverse()
                    && matcher.matches(
                            pattern.expression(),
                            factor.expression(),
                            letters,
                            bound -> from(
                                    others, wholly, negative, SumMatch.without(left, List.of(factor)), bound, then))) {
                return true;
            }
        }
        return false;
    }

    /** A number in what the letter stands for need not be there: it divides the rest. */
    private boolean known(
            List<TermOrFactor> pending,
            boolean wholly,
            boolean negative,
            TermOrFactor pattern,
            Expression value,
            List<TermOrFactor> left,
            Map<String, Expression> letters,
            OnFactors then) {
        Operands wanted = Operands.ofProduct(matcher.pool(), value);
        // Any product is a number times something: nothing would be found in it.
        boolean isNumber = wanted.list().stream().allMatch(factor -> factor.expression() instanceof Constant);
        if (wanted.list().isEmpty()) {
            return false;
        }
        List<TermOrFactor> rest = new ArrayList<>(left);
        for (TermOrFactor factor : wanted.list()) {
            TermOrFactor needed = factor.inverted(pattern.isInverse());
            if (!rest.remove(needed)) {
                if (!(factor.expression() instanceof Constant) || isNumber) {
                    return false;
                }
                rest.add(needed.inverted(true));
            }
        }
        return from(pending, wholly, negative != wanted.isNegative(), rest, letters, then);
    }

    private boolean unknown(
            List<TermOrFactor> pending,
            boolean wholly,
            boolean negative,
            TermOrFactor pattern,
            Variable letter,
            List<TermOrFactor> left,
            Map<String, Expression> letters,
            OnFactors then) {
        boolean last = pending.isEmpty();
        List<List<TermOrFactor>> choices = new ArrayList<>();
        if (last && (!left.isEmpty() || mayBeOne(letter))) {
            choices.add(left);
        }
        if (!(last && wholly) && !(last && left.size() == 1)) {
            left.stream()
                    .filter(factor -> factor.isInverse() == pattern.isInverse())
                    .forEach(factor -> choices.add(List.of(factor)));
        }
        for (List<TermOrFactor> choice : choices) {
            boolean takesSign = last && negative;
            Expression value = Operands.product(
                    matcher.pool(),
                    takesSign,
                    choice.stream()
                            .map(factor -> factor.inverted(pattern.isInverse()))
                            .toList());
            if (matcher.bind(
                    letter.name(),
                    value,
                    letters,
                    bound -> from(
                            pending, wholly, negative && !takesSign, SumMatch.without(left, choice), bound, then))) {
                return true;
            }
        }
        return false;
    }
}
