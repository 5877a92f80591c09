package dev.lossmith.processor.derive;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.algebra.RationalForm;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms that a search begins with. The first is that of the rules alone. */
final class Candidates {
    private static final String LEARNED = "what was found for the output before";
    private static final String FRACTIONS = "fractions over one denominator";

    private final Pool pool;
    private final Variable input;
    private final Ties ties;
    private final Rewriting stabilise;
    private final Rewriting simplify;
    private final Rewriting expand;
    private final Rewriting branches;
    private final Rewriting huge;
    private final Rewriting hugeRoot;

    Candidates(Pool pool, Variable input, Ties ties) {
        this.pool = pool;
        this.input = input;
        this.ties = ties;
        this.stabilise = Rewriting.by(pool, RuleSet.STABILISE, RuleSet.SIMPLIFY);
        this.simplify = Rewriting.by(pool, RuleSet.SIMPLIFY);
        this.expand = Rewriting.by(pool, RuleSet.EXPAND);
        this.branches = Rewriting.by(pool, RuleSet.BRANCHES);
        this.huge = Rewriting.by(pool, RuleSet.HUGE, RuleSet.SIMPLIFY);
        this.hugeRoot = Rewriting.by(pool, RuleSet.HUGE_ROOT, RuleSet.SIMPLIFY);
    }

    Stream<DerivedForm> ofLoss(Expression textbook) {
        DerivedForm form = DerivedForm.of(textbook).rewritten(stabilise);
        return lazy(List.of(
                () -> form, () -> rational(form), () -> form.rewritten(huge).rewritten(hugeRoot)));
    }

    /**
     * The derivative of a form that was found for the output before it, and those of {@code plain}, which are equal to it but were
     * less rearranged.
     */
    Stream<DerivedForm> ofDerivative(Quantity quantity, DerivedForm form, List<Expression> plain) {
        DerivedForm first = slope(quantity, form.expression()).rewritten(simplify);
        Stream<DerivedForm> direct =
                plain.stream().map(expression -> slope(quantity, expression).rewritten(stabilise));
        Stream<DerivedForm> arranged =
                Stream.concat(Stream.of(first), direct).distinct().flatMap(this::arranged);
        return Stream.concat(
                arranged,
                lazy(List.of(() -> learned(slope(quantity, plain.get(0)).rewritten(stabilise), form))));
    }

    private Stream<DerivedForm> arranged(DerivedForm form) {
        return lazy(List.of(
                () -> form,
                () -> rational(form),
                () -> rational(form.rewritten(expand)),
                () -> form.rewritten(huge).rewritten(hugeRoot),
                () -> rational(form).rewritten(huge).rewritten(hugeRoot)));
    }

    /** Each is made when it is looked at: where nobody judges, that is the first alone. */
    private static Stream<DerivedForm> lazy(List<Supplier<DerivedForm>> forms) {
        return forms.stream().map(Supplier::get);
    }

    /** What the search found for the output before, in the place of the same part. */
    private DerivedForm learned(DerivedForm form, DerivedForm before) {
        Set<String> searched =
                RuleSet.SEARCH.rules().stream().map(Rule::toString).collect(Collectors.toSet());
        Map<Expression, Expression> found = new LinkedHashMap<>();
        before.steps().stream()
                .filter(step -> searched.contains(step.rule()))
                .forEach(step -> found.putIfAbsent(step.before(), step.after()));
        return form.then(LEARNED, Parts.replace(form.expression(), pool, found)).rewritten(stabilise);
    }

    DerivedForm simplified(Expression expression) {
        return DerivedForm.of(expression).rewritten(simplify);
    }

    /** The chain rule's derivative, of that order, of which the branches that are not taken are gone: they may be undefined. */
    Expression derivative(Quantity quantity, Expression expression) {
        return pool.notes(
                List.of(Candidates.class, ties, quantity, expression),
                () -> branches.rewriter()
                        .rewrite(Differentiation.derivative(
                                pool, expression, input, new SidesOfTies(pool, ties, quantity))));
    }

    /** The same, where a convention decides at all ties. */
    static Expression chainRule(Pool pool, Expression expression, Variable input) {
        return Rewriting.by(pool, RuleSet.BRANCHES)
                .rewriter()
                .rewrite(Differentiation.derivative(pool, expression, input));
    }

    private DerivedForm slope(Quantity quantity, Expression expression) {
        return DerivedForm.of(expression).then("derivative by " + input, derivative(quantity, expression));
    }

    private DerivedForm rational(DerivedForm form) {
        return form.then(FRACTIONS, RationalForm.of(pool, form.expression())).rewritten(stabilise);
    }
}
