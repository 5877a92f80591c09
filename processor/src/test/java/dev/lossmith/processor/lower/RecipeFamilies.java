package dev.lossmith.processor.lower;

import dev.lossmith.Precision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All texts that there are. */
final class RecipeFamilies {
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

    static List<RecipeText> of(Precision precision) {
        return files().stream()
                .map(file -> file.getFileName().toString().replace(".recipe", ""))
                .distinct()
                .map(family -> RecipeText.of(family, precision))
                .toList();
    }

    static List<Declaration> declarations(Precision precision) {
        return of(precision).stream()
                .flatMap(text -> text.declarations().stream())
                .toList();
    }

    static Polynomial polynomial(Precision precision, String family, String name) {
        return RecipeText.of(family, precision).recipe(name).polynomial();
    }

    static double constant(Precision precision, String family, String name) {
        return RecipeText.of(family, precision).recipe(name).constant().number();
    }
}
