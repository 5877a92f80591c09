package dev.lossmith.processor.derive;

import dev.lossmith.processor.derive.Operands.TermOrFactor;
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
        boolean test(Map<String, Expression> letters, List<TermOrFactor> rest);
    }

    private final Matcher matcher;
    private final List<TermOrFactor> patterns;
    private final List<TermOrFactor> terms;

    SumMatch(Matcher matcher, Expression pattern, Expression sum) {
        this.matcher = matcher;
        this.patterns = inOrder(Operands.ofSum(matcher.pool(), pattern).list());
        this.terms = Operands.ofSum(matcher.pool(), sum).list();
    }

    /** Letters last: what they stand for may be decided by the others. */
    static List<TermOrFactor> inOrder(List<TermOrFactor> patterns) {
        List<TermOrFactor> ordered = new ArrayList<>(patterns);
        ordered.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        return ordered;
    }

    private static int rank(TermOrFactor pattern) {
        boolean letter = pattern.expression() instanceof Variable;
        return !letter ? Operands.isProduct(pattern.expression()) ? 1 : 0 : pattern.isInverse() ? 2 : 3;
    }

    /** The first that is no letter, or else the first letter that is known; those that may stand for nothing last. */
    static TermOrFactor next(List<TermOrFactor> pending, Map<String, Expression> letters) {
        TermOrFactor next = pending.get(0);
        for (TermOrFactor pattern : pending) {
            next = urgency(pattern, letters) < urgency(next, letters) ? pattern : next;
        }
        return next;
    }

    private static int urgency(TermOrFactor pattern, Map<String, Expression> letters) {
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
            List<TermOrFactor> pending,
            boolean inverted,
            boolean wholly,
            List<TermOrFactor> left,
            Map<String, Expression> letters,
            OnTerms then) {
        if (pending.isEmpty()) {
            return then.test(letters, left);
        }
        if (left.isEmpty()) {
            return false;
        }
        TermOrFactor chosen = SumMatch.next(pending, letters);
        TermOrFactor pattern = chosen.inverted(inverted);
        List<TermOrFactor> others = without(pending, List.of(chosen));
        if (pattern.expression() instanceof Variable letter) {
            return letters.containsKey(letter.name())
                    ? known(others, inverted, wholly, pattern, letters.get(letter.name()), left, letters, then)
                    : unknown(others, inverted, wholly, pattern, letter, left, letters, then);
        }
        for (TermOrFactor term : left) {
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
            List<TermOrFactor> pending,
            boolean inverted,
            boolean wholly,
            TermOrFactor pattern,
            Expression value,
            List<TermOrFactor> left,
            Map<String, Expression> letters,
            OnTerms then) {
        List<TermOrFactor> wanted = Operands.ofSum(matcher.pool(), value).list().stream()
                .map(term -> term.inverted(pattern.isInverse()))
                .toList();
        return difference(left, wanted)
                .filter(rest -> from(pending, inverted, wholly, rest, letters, then))
                .isPresent();
    }

    private boolean unknown(
            List<TermOrFactor> pending,
            boolean inverted,
            boolean wholly,
            TermOrFactor pattern,
            Variable letter,
            List<TermOrFactor> left,
            Map<String, Expression> letters,
            OnTerms then) {
        List<List<TermOrFactor>> choices = new ArrayList<>();
        boolean last = pending.isEmpty();
        if (last) {
            choices.add(left);
        }
        if (!(last && wholly) && !(last && left.size() == 1)) {
            left.forEach(term -> choices.add(List.of(term)));
        }
        for (List<TermOrFactor> choice : choices) {
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
    static List<TermOrFactor> without(List<TermOrFactor> all, List<TermOrFactor> some) {
        return difference(all, some).orElseThrow();
    }

    /** The same; empty if one of them is missing. */
    static Optional<List<TermOrFactor>> difference(List<TermOrFactor> all, List<TermOrFactor> some) {
        List<TermOrFactor> rest = new ArrayList<>(all);
        for (TermOrFactor operand : some) {
            if (!rest.remove(operand)) {
                return Optional.empty();
            }
        }
        return Optional.of(rest);
    }
}
