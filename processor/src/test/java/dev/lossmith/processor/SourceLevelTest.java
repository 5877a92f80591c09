package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.FormulaMatrix;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated sources compile without a warning wherever they are used, however old the language and its library are. */
class SourceLevelTest {
    private static final List<String> ONLY_GENERATE = List.of("-proc:only");
    private static final List<String> STRICT = List.of("-Xlint:all,-options");
    /** A few of all kinds: what a level may refuse is a way of writing, and the whole matrix is compiled at that of the running JDK. */
    private static final Map<String, String> SOURCES =
            ConfigMatrix.sources(Stream.concat(ConfigMatrix.every(53).stream(), FormulaMatrix.every(17).stream())
                    .toList());

    private static final Map<String, String> TWO = ConfigMatrix.sources(ConfigMatrix.every(109));

    /** The language levels that the running JDK knows. */
    static Stream<String> levels() {
        return Stream.of(8, 11, 17, 21, 25)
                .filter(level -> level <= Runtime.version().feature())
                .map(Object::toString);
    }

    /** Those with modules, such as that of the Vector API. */
    static Stream<String> levelsWithModules() {
        return levels().filter(level -> !level.equals("8"));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void theProcessorRunsAtEveryLevel(String level) {
        Compiled.sources(
                Stream.concat(Stream.of("--release", level), ONLY_GENERATE.stream())
                        .toList(),
                TWO);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void generatedSourcesCompileWithTheLibraryOfEveryLevel(String level) {
        assertCompileElsewhere(List.of("--release", level), Generated.STAGED);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void generatedSourcesCompileWithTheLanguageOfEveryLevel(String level) {
        assertCompileElsewhere(List.of("-source", level, "-target", level), Generated.STAGED);
    }

    @ParameterizedTest
    @MethodSource("levelsWithModules")
    void vectorSourcesCompileWithTheLanguageOfEveryLevelThatHasModules(String level) {
        assertCompileElsewhere(
                Stream.concat(Compiled.VECTORS.stream(), Stream.of("-source", level, "-target", level))
                        .toList(),
                Generated.VECTOR);
    }

    private static void assertCompileElsewhere(List<String> options, Map<String, String> generated) {
        Compilation compilation = Compiler.javac()
                .withOptions(Stream.of(STRICT, options, List.of("-proc:none"))
                        .flatMap(List::stream)
                        .toList())
                .compile(generated.entrySet().stream()
                        .map(source -> JavaFileObjects.forSourceString(source.getKey(), source.getValue()))
                        .toList());
        assertThat(compilation).succeeded();
        assertThat(Compiled.warnings(compilation)).isEmpty();
    }

    private static final class Generated {
        private static final Map<String, String> STAGED =
                Compiled.sources(ONLY_GENERATE, SOURCES).generatedSources();
        private static final Map<String, String> VECTOR = Compiled.sources(
                        Stream.concat(Compiled.VECTORS.stream(), ONLY_GENERATE.stream())
                                .toList(),
                        SOURCES)
                .generatedSources();
    }
}
