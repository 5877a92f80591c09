package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.joining;

import dev.lossmith.processor.testing.ClassPath;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.FileCompilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts and ranges in an annotation reach the kernel, whatever compiler hands them over. */
class FormulaConfigTest {
    private static final String HUBER =
            "@FormulaLoss(value = \"where(abs(x) < d,\\n 0.5 * x^2,\\t d * abs(x) - h)\", constants = {\"d = .1\", \"h=5e-3\"},"
                    + " input = @Range({-1e30, Double.POSITIVE_INFINITY}), maxUlps = 0.7)";
    private static final String BARE = "@FormulaLoss(\"(x - t)^2\")";
    private static final String SINGLE =
            "@FormulaLoss(value = \"c * (x - t)^2\", constants = \"c = 2.5\", input = @Range,"
                    + " target = @Range({0, 1}), reduction = Reduction.SUM)";

    @TempDir
    private Path directory;

    static Stream<String> good() {
        return Stream.of(HUBER, BARE, SINGLE);
    }

    /** Each is a mistake that the compiler itself reports. */
    static Stream<String> withErrors() {
        return Stream.of(
                "@FormulaLoss",
                "@FormulaLoss(UNKNOWN)",
                "@FormulaLoss(null)",
                "@FormulaLoss(3)",
                "@FormulaLoss({\"x\", \"t\"})",
                "@FormulaLoss(value = \"x\", constants = UNKNOWN)",
                "@FormulaLoss(value = \"c * x\", constants = {\"c = 1\", Unknown.TEXT})",
                "@FormulaLoss(value = \"x\", constants = 1)",
                "@FormulaLoss(value = \"x\", input = {0, 1})",
                "@FormulaLoss(value = \"x\", input = @Range({0, UNKNOWN}))",
                "@FormulaLoss(value = \"x\", input = @Range(low = 0))",
                "@FormulaLoss(value = \"x\", input = @Bce)",
                "@FormulaLoss(value = \"x\", maxUlps = Reduction.SUM)",
                "@FormulaLoss(value = \"\", maxUlps = UNKNOWN)");
    }

    @ParameterizedTest
    @MethodSource("good")
    void compilersAgree(String annotation) throws IOException {
        FileCompilation javac = compile(ToolProvider.getSystemJavaCompiler(), "javac", annotation);
        FileCompilation eclipse = compile(new EclipseCompiler(), "eclipse", annotation);
        assertThat(javac.errors()).isEmpty();
        assertThat(eclipse.errors()).isEmpty();
        assertThat(javac.generatedSources()).isNotEmpty();
        assertThat(eclipse.generatedSources()).isEqualTo(javac.generatedSources());
    }

    @ParameterizedTest
    @MethodSource("withErrors")
    void javacIsNotTalkedOver(String annotation) throws IOException {
        assertOneVoice(compile(ToolProvider.getSystemJavaCompiler(), "javac", annotation));
    }

    @ParameterizedTest
    @MethodSource("withErrors")
    void theEclipseCompilerIsNotTalkedOver(String annotation) throws IOException {
        assertOneVoice(compile(new EclipseCompiler(), "eclipse", annotation));
    }

    @Test
    void theKernelSaysWhatWasWritten() {
        assertThat(written(HUBER))
                .contains("{@code @FormulaLoss(value = \"where(abs(x) < d,\\n 0.5 * x^2,\\t d * abs(x) - h)\","
                        + " constants = {\"d = .1\", \"h=5e-3\"}, input = @Range({-1e+30, Double.POSITIVE_INFINITY}),"
                        + " maxUlps = 0.7)}");
        assertThat(written(BARE)).contains("{@code @FormulaLoss(\"(x - t)^2\")}");
        assertThat(written(SINGLE))
                .contains("{@code @FormulaLoss(value = \"c * (x - t)^2\", constants = \"c = 2.5\", input = @Range,"
                        + " target = @Range({0, 1}), reduction = SUM)}");
    }

    @Test
    void theFormulaStandsOnOneLine() {
        assertThat(Compiled.config(HUBER).source("test.ConfigKernel"))
                .contains("\n * textbook   where(abs(x) < d, 0.5 * x^2, d * abs(x) - h)\n");
    }

    @Test
    void endsOfRangesAreRoundedToTheFormat() {
        assertThat(Compiled.config(HUBER).source("test.ConfigReference"))
                .contains("Domain.of(" + Double.toHexString(-1e30f) + ", ");
    }

    /** Its constants stand in it, rounded to the format. */
    @Test
    void theReferenceIsTheFormulaAsItIsWritten() {
        String d = "Real.of(" + Double.toHexString(0.1f) + ")";
        String h = "Real.of(" + Double.toHexString(0.005f) + ")";
        assertThat(Compiled.config(HUBER).source("test.ConfigReference").replaceAll("\\s", ""))
                .contains("(x.abs().compareTo(" + d + ")<0?Real.of(0.5).times(x.pow(2)):" + d + ".times(x.abs()).minus("
                        + h + "))");
    }

    /** Also where another variable of the reference, or a word of Java, has the name. */
    @Test
    void theReferenceHasAVariableForEachNamedPart() {
        String reference = Compiled.config(
                        "@FormulaLoss(\"let input = x - t, new = sigmoid(input), n = pi in n * input * new\")")
                .source("test.ConfigReference")
                .replaceAll("\\s+", " ");
        assertThat(reference).contains("Real input_ = x .minus(t); Real new_ = input_ .sigmoid();".replace(" .", "."));
        assertThat(reference)
                .contains(
                        "Real.of(new java.math.BigDecimal(\"3.14159265358979323846264338327950288419716939937510582097494\"))");
    }

    /** The documentation in one line, without the asterisks. */
    private static String written(String annotation) {
        return Compiled.config(annotation).source("test.ConfigKernel").replace("\n * ", " ");
    }

    private FileCompilation compile(JavaCompiler compiler, String name, String annotation) throws IOException {
        String classPath = ClassPath.entries().stream().map(Path::toString).collect(joining(File.pathSeparator));
        String source = "package test; import dev.lossmith.*;\n" + annotation + "\ninterface Config {}";
        return FileCompilation.of(
                compiler,
                directory.resolve(name),
                List.of("--release", "17", "-classpath", classPath, "-Alossmith.backend=scalar"),
                Map.of("test.Config", source));
    }

    private static void assertOneVoice(FileCompilation compilation) {
        assertThat(compilation.errors()).isNotEmpty();
        for (String error : compilation.errors()) {
            assertThat(error).contains("Config.java:2: ");
            assertThat(error).doesNotContain("[Lossmith");
        }
    }
}
