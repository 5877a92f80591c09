package dev.lossmith.processor.derive;

import dev.lossmith.processor.derive.Operands.Operand;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of a pattern found among those of a sum. */
final class SumMatch {
    /** What is left of a sum, and what the letters stand for. */
    interface OnTerms {
        boolean test(Map<String, Expression> letters, List<Operand> rest);
    }

    private final Matcher matcher;
    private final List<Operand> patterns;
    private final List<Operand> terms;

    SumMatch(Matcher matcher, Expression pattern, Expression sum) {
        this.matcher = matcher;
        this.patterns = inOrder(Operands.ofSum(matcher.pool(), pattern).list());
        this.terms = Operands.ofSum(matcher.pool(), sum).list();
    }

    /** Letters last: what they stand for may be decided by the others. */
    static List<Operand> inOrder(List<Operand> patterns) {
        List<Operand> ordered = new ArrayList<>(patterns);
        ordered.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        return ordered;
    }

    private static int rank(Operand pattern) {
        boolean letter = pattern.expression() instanceof Variable;
        return !letter ? Operands.isProduct(pattern.expression()) ? 1 : 0 : pattern.isInverse() ? 2 : 3;
    }

    /** The first that is no letter, or else the first letter that is known; those that may stand for nothing last. */
    static Operand next(List<Operand> pending, Map<String, Expression> letters) {
        Operand next = pending.get(0);
        for (Operand pattern : pending) {
            next = urgency(pattern, letters) < urgency(next, letters) ? pattern : next;
        }
        return next;
    }

    private static int urgency(Operand pattern, Map<String, Expression> letters) {
        return !(pattern.expression() instanceof Variable letter)
                ? 0
                : letters.containsKey(letter.name()) ? 1 : ProductMatch.mayBeOne(letter) ? 3 : 2;
    }

    /** Whether all terms are those of the pattern. */
    boolean wholly(Map<String, Expression> letters, Matcher.OnMatch then) {
        return from(patterns, false, true, terms, letters, (bound, rest) -> rest.isEmpty() && then.test(bound));
    }

    /** Whether some terms are those of the pattern; all of them with the other sign if {@code inverted}. */
    boolean partly(boolean inverted, OnTerms then) {
        return from(patterns, inverted, false, terms, Map.of(), then);
    }

    private boolean from(
            List<Operand> pending,
            boolean inverted,
            boolean wholly,
            List<Operand> left,
            Map<String, Expression> letters,
            OnTerms then) {
        if (pending.isEmpty()) {
            return then.test(letters, left);
        }
        if (left.isEmpty()) {
            return false;
        }
        Operand chosen = SumMatch.next(pending, letters);
        Operand pattern = chosen.inverted(inverted);
        List<Operand> others = without(pending, List.of(chosen));
        if (pattern.expression() instanceof Variable letter) {
            return letters.containsKey(letter.name())
                    ? known(others, inverted, wholly, pattern, letters.get(letter.name()), left, letters, then)
                    : unknown(others, inverted, wholly, pattern, letter, left, letters, then);
        }
        for (Operand term : left) {
            boolean negative = pattern.isInverse() != term.isInverse();
            Matcher.OnMatch goOn = bound -> from(others, inverted, wholly, without(left, List.of(term)), bound, then);
            boolean found = Operands.isProduct(pattern.expression())
                    ? new ProductMatch(matcher, pattern.expression(), term.expression(), negative).wholly(letters, goOn)
                    : !negative && matcher.matches(pattern.expression(), term.expression(), letters, goOn);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean known(
            List<Operand> pending,
            boolean inverted,
            boolean wholly,
            Operand pattern,
            Expression value,
            List<Operand> left,
            Map<String, Expression> letters,
            OnTerms then) {
        List<Operand> wanted = Operands.ofSum(matcher.pool(), value).list().stream()
                .map(term -> term.inverted(pattern.isInverse()))
                .toList();
        return difference(left, wanted)
                .filter(rest -> from(pending, inverted, wholly, rest, letters, then))
                .isPresent();
    }

    private boolean unknown(
            List<Operand> pending,
            boolean inverted,
            boolean wholly,
            Operand pattern,
            Variable letter,
            List<Operand> left,
            Map<String, Expression> letters,
            OnTerms then) {
        List<List<Operand>> choices = new ArrayList<>();
        boolean last = pending.isEmpty();
        if (last) {
            choices.add(left);
        }
        if (!(last && wholly) && !(last && left.size() == 1)) {
            left.forEach(term -> choices.add(List.of(term)));
        }
        for (List<Operand> choice : choices) {
            Expression value = Operands.sum(
                    matcher.pool(),
                    choice.stream()
                            .map(term -> term.inverted(pattern.isInverse()))
                            .toList());
            if (matcher.bind(
                    letter.name(),
                    value,
                    letters,
                    bound -> from(pending, inverted, wholly, without(left, choice), bound, then))) {
                return true;
            }
        }
        return false;
    }

    /** All but those, each once. */
    static List<Operand> without(List<Operand> all, List<Operand> some) {
        return difference(all, some).orElseThrow();
    }

    /** The same; empty if one of them is missing. */
    static Optional<List<Operand>> difference(List<Operand> all, List<Operand> some) {
        List<Operand> rest = new ArrayList<>(all);
        for (Operand operand : some) {
            if (!rest.remove(operand)) {
                return Optional.empty();
            }
        }
        return Optional.of(rest);
    }
}
