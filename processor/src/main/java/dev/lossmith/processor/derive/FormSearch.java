package dev.lossmith.processor.derive;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Pool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Looks for the form that computes best: first among those that tables and algebra give, then, if none of them is good,
 * among what the rules of {@link RuleSet#SEARCH} make of the best ones, one rule at one place at a time. Best-first within a
 * fixed number of verdicts, in a fixed order: the same formula gives the same form.
 */
final class FormSearch {
    /** Each takes some milliseconds. */
    private static final int MOST_VERDICTS = 90;

    /** The parts of all forms that are judged: verdicts on long ones take longer. The first form is judged anyway. */
    private static final int MOST_PARTS = 10_000;

    private static final int MOST_ROUNDS = 5;
    private static final int BEAM = 3;
    /** Larger forms are no longer readable, and have a thousand neighbours. */
    private static final int LARGEST = 250;

    private record Judged(DerivedForm form, Judge.Verdict verdict) {}

    private final Pool pool;
    private final Judge judge;
    private final UnaryOperator<Expression> finish;
    private final Quantity quantity;
    private final List<Expression> chosen;
    private final Map<Expression, Judged> judged = new LinkedHashMap<>();
    private int verdicts;
    private int parts;

    private FormSearch(
            Pool pool, Judge judge, UnaryOperator<Expression> finish, Quantity quantity, List<Expression> chosen) {
        this.pool = pool;
        this.judge = judge;
        this.finish = finish;
        this.quantity = quantity;
        this.chosen = chosen;
    }

    /** The best form that was found, with all that were judged; the first of {@code starts} alone if nobody judges. */
    static SearchResult best(
            Pool pool,
            Judge judge,
            UnaryOperator<Expression> finish,
            Quantity quantity,
            List<Expression> chosen,
            Stream<DerivedForm> starts) {
        return judge == Judge.NONE
                ? SearchResult.of(starts.findFirst().orElseThrow())
                : new FormSearch(pool, judge, finish, quantity, chosen).best(starts.toList());
    }

    private SearchResult best(List<DerivedForm> starts) {
        starts.forEach(this::judge);
        Set<Expression> expanded = new LinkedHashSet<>();
        for (int round = 0; round < MOST_ROUNDS && !leader().verdict().isGood(); round++) {
            List<Judged> beam = ranked().stream()
                    .filter(candidate -> !expanded.contains(candidate.form().expression()))
                    .limit(BEAM)
                    .toList();
            for (Judged candidate : beam) {
                expanded.add(candidate.form().expression());
                neighbours(candidate.form()).forEach(this::judge);
            }
        }
        return new SearchResult(
                leader().form(),
                ranked().stream()
                        .map(found -> new JudgedForm(found.form().expression(), found.verdict()))
                        .toList());
    }

    private Judged leader() {
        return ranked().get(0);
    }

    /** A stable sort: of equals, the first that was found. */
    private List<Judged> ranked() {
        Comparator<Judged> byVerdict = (a, b) ->
                a.verdict().isBetterThan(b.verdict()) ? -1 : b.verdict().isBetterThan(a.verdict()) ? 1 : 0;
        return judged.values().stream().sorted(byVerdict).toList();
    }

    private void judge(DerivedForm form) {
        if (verdicts < MOST_VERDICTS && parts < MOST_PARTS && !judged.containsKey(form.expression())) {
            verdicts++;
            parts += Parts.of(form.expression()).size();
            judged.put(
                    form.expression(), new Judged(form, judge.of(quantity, finish.apply(form.expression()), chosen)));
        }
    }

    private List<DerivedForm> neighbours(DerivedForm form) {
        List<DerivedForm> result = new ArrayList<>();
        List<Expression> parts = Parts.of(form.expression());
        if (parts.size() > LARGEST) {
            return result;
        }
        Fold<List<DerivationStep>> steps =
                pool.notes(FormSearch.class, () -> new Fold<>((part, fold) -> RuleSet.SEARCH.steps(pool, part)));
        Rewriting tidy = Rewriting.by(pool, RuleSet.STABILISE, RuleSet.SIMPLIFY);
        for (Expression part : parts) {
            for (DerivationStep step : steps.of(part)) {
                Expression changed = Parts.replace(form.expression(), pool, Map.of(part, step.after()));
                result.add(form.then(step, changed).rewritten(tidy));
            }
        }
        return result;
    }
}
