package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Stated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a loss file or a user says, as text: for people, and for the reference, which nothing is rewritten for.
 *
 * @param formulas the loss, and derivatives of a loss that defines its own
 * @param definitions what names in the formulas stand for, each after those that it uses
 * @param target what takes the place of the target; empty for the target itself
 */
public record Textbook(Stated<String> formulas, List<Definition> definitions, Optional<String> target) {
    /** The exponent of a number such as 1e5 is none. */
    private static final Pattern NAME = Pattern.compile("(?<![A-Za-z0-9.])[A-Za-z][A-Za-z0-9_]*");

    /**
     * A name in formulas.
     *
     * @param formula what it stands for; empty for a constant
     * @param values the constant, one value or one a class; empty for a formula
     */
    public record Definition(String name, Optional<String> formula, List<BigDecimal> values) {}

    /** The definitions that a formula uses, directly or not. */
    public List<Definition> usedBy(String formula) {
        Set<String> used = new LinkedHashSet<>(names(formula));
        List<Definition> result = new ArrayList<>();
        for (int i = definitions.size() - 1; i >= 0; i--) {
            Definition definition = definitions.get(i);
            if (used.contains(definition.name())) {
                result.add(0, definition);
                definition.formula().ifPresent(inner -> used.addAll(names(inner)));
            }
        }
        return result;
    }

    /** The names in a formula, those of functions included. */
    public static List<String> names(String formula) {
        Matcher matcher = NAME.matcher(formula);
        List<String> names = new ArrayList<>();
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }
}
