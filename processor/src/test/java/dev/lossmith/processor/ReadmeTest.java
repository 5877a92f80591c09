package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import dev.lossmith.processor.testing.Compiled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README shows is what happens. A comment before a block says what it is. */
class ReadmeTest {
    private static final String README = read("README.md");
    private static final Pattern BLOCK = Pattern.compile(
            "(?:<!-- (?<kind>[a-z]+)(?:: (?<what>.*?))? -->\\n)?```(?<language>[a-z]*)\\n(?<text>.*?)\\n```",
            Pattern.DOTALL);
    private static final Pattern HEAD =
            Pattern.compile("(?<type>\\w+)\\.java:(?<line>\\d+): (?<severity>error|warning): ");

    @Test
    void theProgramCompilesAndPrintsWhatItSays() throws ReflectiveOperationException {
        Compiled compiled = Compiled.sources(Map.of("Demo", only("program").group("text")));
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            compiled.loadClass("Demo").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(out);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines().toList())
                .isEqualTo(only("output").group("text").lines().toList());
    }

    /** The lines of a message may be broken elsewhere than javac does. */
    @TestFactory
    Stream<DynamicTest> messages() {
        return blocks("message")
                .map(block -> DynamicTest.dynamicTest(block.group("what"), () -> {
                    MatchResult head = HEAD.matcher(block.group("text"))
                            .results()
                            .findFirst()
                            .orElseThrow();
                    String type = head.group(1);
                    Compilation compilation = Compiled.compile(
                            List.of(),
                            Map.of(
                                    type,
                                    "import dev.lossmith.*;\n\n" + block.group("what") + "\ninterface " + type
                                            + " {}"));
                    Diagnostic<?> first = compilation.diagnostics().get(0);
                    assertThat(first.getKind().toString().toLowerCase(Locale.ROOT))
                            .isEqualTo(head.group(3));
                    assertThat(first.getLineNumber()).isEqualTo(Long.parseLong(head.group(2)));
                    List<String> said = first.getMessage(Locale.ROOT).lines().toList();
                    String shown = words(block.group("text").substring(head.end()));
                    assertThat(shown + " ").startsWith(words(said.get(0)) + " ");
                    said.forEach(line -> assertThat(shown).contains(words(line)));
                }));
    }

    /** Comments may be broken elsewhere. */
    @TestFactory
    Stream<DynamicTest> generatedCode() {
        return blocks("generated")
                .map(block -> DynamicTest.dynamicTest(
                        block.group("text"),
                        () -> assertThat(words(
                                        Compiled.config(block.group("what")).source("test.ConfigKernel")))
                                .contains(words(block.group("text")))));
    }

    @Test
    void configsCompile() {
        blocks("config").forEach(block -> Compiled.config(block.group("text").replaceAll("interface.*", "")));
    }

    @Test
    void statementsCompile() {
        String statements =
                blocks("statement").map(block -> block.group("text")).reduce("", String::concat);
        Compiled.sources(Map.of(
                "test.Statements",
                "package test; import dev.lossmith.*; import dev.lossmith.runtime.*; import java.nio.FloatBuffer; import java.util.concurrent.*;"
                        + " class Statements { void run() { " + statements
                        + " } } @BceWithLogits interface SpamLoss {}"));
    }

    @Test
    void noListingIsLeftOut() {
        List<String> unmarked = BLOCK.matcher(README)
                .results()
                .filter(block -> block.group(3).equals("java") && block.group(1) == null)
                .map(block -> block.group(4))
                .toList();
        assertThat(unmarked).isEmpty();
        assertWithMessage("messages")
                .that(blocks("message").count())
                .isEqualTo(HEAD.matcher(README).results().count());
    }

    @Test
    void theMavenSnippetHasTheCompilerPluginOfThisBuild() {
        Pattern version = Pattern.compile("maven-compiler-plugin</artifactId>\\s*<version>(.*?)</version>");
        String ours = version.matcher(read("pom.xml"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(version.matcher(README)
                        .results()
                        .map(match -> match.group(1))
                        .toList())
                .containsExactly(ours);
    }

    private static Stream<Block> blocks(String kind) {
        return BLOCK.matcher(README)
                .results()
                .filter(block -> kind.equals(block.group(1)))
                .map(Block::new);
    }

    private static Block only(String kind) {
        List<Block> blocks = blocks(kind).toList();
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }

    /** A match whose groups have the names of {@link #BLOCK}. */
    private record Block(MatchResult match) {
        String group(String name) {
            return match.group(List.of("", "kind", "what", "language", "text").indexOf(name));
        }
    }

    private static String words(String text) {
        return text.replaceAll("(?m)^\\s*(?:\\*|//)", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("..", file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
