package dev.lossmith.processor.lower;

import dev.lossmith.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The recipes of a family, as one precision computes them: what stands in {@code family.recipe} for both and in {@code
 * float/family.recipe} or {@code double/family.recipe} for one. A name is looked for here, then in the texts that this one uses, then in
 * {@code basics.recipe}.
 */
final class RecipeText {
    static final String POLYNOMIAL = "polynomial ";
    private static final String USES = "uses ";
    private static final String BASICS = "basics";
    private static final String SUFFIX = ".recipe";
    private static final Map<Precision, Map<String, RecipeText>> KNOWN = new EnumMap<>(Map.of(
            Precision.FLOAT, new ConcurrentHashMap<>(),
            Precision.DOUBLE, new ConcurrentHashMap<>()));

    private final String family;
    private final Precision precision;
    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final List<String> uses = new ArrayList<>();

    private RecipeText(String family, Precision precision) {
        this.family = family;
        this.precision = precision;
    }

    static RecipeText of(String family, Precision precision) {
        return KNOWN.get(precision).computeIfAbsent(family, name -> resources(name, precision));
    }

    private static RecipeText resources(String family, Precision precision) {
        RecipeText recipes = new RecipeText(family, precision);
        String folder = precision.name().toLowerCase(Locale.ROOT);
        for (String file : List.of(family + SUFFIX, folder + "/" + family + SUFFIX)) {
            try (InputStream stream = RecipeText.class.getResourceAsStream(file)) {
                if (stream != null) {
                    recipes.add(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
        return recipes;
    }

    /** A family with one text. */
    static RecipeText parse(String file, Precision precision, String text) {
        RecipeText recipes = new RecipeText(file, precision);
        recipes.add(file, text);
        return recipes;
    }

    String family() {
        return family;
    }

    List<String> uses() {
        return uses;
    }

    Collection<Declaration> declarations() {
        return declarations.values();
    }

    boolean declares(String name) {
        return declarations.containsKey(name);
    }

    Declaration recipe(String name) {
        Declaration declaration = find(name);
        if (declaration == null) {
            throw new IllegalStateException("no recipe " + name + " in " + family);
        }
        return declaration;
    }

    /** What the name stands for here; null if for nothing. */
    Declaration find(String name) {
        Declaration own = declarations.get(name);
        for (int i = 0; own == null && i < uses.size(); i++) {
            own = of(uses.get(i), precision).declarations.get(name);
        }
        return own != null || family.equals(BASICS)
                ? own
                : of(BASICS, precision).declarations.get(name);
    }

    /** Whether a name is in capitals. */
    static boolean isConstant(String name) {
        return Character.isUpperCase(name.charAt(0)) && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private void add(String file, String text) {
        List<RecipeLine> block = new ArrayList<>();
        for (RecipeLine line : RecipeLine.read(file, text)) {
            if (!line.isInside()) {
                declare(block);
                block = new ArrayList<>();
            }
            block.add(line);
        }
        declare(block);
    }

    private void declare(List<RecipeLine> block) {
        if (block.isEmpty()) {
            return;
        }
        RecipeLine first = block.get(0);
        if (first.isInside()) {
            RecipeParser.requireNothing(block);
        }
        if (first.text().startsWith(USES)) {
            RecipeParser.requireNothing(block.subList(1, block.size()));
            uses.addAll(Arrays.asList(first.text().substring(USES.length()).split(", *")));
            return;
        }
        String name = RecipeParser.nameOf(first);
        if (declarations.put(name, new Declaration(this, name, List.copyOf(block))) != null) {
            throw first.error("a second " + name);
        }
    }
}
