package dev.lossmith.processor.derive;

import dev.lossmith.processor.derive.Operands.TermOrFactor;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One identity, used from left to right. In the text {@code k}, {@code m} and {@code n} stand for constants, {@code y} and {@code z}
 * for positive ones, {@code v} and {@code w} for what is not negative, {@code x} for a variable, every other letter for any
 * expression; {@code u} for a factor that need not be there, and {@code uz} for a positive constant alike. A letter that occurs twice
 * stands for the same expression.
 */
public final class Rule {
    /** What an identity keeps. */
    public enum Soundness {
        /** The same bits in IEEE arithmetic, whatever the operands are (but for the sign and payload of a NaN). */
        EXACT,
        /** Equal over the reals; the rounding errors differ. */
        REAL
    }

    private static final long ARITHMETIC = Stream.concat(Operands.SUMS.stream(), Operands.PRODUCTS.stream())
            .mapToLong(operator -> 1L << operator.ordinal())
            .sum();

    private final Template left;
    private final Template right;
    private final Soundness soundness;
    private final boolean inAnyOrder;
    private final Predicate<Map<String, Expression>> condition;

    private Rule(
            Template left,
            Template right,
            Soundness soundness,
            boolean inAnyOrder,
            Predicate<Map<String, Expression>> condition) {
        this.left = left;
        this.right = right;
        this.soundness = soundness;
        this.inAnyOrder = inAnyOrder;
        this.condition = condition;
    }

    private static Rule of(String text, Soundness soundness, boolean inAnyOrder) {
        int arrow = text.indexOf("->");
        return new Rule(
                new Template(text.substring(0, arrow).strip()),
                new Template(text.substring(arrow + 2).strip()),
                soundness,
                inAnyOrder,
                bindings -> true);
    }

    static Rule exact(String text) {
        return of(text, Soundness.EXACT, false);
    }

    static Rule real(String text) {
        return of(text, Soundness.REAL, false);
    }

    /**
     * An identity of sums and products that is used in whatever order and with whatever parentheses they stand: its own terms
     * or factors may be some of many.
     */
    static Rule law(String text) {
        return of(text, Soundness.REAL, true);
    }

    /** This rule, where what {@code letter} stands for fulfils {@code condition}. */
    Rule where(String letter, Predicate<Expression> condition) {
        return given(bindings -> condition.test(bindings.get(letter)));
    }

    /** This rule, where what the letters stand for fulfils {@code condition}. */
    Rule given(Predicate<Map<String, Expression>> condition) {
        return new Rule(
                left,
                right,
                soundness,
                inAnyOrder,
                bindings -> this.condition.test(bindings) && condition.test(bindings));
    }

    public Soundness soundness() {
        return soundness;
    }

    public Expression pattern() {
        return left.formula();
    }

    public Expression replacement() {
        return right.formula();
    }

    private static long operators(Expression expression) {
        return expression instanceof Application application ? application.operators() : 0;
    }

    /** What it makes of an expression. Without a function of the pattern nothing fits; signs and fractions are written in several ways. */
    Optional<Expression> apply(Pool pool, Expression expression) {
        Expression pattern = pattern();
        if ((operators(pattern) & ~ARITHMETIC & ~operators(expression)) != 0) {
            return Optional.empty();
        }
        if (inAnyOrder && Operands.isSum(pattern)) {
            return Operands.isSum(expression) ? applyToTerms(pool, expression) : Optional.empty();
        }
        if (inAnyOrder && Operands.isProduct(pattern)) {
            return Operands.isProduct(expression) ? applyToFactors(pool, expression) : Optional.empty();
        }
        List<Expression> result = new ArrayList<>(1);
        new Matcher(pool, inAnyOrder).matches(pattern, expression, Map.of(), letters -> {
            boolean fits = condition.test(letters);
            return fits && result.add(right.of(pool, letters));
        });
        return result.isEmpty() ? Optional.empty() : Optional.of(result.get(0));
    }

    /** In a sum the pattern may be some of the terms, or these with the other sign. */
    private Optional<Expression> applyToTerms(Pool pool, Expression expression) {
        List<TermOrFactor> terms = Operands.ofSum(pool, expression).list();
        List<Expression> result = new ArrayList<>();
        SumMatch match = new SumMatch(new Matcher(pool, true), pattern(), expression);
        for (boolean inverted : new boolean[] {false, true}) {
            boolean found = match.partly(
                    inverted,
                    (letters, rest) -> condition.test(letters)
                            && result.add(Operands.sum(
                                    pool, replaced(terms, rest, new TermOrFactor(right.of(pool, letters), inverted)))));
            if (found) {
                break;
            }
        }
        return result.isEmpty() ? Optional.empty() : Optional.of(result.get(0));
    }

    private Optional<Expression> applyToFactors(Pool pool, Expression expression) {
        List<TermOrFactor> factors = Operands.ofProduct(pool, expression).list();
        List<Expression> result = new ArrayList<>();
        new ProductMatch(new Matcher(pool, true), pattern(), expression, false)
                .partly((letters, negative, rest) -> condition.test(letters)
                        && result.add(Operands.product(
                                pool,
                                negative,
                                replaced(factors, rest, new TermOrFactor(right.of(pool, letters), false)))));
        return result.isEmpty() ? Optional.empty() : Optional.of(result.get(0));
    }

    /** What is left, and the new one where the first of the others was. */
    private static List<TermOrFactor> replaced(
            List<TermOrFactor> all, List<TermOrFactor> rest, TermOrFactor replacement) {
        int kept = 0;
        while (kept < rest.size() && kept < all.size() && all.get(kept).equals(rest.get(kept))) {
            kept++;
        }
        List<TermOrFactor> result = new ArrayList<>(rest);
        result.add(kept, replacement);
        return result;
    }

    /** The operators of expressions that may fit as a whole. */
    Set<Operator> roots() {
        Expression pattern = pattern();
        return inAnyOrder && Operands.isSum(pattern)
                ? Operands.SUMS
                : inAnyOrder && Operands.isProduct(pattern)
                        ? Operands.PRODUCTS
                        : Set.of(((Application) pattern).operator());
    }

    @Override
    public String toString() {
        return left + " -> " + right;
    }
}
