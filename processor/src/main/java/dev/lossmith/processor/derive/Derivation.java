package dev.lossmith.processor.derive;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Stated;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How the formulas to compute follow from the textbook's, step by step.
 *
 * @param textbook the loss as it was stated
 * @param stable the loss, its gradient and its Hessian in closed form, for people to read
 * @param element the same three in the form that is lowered: split by sign, shared, on the prepared target
 * @param computed those times the factor
 * @param steps how each stable form came to be, rule by rule: the loss from the textbook, each derivative from the form before
 * @param judged the forms among which each was chosen by measurement, the best first; none where the rules alone decide
 */
public record Derivation(
        Expression textbook,
        Outputs<Expression> stable,
        Outputs<Expression> element,
        Outputs<Expression> computed,
        Outputs<List<DerivationStep>> steps,
        Outputs<List<JudgedForm>> judged) {

    /**
     * Derives what to compute.
     *
     * @param prepared what takes the place of a variable once everything is derived, as a smoothed target
     * @param factor what everything computed is multiplied by, as a class weight
     * @param judge who chooses among equal forms
     */
    public static Derivation of(
            Pool pool,
            Stated<Expression> stated,
            Variable input,
            Map<Variable, Expression> prepared,
            Constant factor,
            Judge judge) {
        ElementForm plain = new ElementForm(pool, prepared, pool.constant(1));
        Candidates candidates = new Candidates(pool, input, Ties.of(pool, stated.loss(), input));
        List<Expression> chosen = new ArrayList<>();
        BiFunction<Quantity, Supplier<Stream<DerivedForm>>, SearchResult> best = (quantity, starts) -> {
            SearchResult found = quantity != Quantity.LOSS
                            && stated.of(quantity).isPresent()
                    ? SearchResult.of(candidates.simplified(stated.of(quantity).get()))
                    : FormSearch.best(pool, judge, plain::of, quantity, chosen, starts.get());
            chosen.add(plain.of(found.best().expression()));
            return found;
        };
        SearchResult loss = best.apply(Quantity.LOSS, () -> candidates.ofLoss(stated.loss()));
        SearchResult gradient = best.apply(
                Quantity.GRADIENT,
                () -> candidates.ofDerivative(Quantity.GRADIENT, loss.best(), List.of(stated.loss())));
        SearchResult hessian = best.apply(
                Quantity.HESSIAN,
                () -> candidates.ofDerivative(
                        Quantity.HESSIAN,
                        gradient.best(),
                        List.of(
                                candidates.derivative(Quantity.HESSIAN, stated.loss()),
                                candidates.derivative(
                                        Quantity.HESSIAN, loss.best().expression()))));
        Outputs<SearchResult> forms = new Outputs<>(loss, gradient, hessian);
        Outputs<Expression> stable = forms.map(form -> form.best().expression());
        ElementForm weighted = new ElementForm(pool, prepared, factor);
        return new Derivation(
                stated.loss(),
                stable,
                stable.map(plain::of),
                stable.map(weighted::of),
                forms.map(form -> form.best().steps()),
                forms.map(SearchResult::judged));
    }

    /** The same, computed with a clamp. */
    public Derivation clamped(Pool pool, Variable variable, Map<Variable, Expression> prepared, Clamp clamp) {
        Expression input = prepared.getOrDefault(variable, variable);
        return new Derivation(
                textbook,
                stable,
                clamp.of(pool, variable, input, element),
                clamp.of(pool, variable, input, computed),
                steps,
                judged);
    }

    /**
     * How the form that is lowered follows from each stable one: split by sign, shared, on the prepared variables. Nothing is kept of
     * it while kernels are compiled; it is done once more.
     */
    public Outputs<List<DerivationStep>> lastSteps(Pool pool, Map<Variable, Expression> prepared) {
        return stable.map(form -> new ElementForm(pool, prepared, pool.constant(1)).stepsOf(form));
    }

    /**
     * What the true values are where no two sides of a choice are equal: the loss and its derivatives as the chain rule makes them, nothing
     * rearranged; or those that were stated.
     *
     * @throws TooLongException if a derivative is too large to be searched for better forms, and to be printed
     */
    public static Outputs<Expression> exact(
            Pool pool, Stated<Expression> stated, Variable input, Map<Variable, Expression> prepared) {
        Expression slope = Candidates.chainRule(pool, stated.loss(), input);
        Expression gradient = stated.gradient().orElseGet(() -> DerivativeSize.limited("gradient", slope));
        Expression hessian = stated.hessian()
                .orElseGet(() -> DerivativeSize.limited("Hessian", Candidates.chainRule(pool, gradient, input)));
        return new Outputs<>(stated.loss(), gradient, hessian).map(result -> Parts.replace(result, pool, prepared));
    }
}
