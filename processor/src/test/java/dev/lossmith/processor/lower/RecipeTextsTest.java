package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Operator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What processors read lazily is read here: all texts, with both alternatives of all that is known when code is made. */
class RecipeTextsTest {
    private static final int LONGEST_LINE = 150;
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z]\\w*");

    static List<Path> files() {
        return RecipeFamilies.files();
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void everyNameIsKnownAndEveryKindIsRight(Arithmetic arithmetic) {
        List<String> unused = new ArrayList<>();
        for (Declaration declaration : RecipeFamilies.declarations(arithmetic)) {
            if (declaration.isRecipe()) {
                unused.addAll(new RecipeKinds(declaration.definition()).unused());
            } else if (declaration.isPolynomial()) {
                assertTrue(declaration.polynomial().low()
                        < declaration.polynomial().high());
            } else {
                assertFalse(Double.isNaN(declaration.constant().number()));
            }
        }
        assertEquals(List.of(), unused);
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void everyConstantSaysWhatItIs(Arithmetic arithmetic) {
        assertEquals(
                List.of(),
                RecipeFamilies.declarations(arithmetic).stream()
                        .filter(declaration -> !declaration.isRecipe())
                        .map(declaration -> declaration.lines().get(0))
                        .filter(line -> line.comment().isEmpty())
                        .map(line -> line.error("has no comment").getMessage())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void everyRecipeAndEveryPolynomialIsUsed(Arithmetic arithmetic) {
        Set<Declaration> used = new HashSet<>(Set.of(
                RecipeText.of("basics", arithmetic).recipe("ifNegative"),
                RecipeText.of("selection", arithmetic).recipe("finiteWhereZero"),
                RecipeText.of("selection", arithmetic).recipe("positiveWhereZero"),
                RecipeText.of("selection", arithmetic).recipe("ifLess"),
                RecipeText.of("selection", arithmetic).recipe("undefinedWithout"),
                RecipeText.of("selection", arithmetic).recipe("valid"),
                RecipeText.of("power", arithmetic).recipe("power")));
        for (Lowering.ByRecipe recipe : RecipeFamilies.recipes(arithmetic)) {
            used.add(RecipeText.of(recipe.family(), arithmetic).recipe(recipe.name()));
        }
        List<Declaration> declarations = RecipeFamilies.declarations(arithmetic).stream()
                .filter(declaration -> declaration.isRecipe() || declaration.isPolynomial())
                .toList();
        declarations.stream()
                .filter(Declaration::isRecipe)
                .forEach(declaration -> used.addAll(new RecipeKinds(declaration.definition()).used()));
        assertEquals(
                List.of(),
                declarations.stream()
                        .filter(declaration -> !used.contains(declaration))
                        .map(declaration ->
                                declaration.lines().get(0).error("is not used").getMessage())
                        .toList());
    }

    /** And each family that a text uses has something for it; no name is in two of them, and none is one of the basics. */
    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void everyNameHasOnePlace(Arithmetic arithmetic) {
        RecipeText basics = RecipeText.of("basics", arithmetic);
        for (RecipeText text : RecipeFamilies.of(arithmetic)) {
            Set<String> useful = new HashSet<>();
            for (String name : names(text)) {
                List<String> places = text.uses().stream()
                        .filter(family -> RecipeText.of(family, arithmetic).declares(name))
                        .toList();
                if (!text.declares(name)) {
                    assertTrue(places.size() < 2, () -> text.family() + ": " + name + " is in " + places);
                    useful.addAll(places);
                }
                assertTrue(text == basics || !text.declares(name) || !basics.declares(name), name);
            }
            assertEquals(new HashSet<>(text.uses()), useful, text.family());
        }
    }

    /** By one arithmetic at least. */
    @Test
    void everyConstantIsUsed() {
        Set<String> used = new HashSet<>();
        Set<Declaration> constants = new HashSet<>();
        for (Arithmetic arithmetic : Arithmetic.values()) {
            RecipeFamilies.of(arithmetic).forEach(text -> used.addAll(names(text)));
            RecipeFamilies.declarations(arithmetic).stream()
                    .filter(Declaration::isConstant)
                    .forEach(constants::add);
        }
        assertEquals(
                List.of(),
                constants.stream()
                        .filter(constant -> !used.contains(constant.name()))
                        .map(constant ->
                                constant.lines().get(0).error("is not used").getMessage())
                        .toList());
    }

    /** All words of a text but for the names of what it declares, where it does. */
    private static Set<String> names(RecipeText text) {
        Set<String> names = new HashSet<>();
        for (Declaration declaration : text.declarations()) {
            for (RecipeLine line : declaration.lines()) {
                boolean isHeading = line == declaration.lines().get(0);
                String written =
                        isHeading ? line.text().replaceFirst("\\b" + declaration.name() + "\\b", "") : line.text();
                NAME.matcher(written).results().forEach(found -> names.add(found.group()));
            }
        }
        return names;
    }

    /** Tests look the others up, and fail where none is stated. */
    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void everyErrorThatIsStatedIsTested(Arithmetic arithmetic) {
        Set<String> stated = new HashSet<>();
        for (RecipeText text : RecipeFamilies.of(arithmetic)) {
            for (Declaration declaration : text.declarations()) {
                if (declaration.isRecipe() && declaration.definition().error() > 0) {
                    stated.add(text.family() + " " + declaration.name());
                }
            }
        }
        Set<String> tested = RecipeFamilies.FUNCTIONS.values().stream()
                .filter(function ->
                        RecipeText.of(function.split(" ")[0], arithmetic).isComplete())
                .collect(Collectors.toSet());
        assertEquals(tested, stated);
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void theRecipeOfAnOperatorTakesItsOperands(Arithmetic arithmetic) {
        for (Map.Entry<Operator, Lowering.Row> row : Lowering.ROWS.entrySet()) {
            if (row.getValue() instanceof Lowering.ByRecipe recipe && recipe.isIn(arithmetic)) {
                RecipeDefinition definition = RecipeText.of(recipe.family(), arithmetic)
                        .recipe(recipe.name())
                        .definition();
                assertEquals(row.getKey().arity(), definition.parameters().size(), recipe::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void textsLookAlikeEverywhere(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        assertTrue(text.startsWith("# "), "begins with what it is about");
        assertTrue(text.endsWith("\n") && !text.contains("\t") && !text.contains("\r") && !text.contains(" \n"));
        assertEquals(
                List.of(),
                text.lines().filter(line -> line.length() > LONGEST_LINE).toList());
    }

    @Test
    void whatIsOfOnePrecisionIsOfTheOtherToo() {
        for (RecipeText text : RecipeFamilies.of(Arithmetic.FLOAT)) {
            Set<String> methods = meanings(text);
            assertEquals(meanings(RecipeText.of(text.family(), Arithmetic.DOUBLE)), methods, text.family());
        }
    }

    /** Of the recipes that operators have, which have the same names in both. */
    private static Set<String> meanings(RecipeText text) {
        Set<String> meanings = new HashSet<>();
        for (Lowering.Row row : Lowering.ROWS.values()) {
            if (row instanceof Lowering.ByRecipe recipe && recipe.family().equals(text.family())) {
                RecipeDefinition definition = text.recipe(recipe.name()).definition();
                meanings.add(definition.name() + ": " + definition.meaning());
            }
        }
        return meanings;
    }
}
