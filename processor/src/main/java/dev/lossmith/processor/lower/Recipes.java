package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.lower.Operand.Known;
import dev.lossmith.processor.lower.Value.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes code of recipes: of the same recipe and arguments once. */
final class Recipes {
    private record AppliedRecipe(Declaration recipe, List<Operand> arguments) {}

    private final Code code;
    private final Map<AppliedRecipe, List<Operand>> known = new HashMap<>();

    Recipes(Code code) {
        this.code = code;
    }

    /** What the recipe of this family and name makes of the arguments. */
    Value of(String family, String name, Operand... arguments) {
        return of(RecipeText.of(family, code.arithmetic()).recipe(name), arguments);
    }

    Value of(Declaration recipe, Operand... arguments) {
        try {
            return Operation.value(code, results(recipe, List.of(arguments)).get(0), Kind.NUMBER);
        } catch (IllegalArgumentException e) {
            throw recipe.lines().get(0).error(e.getMessage());
        }
    }

    List<Operand> results(Declaration recipe, List<Operand> arguments) {
        AppliedRecipe application = new AppliedRecipe(recipe, arguments);
        List<Operand> results = known.get(application);
        if (results == null) {
            results = new RecipeRun(this, code, recipe.definition(), arguments).results();
            known.put(application, results);
        }
        return results;
    }

    /** The number that a term is, if it is made of known ones. */
    static Known known(Arithmetic arithmetic, RecipeLine line, Term term) {
        if (term instanceof Term.Given literal && literal.operand() instanceof Known number) {
            return number;
        }
        if (term instanceof Term.Operated operated) {
            try {
                return operated.operation()
                        .fold(
                                arithmetic,
                                operated.operands().stream()
                                        .map(operand -> known(arithmetic, line, operand))
                                        .toList());
            } catch (IllegalArgumentException e) {
                throw line.error(e.getMessage());
            }
        }
        throw line.error("is not known before code is made");
    }
}
