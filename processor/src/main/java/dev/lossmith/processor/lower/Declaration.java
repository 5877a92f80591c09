package dev.lossmith.processor.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constant, a polynomial or a recipe of a text, which is parsed when it is asked for. */
final class Declaration {
    private final RecipeText text;
    private final String name;
    private final List<RecipeLine> lines;
    private Operand.@Nullable Known constant;
    private @Nullable Polynomial polynomial;
    private @Nullable RecipeDefinition definition;

    Declaration(RecipeText text, String name, List<RecipeLine> lines) {
        this.text = text;
        this.name = name;
        this.lines = lines;
    }

    RecipeText text() {
        return text;
    }

    String name() {
        return name;
    }

    /** From its first one on. */
    List<RecipeLine> lines() {
        return lines;
    }

    boolean isPolynomial() {
        return lines.get(0).text().startsWith(RecipeText.POLYNOMIAL);
    }

    boolean isConstant() {
        return !isPolynomial() && RecipeText.isConstant(name);
    }

    boolean isRecipe() {
        return !RecipeText.isConstant(name);
    }

    Operand.Known constant() {
        if (constant == null) {
            constant = RecipeParser.constant(this);
        }
        return constant;
    }

    Polynomial polynomial() {
        if (polynomial == null) {
            polynomial = RecipeParser.polynomial(this);
        }
        return polynomial;
    }

    RecipeDefinition definition() {
        if (definition == null) {
            definition = RecipeParser.recipe(this);
        }
        return definition;
    }
}
