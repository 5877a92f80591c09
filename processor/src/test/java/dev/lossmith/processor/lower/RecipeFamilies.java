package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Arithmetic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All texts that there are. */
final class RecipeFamilies {
    /** The families of the recipes that state an error, and their names. */
    static final Map<String, String> FUNCTIONS = Stream.of(
                    "exp(-a)=exponential expOfNegative",
                    "exp(a)=exponential exp",
                    "exp2(a)=exponential exp2",
                    "expm1(a)=exponential expm1",
                    "expm1mx(a)=exponential expm1mx",
                    "sigmoid(a)=logistic sigmoid",
                    "sigmoid(-a)=logistic sigmoidOfNegative",
                    "logisticDensity(a)=logistic logisticDensity",
                    "softplus(-a)=logistic softplusOfNegative",
                    "log(a)=logarithm log",
                    "log1p(a)=logarithm log1p",
                    "log1p(-a)=logarithm log1p",
                    "log1pmx(a)=logarithm log1pmx",
                    "a ^ b=power power",
                    "cbrt(a)=power cbrt",
                    "cosh(a)=hyperbolic cosh",
                    "sinh(a)=hyperbolic sinh",
                    "tanh(a)=hyperbolic tanh",
                    "logCosh(a)=hyperbolic logCosh",
                    "atan(a)=arctangent atan",
                    "sin(a)=circular sin",
                    "cos(a)=circular cos",
                    "erf(a)=error erf",
                    "erfc(a)=error erfc",
                    "lognormcdf(a)=normal logNormCdf",
                    "millsRatio(a)=normal millsRatio",
                    "millsSlope(a)=normal millsSlope",
                    "lgamma(a)=gamma lgamma",
                    "digamma(a)=gamma digamma",
                    "trigamma(a)=gamma trigamma",
                    "tetragamma(a)=gamma tetragamma")
            .map(row -> row.split("="))
            .collect(Collectors.toMap(row -> row[0], row -> row[1]));

    private RecipeFamilies() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.walk(
                Path.of(RecipeText.class.getResource("basics.recipe").toURI()).getParent())) {
            return files.filter(file -> file.toString().endsWith(".recipe"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<RecipeText> of(Arithmetic arithmetic) {
        return files().stream()
                .map(file -> file.getFileName().toString().replace(".recipe", ""))
                .distinct()
                .map(family -> RecipeText.of(family, arithmetic))
                .filter(text -> text.isComplete() || text.family().equals("basics"))
                .toList();
    }

    /** Of the operators that have one. */
    static List<Lowering.ByRecipe> recipes(Arithmetic arithmetic) {
        return Lowering.ROWS.values().stream()
                .filter(row -> row instanceof Lowering.ByRecipe recipe && recipe.isIn(arithmetic))
                .map(Lowering.ByRecipe.class::cast)
                .toList();
    }

    static List<Declaration> declarations(Arithmetic arithmetic) {
        return of(arithmetic).stream()
                .flatMap(text -> text.declarations().stream())
                .toList();
    }

    static Polynomial polynomial(Arithmetic arithmetic, String family, String name) {
        return RecipeText.of(family, arithmetic).recipe(name).polynomial();
    }

    /** What the text of a function of {@code a} or {@code -a} says of its error, in ulps. */
    static double error(Arithmetic arithmetic, String formula) {
        String[] place = FUNCTIONS.get(formula).split(" ");
        double error = RecipeText.of(place[0], arithmetic)
                .recipe(place[1])
                .definition()
                .error();
        if (!(error > 0.5)) {
            throw new AssertionError(formula + " states no error");
        }
        return error;
    }

    static double constant(Arithmetic arithmetic, String family, String name) {
        return RecipeText.of(family, arithmetic).recipe(name).constant().number();
    }
}
