package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.lower.Operand.Known;
import dev.lossmith.processor.lower.Operand.Made;
import dev.lossmith.processor.lower.Operand.Words;
import dev.lossmith.processor.lower.RecipeDefinition.Parameter;
import dev.lossmith.processor.lower.RecipeDefinition.RecipeStep;
import dev.lossmith.processor.lower.RecipeDefinition.Sort;
import dev.lossmith.processor.lower.Value.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A recipe with its arguments, whose steps are made in their order. */
final class RecipeRun {
    /** In comments and meanings: what the first parameter stands for, or the parameter or step of that name. */
    static final Pattern REFERENCE = Pattern.compile("\\$([A-Za-z]\\w*)?");

    private final Recipes recipes;
    private final Code code;
    private final RecipeDefinition recipe;
    private final Map<String, Operand> locals = new HashMap<>();
    private final List<Value> parameters = new ArrayList<>();

    RecipeRun(Recipes recipes, Code code, RecipeDefinition recipe, List<Operand> arguments) {
        this.recipes = recipes;
        this.code = code;
        this.recipe = recipe;
        if (arguments.size() != recipe.parameters().size()) {
            throw new IllegalArgumentException(
                    recipe.name() + " takes " + recipe.parameters().size());
        }
        for (int i = 0; i < arguments.size(); i++) {
            Parameter parameter = recipe.parameters().get(i);
            locals.put(parameter.name(), argument(parameter, arguments.get(i)));
        }
    }

    private Operand argument(Parameter parameter, Operand argument) {
        String place = parameter.name() + " of " + recipe.name();
        if (parameter.sort() == Sort.CONSTANT || parameter.sort() == Sort.TEXT) {
            boolean fits = parameter.sort() == Sort.TEXT ? argument instanceof Words : argument instanceof Known;
            if (!fits) {
                throw new IllegalArgumentException(place + " has to be known");
            }
            return argument;
        }
        Value value = Operation.value(code, argument, parameter.sort() == Sort.BITS ? Kind.BITS : Kind.NUMBER);
        parameters.add(value);
        Interval interval = argument instanceof Made made ? made.interval() : Interval.REALS;
        Interval inDomain = interval.clip(parameter.domain());
        if (parameter.isRequired() && !inDomain.equals(interval)) {
            throw new IllegalArgumentException(place + " takes no numbers of " + interval);
        }
        return Operand.of(value, inDomain);
    }

    List<Operand> results() {
        List<Operand> results = List.of();
        for (RecipeStep step : recipe.steps()) {
            try {
                results = results(step);
            } catch (IllegalArgumentException e) {
                throw step.line().error(e.getMessage());
            }
        }
        if (!recipe.meaning().isEmpty()) {
            code.helper(
                    recipe.name(),
                    words(recipe.meaning()),
                    ((Made) results.get(0)).value(),
                    parameters.toArray(Value[]::new));
        }
        return results;
    }

    private List<Operand> results(RecipeStep step) {
        List<String> names = step.names();
        List<Operand> results = step.terms().size() == 1 ? all(step.terms().get(0)) : each(step.terms());
        if (!names.isEmpty() && names.size() != results.size()) {
            throw new IllegalArgumentException("there are " + results.size() + " results");
        }
        for (int i = 0; i < names.size(); i++) {
            locals.put(names.get(i), results.get(i));
        }
        if (step.isNamed() && results.get(0) instanceof Made made) {
            name(names.get(0), step.line().comment(), made.value());
        }
        return results;
    }

    /** A parameter keeps its name. */
    private void name(String name, String comment, Value value) {
        if (parameters.contains(value)) {
            return;
        }
        String words = words(comment);
        Matcher reference = REFERENCE.matcher(words);
        if (words.isEmpty()) {
            code.name(name, value);
        } else if (!reference.find()) {
            code.name(name, words, value);
        } else {
            String argument = reference.group(1);
            Value named = argument == null ? parameters.get(0) : number(local(argument));
            code.name(name, reference.replaceAll("\\$"), named, value);
        }
    }

    /** With the words that parameters are in their places. */
    private String words(String comment) {
        return comment.indexOf('$') < 0
                ? comment
                : REFERENCE
                        .matcher(comment)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                locals.get(found.group(1)) instanceof Words words ? words.text() : found.group()));
    }

    private Operand local(String name) {
        Operand local = locals.get(name);
        if (local == null) {
            throw new IllegalArgumentException("unknown name " + name);
        }
        return local;
    }

    private Operand of(Term term) {
        List<Operand> results = all(term);
        if (results.size() != 1) {
            throw new IllegalArgumentException("takes one of " + results.size() + " results");
        }
        return results.get(0);
    }

    private List<Operand> each(List<Term> terms) {
        List<Operand> operands = new ArrayList<>();
        for (Term term : terms) {
            operands.add(of(term));
        }
        return operands;
    }

    /** One result, unless the term is a call. */
    private List<Operand> all(Term term) {
        if (term instanceof Term.RecipeCall call) {
            return recipes.results(call.recipe(), each(call.arguments()));
        }
        if (term instanceof Term.Choice choice) {
            return all(holds(choice.condition()) ? choice.then() : choice.otherwise());
        }
        return List.of(one(term));
    }

    private Operand one(Term term) {
        if (term instanceof Term.Given literal) {
            return literal.operand();
        }
        if (term instanceof Term.Name name) {
            return local(name.name());
        }
        if (term instanceof Term.Operated operated) {
            return operated.operation().of(code, each(operated.operands()));
        }
        if (term instanceof Term.PolynomialAt series) {
            return Operand.of(series.polynomial().polynomial().at(code, number(of(series.argument()))));
        }
        Term.Within within = (Term.Within) term;
        return Operand.of(number(of(within.argument())), new Interval(known(within.low()), known(within.high())));
    }

    private Value number(Operand operand) {
        return Operation.value(code, operand, Kind.NUMBER);
    }

    private double known(Term term) {
        if (of(term) instanceof Known known) {
            return known.number();
        }
        throw new IllegalArgumentException("is not known before code is made");
    }

    private boolean holds(Term.StaticTest condition) {
        Operand subject = of(condition.subject());
        double bound = known(condition.bound());
        Interval interval = subject instanceof Made made ? made.interval() : Interval.of(((Known) subject).number());
        return switch (condition.test()) {
            case MAY_BE -> interval.contains(bound);
            case MAY_BE_BELOW -> interval.low() < bound;
            case MAY_EXCEED -> interval.high() > bound;
            case IS -> subject instanceof Made made ? made.value() == code.literal(bound) : interval.low() == bound;
            case EXCEEDS -> subject instanceof Known known && known.number() > bound;
        };
    }
}
