package dev.lossmith.processor.lower;

import dev.lossmith.processor.lower.RecipeDefinition.Parameter;
import dev.lossmith.processor.lower.RecipeDefinition.RecipeStep;
import dev.lossmith.processor.lower.RecipeDefinition.Sort;
import dev.lossmith.processor.lower.Value.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** The kinds of all terms of a recipe, of both alternatives of choices, and what it names. */
final class RecipeKinds {
    /** What is known when code is made has a kind where it is used. */
    private enum Sign {
        NUMBER,
        BITS,
        KNOWN,
        TEXT;

        boolean isFor(Kind kind) {
            return this == KNOWN || this == (kind == Kind.BITS ? BITS : NUMBER);
        }
    }

    private final Map<String, Sign> locals = new HashMap<>();
    private final Set<String> usedLocals = new HashSet<>();
    private final Set<Declaration> used = new HashSet<>();
    private final RecipeDefinition recipe;
    private List<Sign> results = List.of();

    RecipeKinds(RecipeDefinition recipe) {
        this.recipe = recipe;
        for (Parameter parameter : recipe.parameters()) {
            locals.put(parameter.name(), ofParameter(parameter));
        }
        for (RecipeStep step : recipe.steps()) {
            requireReferences(step);
            results = step.terms().size() == 1
                    ? all(step, step.terms().get(0))
                    : step.terms().stream().map(term -> one(step, term)).toList();
            require(step, step.names().isEmpty() || step.names().size() == results.size(), "other results");
            for (int i = 0; i < step.names().size(); i++) {
                locals.put(step.names().get(i), results.get(i));
            }
        }
    }

    /** The polynomials and recipes that are applied. */
    Set<Declaration> used() {
        return used;
    }

    /** The steps that nothing is made of, and that are not the result. */
    List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (RecipeStep step : recipe.steps().subList(0, recipe.steps().size() - 1)) {
            boolean isUsed = step.names().stream().anyMatch(usedLocals::contains);
            if (!isUsed) {
                unused.add(step.line().error("is not used").getMessage());
            }
        }
        return unused;
    }

    /** A comment has words in it, and may name one value, which is known before. */
    private void requireReferences(RecipeStep step) {
        Set<String> values = new HashSet<>();
        Matcher reference =
                RecipeRun.REFERENCE.matcher(step.isNamed() ? step.line().comment() : "");
        while (reference.find()) {
            String name = reference.group(1);
            require(step, name == null || locals.containsKey(name), "unknown name in the comment");
            if (name == null || locals.get(name) != Sign.TEXT) {
                values.add(String.valueOf(name));
            }
        }
        require(step, values.size() < 2, "names two values in the comment");
    }

    private static Sign ofParameter(Parameter parameter) {
        return switch (parameter.sort()) {
            case NUMBER -> Sign.NUMBER;
            case BITS -> Sign.BITS;
            case CONSTANT -> Sign.KNOWN;
            case TEXT -> Sign.TEXT;
        };
    }

    private static void require(RecipeStep step, boolean condition, String problem) {
        if (!condition) {
            throw step.line().error(problem);
        }
    }

    private Sign one(RecipeStep step, Term term) {
        List<Sign> all = all(step, term);
        require(step, all.size() == 1, all.size() + " results");
        return all.get(0);
    }

    private List<Sign> all(RecipeStep step, Term term) {
        if (term instanceof Term.Given literal) {
            return List.of(literal.operand() instanceof Operand.Words ? Sign.TEXT : Sign.KNOWN);
        }
        if (term instanceof Term.Name name) {
            usedLocals.add(name.name());
            return List.of(locals.get(name.name()));
        }
        if (term instanceof Term.Operated operated) {
            return List.of(operated(step, operated));
        }
        if (term instanceof Term.PolynomialAt series) {
            used.add(series.polynomial());
            require(step, one(step, series.argument()).isFor(Kind.NUMBER), "a polynomial of bits");
            return List.of(Sign.NUMBER);
        }
        if (term instanceof Term.Within within) {
            require(step, one(step, within.argument()).isFor(Kind.NUMBER), "bits in an interval");
            return List.of(Sign.NUMBER);
        }
        if (term instanceof Term.Choice choice) {
            one(step, choice.condition().subject());
            require(step, one(step, choice.condition().bound()) == Sign.KNOWN, "an unknown bound");
            List<Sign> then = all(step, choice.then());
            List<Sign> otherwise = all(step, choice.otherwise());
            require(step, then.equals(otherwise), "alternatives of two kinds: " + then + ", " + otherwise);
            return then;
        }
        return called(step, (Term.RecipeCall) term);
    }

    private List<Sign> called(RecipeStep step, Term.RecipeCall call) {
        used.add(call.recipe());
        List<Parameter> parameters = call.recipe().definition().parameters();
        require(
                step,
                call.arguments().size() == parameters.size(),
                call.recipe().name() + " takes " + parameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            Sign argument = one(step, call.arguments().get(i));
            Sort sort = parameters.get(i).sort();
            boolean fits = sort == Sort.CONSTANT
                    ? argument == Sign.KNOWN
                    : sort == Sort.TEXT
                            ? argument == Sign.TEXT
                            : argument.isFor(sort == Sort.BITS ? Kind.BITS : Kind.NUMBER);
            require(step, fits, parameters.get(i).name() + " is no " + argument);
        }
        return new RecipeKinds(call.recipe().definition()).results;
    }

    private Sign operated(RecipeStep step, Term.Operated operated) {
        List<Sign> operands =
                operated.operands().stream().map(term -> one(step, term)).toList();
        require(step, !operands.contains(Sign.TEXT), "computes with words");
        boolean hasNumber = operands.contains(Sign.NUMBER);
        boolean hasBits = operands.contains(Sign.BITS);
        if (!hasNumber && !hasBits) {
            return Sign.KNOWN;
        }
        return switch (operated.operation()) {
            case ADD, SUBTRACT -> {
                require(step, !hasNumber || !hasBits, "a sum of numbers and bits");
                yield hasBits ? Sign.BITS : Sign.NUMBER;
            }
            case AND, XOR, SHIFT_LEFT, SHIFT_RIGHT -> {
                require(step, !hasNumber, "takes bits");
                yield Sign.BITS;
            }
            case NUMBER -> {
                require(step, !hasNumber, "takes bits");
                yield Sign.NUMBER;
            }
            case SELECT -> {
                require(step, operands.get(0) == Sign.BITS, "takes a mask");
                require(step, !operands.subList(1, 3).contains(Sign.BITS), "selects bits");
                yield Sign.NUMBER;
            }
            case BITS -> {
                require(step, !hasBits, "takes a number");
                yield Sign.BITS;
            }
            default -> {
                require(step, !hasBits, "takes numbers");
                yield Sign.NUMBER;
            }
        };
    }
}
