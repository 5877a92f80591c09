package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.joining;

import dev.lossmith.processor.testing.ClassPath;
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

/**
 * A mistake that the compiler itself sees is left to it. One at a time: some of these make a compiler give up before it
 * runs processors, and some do not.
 */
class CompileErrorTest {
    static Stream<String> annotations() {
        return Stream.of(
                "@BceWithLogits(posWeight = UNKNOWN)",
                "@BceWithLogits(posWeight = {1, UNKNOWN})",
                "@BceWithLogits(posWeight = {1, Unknown.CONSTANT}, classes = 0)",
                "@BceWithLogits(posWeight = String.class)",
                "@BceWithLogits(classes = 1.5)",
                "@BceWithLogits(classes = 3000000000L)",
                "@BceWithLogits(reduction = Reduction.MEDIAN)",
                "@BceWithLogits(reduction = UNKNOWN)",
                "@BceWithLogits(reduction = null)",
                "@BceWithLogits(reduction = {Reduction.SUM, Reduction.MEAN})",
                "@BceWithLogits(negWeight = 3)",
                "@Bce(reduction = Weights.ROW)",
                "@Bce @Bce");
    }

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("annotations")
    void javacIsNotTalkedOver(String annotation) throws IOException {
        assertOneVoice(ToolProvider.getSystemJavaCompiler(), annotation);
    }

    /** Here the Eclipse compiler fails itself when it is asked for the value. */
    @Test
    void javacIsNotTalkedOverAboutATextForANumber() throws IOException {
        assertOneVoice(ToolProvider.getSystemJavaCompiler(), "@BceWithLogits(posWeight = \"three\")");
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void theEclipseCompilerIsNotTalkedOver(String annotation) throws IOException {
        assertOneVoice(new EclipseCompiler(), annotation);
    }

    private void assertOneVoice(JavaCompiler compiler, String annotation) throws IOException {
        String classPath = ClassPath.entries().stream().map(Path::toString).collect(joining(File.pathSeparator));
        String source = "package test; import dev.lossmith.*;\n" + annotation + "\ninterface Config {}";
        FileCompilation compilation = FileCompilation.of(
                compiler,
                directory,
                List.of("--release", "17", "-classpath", classPath),
                Map.of("test.Config", source));
        assertThat(compilation.errors()).isNotEmpty();
        for (String error : compilation.errors()) {
            assertThat(error).contains("Config.java:2: ");
            assertThat(error).doesNotContain("[Lossmith");
        }
    }
}
