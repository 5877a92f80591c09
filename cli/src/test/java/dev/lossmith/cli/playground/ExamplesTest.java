package dev.lossmith.cli.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.lossmith.cli.compilation.Compilation;
import dev.lossmith.cli.compilation.ConfigSource;
import dev.lossmith.processor.loss.Losses;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The examples of the playground. */
@Tag("once")
class ExamplesTest {
    private static List<String> annotations() throws IOException {
        List<String> annotations = new ArrayList<>();
        try (InputStream stream = Site.class.getResourceAsStream("examples.json");
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            for (JsonElement group : JsonParser.parseReader(reader).getAsJsonArray()) {
                for (JsonElement example : group.getAsJsonObject().getAsJsonArray("examples")) {
                    String formula = example.getAsJsonObject().get("formula").getAsString();
                    if (formula.startsWith("@")) {
                        annotations.add(formula);
                    }
                }
            }
        }
        return annotations;
    }

    @Test
    void allLossesAreThere() throws IOException {
        List<String> names = annotations().stream()
                .map(annotation -> annotation.replaceAll("@|\\(.*", ""))
                .toList();
        List<String> losses = Stream.concat(
                        Losses.all().stream().map(loss -> loss.name()),
                        Losses.ofRows().stream().map(loss -> loss.name()))
                .filter(name -> !name.equals("FormulaLoss"))
                .toList();
        assertEquals(losses, names);
    }

    @Test
    void theirOptionsAreThoseOfTheAnnotations() throws IOException {
        StringBuilder source = new StringBuilder("import dev.lossmith.*;\ninterface Examples {\n");
        List<String> annotations = annotations();
        for (int i = 0; i < annotations.size(); i++) {
            source.append(annotations.get(i))
                    .append(" interface Example")
                    .append(i)
                    .append(" {}\n");
        }
        Compilation nothing = new Compilation(Map.of(), List.of());
        assertEquals(
                annotations.size() + 1,
                nothing.classes(new ConfigSource("Examples", source + "}\n")).size());
    }
}
