package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Stated;
import dev.lossmith.processor.expr.UserFormula;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A loss as its textbook prints it.
 *
 * @param textbook what its file says
 * @param pool where its expressions come from
 * @param parts the parts of the loss that have a name of their own, by that name
 * @param stated the loss, and derivatives of a loss that defines its own
 * @param computed the same, but near each of its holes by polynomials
 * @param holes where the loss is 0 / 0 and has a limit, as {@code x - t = 0}
 * @param prepared what takes the place of the input or the target before anything is computed
 * @param bounds the largest errors
 */
public record Formula(
        Textbook textbook,
        Pool pool,
        Map<String, Expression> parts,
        Stated<Expression> stated,
        Stated<Expression> computed,
        List<String> holes,
        Variable input,
        Variable target,
        Map<Variable, Expression> prepared,
        Bounds bounds) {

    static Builder of(String loss) {
        return new Builder(Language.COMPILER, Stated.of(loss));
    }

    /** A loss in the language of users, whether one of them has written it or its file. */
    static Builder printed(String loss) {
        return new Builder(Language.USER, Stated.of(loss));
    }

    /** The same, with derivatives in forms that no rule finds. */
    static Builder printed(String loss, String gradient, String hessian) {
        return new Builder(Language.USER, new Stated<>(loss, Optional.of(gradient), Optional.of(hessian)));
    }

    /** A loss whose gradient and Hessian are not the derivatives of its formula. */
    static Builder of(String loss, String gradient, String hessian) {
        return new Builder(Language.COMPILER, new Stated<>(loss, Optional.of(gradient), Optional.of(hessian)));
    }

    /** The same, but NaN where one of these variables is outside its interval, where the formula means nothing. */
    public Formula guarding(List<Variable> variables) {
        Map<Variable, Expression> guarded = new LinkedHashMap<>(prepared);
        for (Variable variable : variables) {
            guarded.put(variable, guarded(pool, variable));
        }
        return with(computed, holes, guarded);
    }

    /** The same, but where {@code hole} says, the loss is computed another way, by {@code loss}. */
    public Formula filling(String hole, Expression loss) {
        List<String> known = new ArrayList<>(holes);
        known.add(hole);
        return with(stated.ofLoss(loss), List.copyOf(known), prepared);
    }

    private Formula with(
            Stated<Expression> otherComputed, List<String> otherHoles, Map<Variable, Expression> otherPrepared) {
        return new Formula(
                textbook,
                pool,
                parts,
                stated,
                otherComputed,
                otherHoles,
                input,
                target,
                Map.copyOf(otherPrepared),
                bounds);
    }

    private static Expression guarded(Pool pool, Variable variable) {
        Interval interval = variable.interval();
        return pool.apply(Operator.WITHIN, variable, end(pool, interval.low()), end(pool, interval.high()));
    }

    /** The largest numbers stand for infinite ends. */
    private static Expression end(Pool pool, double value) {
        return pool.constant(new BigDecimal(Math.max(-Double.MAX_VALUE, Math.min(value, Double.MAX_VALUE))));
    }

    /** Whether its bounds are known before anything is measured. */
    public boolean isProved() {
        return bounds instanceof Bounds.Proved;
    }

    /** Whether there is a target to speak of. */
    public boolean hasTarget() {
        return dependsOn(target);
    }

    /** Whether the stated loss depends on a variable. */
    boolean dependsOn(Variable variable) {
        return Variables.of(stated.loss()).contains(variable);
    }

    /** Collects what the names in a formula stand for. */
    static final class Builder {
        private final Language language;
        private final Stated<String> texts;
        private final Pool pool = new Pool();
        private final Map<String, Expression> names = new LinkedHashMap<>();
        private final List<Textbook.Definition> definitions = new ArrayList<>();
        private final Map<String, Expression> parts = new LinkedHashMap<>();
        private final Map<Variable, Expression> prepared = new LinkedHashMap<>();
        private Variable input;
        private Variable target;
        private Optional<String> targetText = Optional.empty();
        private int factors;

        /** Each loss names its input and its target before it builds. */
        @SuppressWarnings("NullAway.Init")
        private Builder(Language language, Stated<String> texts) {
            this.language = language;
            this.texts = texts;
        }

        Builder input(String name, Interval interval) {
            input = pool.variable(name, interval);
            names.put(name, input);
            return this;
        }

        Builder target(String name, Interval interval) {
            target = pool.variable(name, interval);
            names.put(name, target);
            return this;
        }

        Builder constant(String name, BigDecimal value) {
            return constant(name, List.of(value));
        }

        Builder constant(String name, List<BigDecimal> byClass) {
            names.put(name, pool.constant(name, byClass));
            definitions.add(new Textbook.Definition(name, Optional.empty(), byClass));
            return this;
        }

        /** A constant that multiplies: unless it is 1, its product is rounded once more. */
        Builder factor(String name, List<BigDecimal> byClass) {
            factors += pool.constant(name, byClass).is(1) ? 0 : 1;
            return constant(name, byClass);
        }

        /** Lets {@code name} stand for another formula, as part of the loss: it is differentiated. */
        Builder where(String name, String formula) {
            names.put(name, parse(formula));
            parts.put(name, names.get(name));
            definitions.add(new Textbook.Definition(name, Optional.of(formula), List.of()));
            return this;
        }

        /** Makes the input NaN outside its interval, where the formula means nothing. */
        Builder guardInput() {
            prepared.put(input, guarded(pool, input));
            return this;
        }

        /** Puts {@code formula} in the place of the target before anything is computed. */
        Builder prepareTarget(String formula) {
            prepared.put(target, parse(formula));
            targetText = Optional.of(formula);
            factors++;
            return this;
        }

        Formula bounds(double loss, double gradient, double hessian) {
            return build(new Bounds.Proved(new Outputs<>(loss, gradient, hessian), factors));
        }

        /** With errors that nobody knows before they are measured. */
        Formula measured() {
            return measured(OptionalDouble.empty());
        }

        /** With errors that nobody knows before they are measured, and that may be at most {@code maxUlps}. */
        Formula measured(OptionalDouble maxUlps) {
            return build(new Bounds.Measured(maxUlps));
        }

        private Formula build(Bounds bounds) {
            Stated<Expression> stated = texts.map(this::stated);
            Textbook textbook = new Textbook(texts.map(Builder::oneLine), List.copyOf(definitions), targetText);
            return new Formula(
                    textbook,
                    pool,
                    Collections.unmodifiableMap(parts),
                    stated,
                    stated,
                    List.of(),
                    input,
                    target,
                    Map.copyOf(prepared),
                    bounds);
        }

        private static String oneLine(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }

        /** What a user calls by another name, as a variable, has none of its own. */
        private Expression stated(String text) {
            UserFormula formula = language.parse(pool, text, names);
            formula.parts().forEach((name, part) -> {
                if (part instanceof Application) {
                    parts.put(name, part);
                }
            });
            return formula.result();
        }

        private Expression parse(String formula) {
            return language.parse(pool, formula, names).result();
        }
    }
}
