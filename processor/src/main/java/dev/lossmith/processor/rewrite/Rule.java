package dev.lossmith.processor.rewrite;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One identity, used from left to right. In the text {@code k}, {@code m} and {@code n} stand for constants, {@code v} and
 * {@code w} for what is not negative, every other letter for any expression; a letter that occurs twice stands for the same
 * expression.
 */
public final class Rule {
    /** What an identity keeps. */
    public enum Soundness {
        /** The same bits in IEEE arithmetic, whatever the operands are (but for the sign and payload of a NaN). */
        EXACT,
        /** Equal over the reals; the rounding errors differ. */
        REAL
    }

    private static final Map<Character, Predicate<Expression>> MEANINGS = Map.of(
            'k', Constant.class::isInstance,
            'm', Constant.class::isInstance,
            'n', Constant.class::isInstance,
            'v', expression -> expression.interval().isNonNegative(),
            'w', expression -> expression.interval().isNonNegative());

    private final String left;
    private final String right;
    private final Soundness soundness;
    private final Expression pattern;
    private final Expression replacement;
    private final Predicate<Map<String, Expression>> condition;

    private Rule(String text, Soundness soundness, Predicate<Map<String, Expression>> condition) {
        String[] sides = text.split("->");
        Pool pool = new Pool();
        this.left = sides[0].strip();
        this.right = sides[1].strip();
        this.soundness = soundness;
        this.pattern = Parser.parse(pool, left, name -> pool.variable(name, Interval.REALS));
        this.replacement = Parser.parse(pool, right, name -> pool.variable(name, Interval.REALS));
        this.condition = condition;
    }

    static Rule exact(String text) {
        return new Rule(text, Soundness.EXACT, bindings -> true);
    }

    static Rule real(String text) {
        return new Rule(text, Soundness.REAL, bindings -> true);
    }

    /** This rule, where what {@code letter} stands for fulfils {@code condition}. */
    Rule where(String letter, Predicate<Expression> condition) {
        return new Rule(toString(), soundness, bindings -> condition.test(bindings.get(letter)));
    }

    public Soundness soundness() {
        return soundness;
    }

    public Expression pattern() {
        return pattern;
    }

    public Expression replacement() {
        return replacement;
    }

    Optional<Expression> apply(Pool pool, Expression expression) {
        if (operator(pattern) != operator(expression)) {
            return Optional.empty();
        }
        return matches(pattern, expression, Map.of())
                .filter(condition)
                .findFirst()
                .map(letters -> Template.instantiate(replacement, pool, letters));
    }

    private static Operator operator(Expression expression) {
        return expression instanceof Application application ? application.operator() : null;
    }

    /** Every way in which the pattern fits, as what its letters stand for; more than one where operands commute. */
    private static Stream<Map<String, Expression>> matches(
            Expression pattern, Expression expression, Map<String, Expression> letters) {
        if (pattern instanceof Variable letter) {
            return bind(letter.name(), expression, letters);
        }
        if (pattern instanceof Constant constant) {
            boolean equal =
                    expression instanceof Constant other && other.values().equals(constant.values());
            return equal ? Stream.of(letters) : Stream.empty();
        }
        Application applied = (Application) pattern;
        if (!(expression instanceof Application other) || other.operator() != applied.operator()) {
            return Stream.empty();
        }
        Stream<Map<String, Expression>> inOrder = matches(applied.operands(), other.operands(), letters);
        return applied.operator().isCommutative()
                ? Stream.concat(inOrder, matches(applied.operands(), swapped(other.operands()), letters))
                : inOrder;
    }

    private static Stream<Map<String, Expression>> matches(
            List<Expression> patterns, List<Expression> operands, Map<String, Expression> letters) {
        Stream<Map<String, Expression>> matches = Stream.of(letters);
        for (int i = 0; i < patterns.size(); i++) {
            Expression pattern = patterns.get(i);
            Expression operand = operands.get(i);
            matches = matches.flatMap(bound -> matches(pattern, operand, bound));
        }
        return matches;
    }

    private static Stream<Map<String, Expression>> bind(
            String letter, Expression expression, Map<String, Expression> letters) {
        Expression bound = letters.get(letter);
        boolean fits = bound == null
                ? MEANINGS.getOrDefault(letter.charAt(0), any -> true).test(expression)
                : bound == expression;
        if (!fits) {
            return Stream.empty();
        }
        Map<String, Expression> extended = new HashMap<>(letters);
        extended.put(letter, expression);
        return Stream.of(extended);
    }

    private static List<Expression> swapped(List<Expression> pair) {
        return List.of(pair.get(1), pair.get(0));
    }

    @Override
    public String toString() {
        return left + " -> " + right;
    }
}
