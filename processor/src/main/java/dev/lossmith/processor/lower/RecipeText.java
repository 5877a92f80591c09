package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Arithmetic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recipes of a family, as one arithmetic has them: what stands in {@code family.recipe} for all, and in the files of that name in the
 * folders of the arithmetic. A name is looked for here, then in the texts that this one uses, then in {@code basics.recipe}.
 */
final class RecipeText {
    static final String POLYNOMIAL = "polynomial ";
    private static final String USES = "uses ";
    private static final String BASICS = "basics";
    private static final String SUFFIX = ".recipe";
    private static final Map<Arithmetic, Map<String, RecipeText>> KNOWN = Stream.of(Arithmetic.values())
            .collect(Collectors.toMap(Function.identity(), arithmetic -> new ConcurrentHashMap<>()));

    private final String family;
    private final Arithmetic arithmetic;
    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final List<String> uses = new ArrayList<>();
    private boolean isComplete;

    private RecipeText(String family, Arithmetic arithmetic) {
        this.family = family;
        this.arithmetic = arithmetic;
    }

    static RecipeText of(String family, Arithmetic arithmetic) {
        return KNOWN.get(arithmetic).computeIfAbsent(family, name -> resources(name, arithmetic));
    }

    private static RecipeText resources(String family, Arithmetic arithmetic) {
        RecipeText recipes = new RecipeText(family, arithmetic);
        List<String> files = new ArrayList<>(List.of(family + SUFFIX));
        arithmetic.folders().forEach(folder -> files.add(folder + "/" + family + SUFFIX));
        for (String file : files) {
            try (InputStream stream = RecipeText.class.getResourceAsStream(file)) {
                if (stream != null) {
                    recipes.add(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                    recipes.isComplete |= file.startsWith(arithmetic.folder());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
        return recipes;
    }

    /** A family with one text. */
    static RecipeText parse(String file, Arithmetic arithmetic, String text) {
        RecipeText recipes = new RecipeText(file, arithmetic);
        recipes.add(file, text);
        return recipes;
    }

    String family() {
        return family;
    }

    Arithmetic arithmetic() {
        return arithmetic;
    }

    List<String> uses() {
        return uses;
    }

    Collection<Declaration> declarations() {
        return declarations.values();
    }

    /** Whether this arithmetic has its own part of the family, without which there is none. */
    boolean isComplete() {
        return isComplete;
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
            own = of(uses.get(i), arithmetic).declarations.get(name);
        }
        return own != null || family.equals(BASICS)
                ? own
                : of(BASICS, arithmetic).declarations.get(name);
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
