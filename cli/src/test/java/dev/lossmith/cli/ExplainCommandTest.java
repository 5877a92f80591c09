package dev.lossmith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a formula, and what is said of one that is none. */
@Tag("once")
class ExplainCommandTest {
    @Test
    void aFormulaIsExplainedInText() {
        Run run = Run.of("explain", "log(1 + ((x - t) / c)^2)", "--constants", "c = 2.5");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("Explained -> ExplainedKernel\n"), run.out());
        assertTrue(run.out().contains("textbook     log(1 + ((x - t) / c)^2)\n"), run.out());
        assertTrue(run.out().contains("c = 2.5\n"), run.out());
        assertTrue(run.out().contains("Derivation of the Hessian\n"), run.out());
    }

    @Test
    void anAnnotationIsExplainedInJsonAndOnAPage(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("bce.html");
        Run run = Run.of(
                "explain", "@BceWithLogits(posWeight = 3)", "--json", "--html", page.toString(), "--name", "Spam");
        assertEquals(0, run.exitCode(), run.err());
        JsonObject about = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("about");
        assertEquals("SpamKernel", about.get("kernel").getAsString());
        assertEquals("@BceWithLogits(posWeight = 3)", about.get("annotation").getAsString());
        assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
        assertTrue(Files.readString(page).contains("PyTorch"));
    }

    @Test
    void sourcesAreThoseOfABuild(@TempDir Path folder) throws IOException {
        Run run = Run.of(
                "explain",
                "@Mse(reduction = Reduction.SUM)",
                "--java",
                folder.resolve("new").toString());
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.out());
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertEquals(
                    List.of("ExplainedKernel.java", "ExplainedKernelStaged.java", "ExplainedReference.java"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    /** One line, and the place in the formula. */
    @Test
    void whatIsNoFormulaIsToldWithItsPlace() {
        Run run = Run.of("explain", "log(1 + x");
        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertEquals(
                "lossmith: [Lossmith:value] value is no formula: expected an operator, \",\" or \")\", but found the end of the"
                        + " formula. Write a \")\" for each \"(\".\n"
                        + "      log(1 + x\n"
                        + "               ^\n",
                run.err());
    }

    @Test
    void whatIsNoAnnotationIsToldWithItsPlace() {
        Run run = Run.of("explain", "@Hube(delta = 1)");
        assertEquals(1, run.exitCode());
        assertEquals("lossmith: cannot find symbol\n    @Hube(delta = 1)\n     ^\n", run.err());
    }

    @Test
    void aFormulaIsNoJava() {
        Run run = Run.of("explain", "x\") interface A {} //");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("lossmith: [Lossmith:value] value is no formula"), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --input=3         | the range of the input is "3", but must be two ends. Write 0,1 or 0,infinity.
            --target=0,a      | the range of the target has "a" in it, which is no number. Write 0,1 or 0,infinity.
            --precision=a(b)  | the precision is "a(b)", which is no word. Write DOUBLE.
            --name=a.b        | --name is "a.b", which is no name of a Java type. Write --name SpamLoss.
            """)
    void anOptionThatIsNoneIsToldInOneLine(String option, String message) {
        assertEquals(new Run(2, "", "lossmith: " + message + "\n"), Run.of("explain", "x^2", option));
    }

    @Test
    void rangesAreThoseOfTheAnnotation() {
        Run run =
                Run.of("explain", "x - t * log(x)", "--input", "0,infinity", "--target=0,1e3", "--precision", "double");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("input = @Range({0, Double.POSITIVE_INFINITY})"), run.out());
        assertTrue(run.out().contains("precision    DOUBLE"), run.out());
    }

    @Test
    void optionsOfAFormulaDoNotGoWithAnAnnotation() {
        Run run = Run.of("explain", "@Mse", "--target", "0,1");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("lossmith: options of a formula do not go with an annotation."), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "check", "index", "diff", "bench", "serve"})
    void helpTeachesByExamples(String command) {
        Run run = Run.of(command, "--help");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("Examples:"), run.out());
        assertTrue(run.out().contains("  lossmith " + command + " "), run.out());
    }

    @Test
    void whatIsNotUnderstoodIsToldInOneLine() {
        assertEquals(
                new Run(
                        2,
                        "",
                        "lossmith: Missing required parameter: 'FORMULA|ANNOTATION'. Try lossmith explain --help\n"),
                Run.of("explain"));
        assertEquals(2, Run.of().exitCode());
        assertEquals(
                new Run(2, "", "lossmith: --port is 70000, but must be from 0 to 65535.\n"),
                Run.of("serve", "--port", "70000"));
        assertEquals(
                new Run(2, "", "lossmith: --elements must be from 1 to 67108864, but is 0.\n"),
                Run.of("bench", "x^2", "--elements=0"));
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInOneLine(@TempDir Path folder) {
        String file = folder.resolve("nowhere").resolve("page.html").toString();
        assertEquals(
                new Run(2, "", "lossmith: NoSuchFileException: " + file + "\n"),
                Run.of("explain", "x^2", "--html", file));
    }

    @Test
    void aKernelIsMeasured() {
        Run run = Run.of("bench", "x^2", "--no-vectors", "--seconds=0.4", "--elements=1000");
        assertEquals(0, run.exitCode(), run.err());
        List<String> names =
                run.out().lines().skip(4).map(line -> line.split(" ")[0]).toList();
        assertEquals(List.of("by", "scalar", "staged"), names, run.out());
        assertTrue(run.out().contains("JDK " + System.getProperty("java.runtime.version")), run.out());
        Run ofRows = Run.of("bench", "@SoftmaxCrossEntropy(classes = 3)", "--no-vectors");
        assertEquals(2, ofRows.exitCode());
        assertTrue(ofRows.err().startsWith("lossmith: there is no loop by hand to compare this with"), ofRows.err());
    }

    @Test
    void completionKnowsCommandsAndOptions() {
        Run run = Run.of("generate-completion");
        assertEquals(0, run.exitCode());
        for (String word : List.of("explain", "bench", "serve", "--constants", "--no-vectors", "--budget")) {
            assertTrue(run.out().contains(word), word);
        }
    }
}
