package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;

import dev.lossmith.Precision;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.loss.Loss;
import dev.lossmith.processor.loss.Losses;
import dev.lossmith.processor.loss.Options;
import dev.lossmith.processor.loss.Textbook;
import dev.lossmith.processor.testing.AnnotationSource;
import dev.lossmith.processor.testing.References;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The table in {@code docs/losses.md} is what the annotations, the files of losses and the measurements say. With
 * {@code -Dlossmith.updateExpected=true} it is rewritten instead, and nothing is compared.
 */
class LossesPageTest {
    private static final boolean UPDATE = Boolean.getBoolean("lossmith.updateExpected");
    private static final Path PAGE = Path.of("..", "docs", "losses.md");
    private static final String BEGIN = "<!-- losses -->\n";
    private static final String END = "<!-- /losses -->\n";
    private static final String HEAD = """
            | Loss | Formula | Options | PyTorch | Keras | FLOAT | DOUBLE |
            |---|---|---|---|---|---|---|
            """;

    @Test
    void theTableIsWhatTheAnnotationsSay() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (UPDATE) {
            Files.writeString(PAGE, page.substring(0, begin) + table() + page.substring(end));
        } else {
            List<String> rows = page.substring(begin + HEAD.length(), end)
                    .lines()
                    .map(row -> row.replaceAll("[^|]*\\|[^|]*\\|$", ""))
                    .toList();
            assertThat(rows)
                    .containsExactlyElementsIn(named().map(LossesPageTest::row).toList())
                    .inOrder();
        }
    }

    @Tag("exhaustive")
    @Test
    void boundsAreWhatIsMeasured() throws IOException {
        assertThat(Files.readString(PAGE)).contains(BEGIN + table() + END);
    }

    @Test
    void theGuideNamesEachLoss() throws IOException {
        String page = Files.readString(PAGE);
        String guide = page.substring(0, page.indexOf(BEGIN));
        assertThat(named().map(Loss::name)
                        .filter(name -> !guide.contains("`@" + name + "`") && !guide.contains("`@" + name + "("))
                        .toList())
                .isEmpty();
    }

    private static Stream<Loss> named() {
        return Losses.all().stream().filter(loss -> !loss.name().equals("FormulaLoss"));
    }

    private static String table() {
        List<Loss> losses = named().toList();
        List<String> annotations = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            losses.forEach(loss -> annotations.add("@" + loss.name() + "(precision = Precision." + precision + ")"));
        }
        List<Reference> references = References.of(annotations);
        StringBuilder table = new StringBuilder(HEAD);
        for (int i = 0; i < losses.size(); i++) {
            table.append(row(losses.get(i)))
                    .append(bounds(references.get(i)))
                    .append(bounds(references.get(losses.size() + i)))
                    .append('\n');
        }
        return table.toString();
    }

    private static String bounds(Reference reference) {
        return String.format(
                Locale.ROOT,
                " %.2f, %.2f, %.2f |",
                reference.lossBound(),
                reference.gradientBound(),
                reference.hessianBound());
    }

    /** All of a row but the bounds. */
    private static String row(Loss loss) {
        AnnotationSource source = AnnotationSource.all().stream()
                .filter(annotation -> annotation.name().equals(loss.name()))
                .findFirst()
                .orElseThrow();
        Map<String, String> elsewhere = source.elsewhere();
        return Stream.of(
                        "[`@" + loss.name() + "`](../annotations/src/main/java/dev/lossmith/" + loss.name() + ".java)",
                        formula(loss),
                        options(loss, source),
                        other(elsewhere.get("PyTorch")),
                        other(elsewhere.get("Keras")))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String other(String said) {
        return said.startsWith("none") ? "" : said.replaceAll("\\.$", "").replace("|", "\\|");
    }

    private static String options(Loss loss, AnnotationSource source) {
        return source.members().stream()
                .filter(member ->
                        loss.options().stream().anyMatch(option -> option.name().equals(member.name())))
                .map(member -> "`" + member.name() + " = " + member.value().replaceAll("[{}]", "") + "`")
                .collect(Collectors.joining(", "));
    }

    /** With default options. */
    private static String formula(Loss loss) {
        Textbook textbook = loss.formula(defaults(loss)).textbook();
        String with = textbook.usedBy(textbook.formulas().loss()).stream()
                .flatMap(part -> part.formula().map(text -> part.name() + " = " + text).stream())
                .collect(Collectors.joining(", "));
        return "`" + textbook.formulas().loss() + "`" + (with.isEmpty() ? "" : ", `" + with + "`");
    }

    private static Options defaults(Loss loss) {
        Map<String, List<BigDecimal>> numbers = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        try {
            for (Method member : Class.forName("dev.lossmith." + loss.name()).getDeclaredMethods()) {
                Object value = member.getDefaultValue();
                if (value instanceof Double number) {
                    numbers.put(member.getName(), List.of(new BigDecimal(number)));
                } else if (value instanceof double[] several) {
                    numbers.put(
                            member.getName(),
                            Arrays.stream(several).mapToObj(BigDecimal::new).toList());
                } else {
                    names.put(member.getName(), String.valueOf(value));
                }
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return new Options(Precision.DOUBLE, numbers, names);
    }
}
