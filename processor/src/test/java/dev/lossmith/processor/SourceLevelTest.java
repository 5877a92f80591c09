package dev.lossmith.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.util.stream.Collectors.toMap;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated sources compile without a warning wherever they are used, however old the language and its library are. */
class SourceLevelTest {
    private static final List<String> STRICT = List.of("-Xlint:all,-options,-processing", "-Werror");

    /** The language levels that the running JDK knows. */
    static Stream<String> levels() {
        return Stream.of(8, 11, 17, 21, 25)
                .filter(level -> level <= Runtime.version().feature())
                .map(Object::toString);
    }

    @ParameterizedTest
    @MethodSource("levels")
    void theProcessorRunsAtEveryLevel(String level) {
        Compiled.sources(List.of("--release", level), ConfigMatrix.sources(ConfigMatrix.every(8)));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void generatedSourcesCompileWithTheLibraryOfEveryLevel(String level) {
        assertCompileElsewhere(List.of("--release", level));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void generatedSourcesCompileWithTheLanguageOfEveryLevel(String level) {
        assertCompileElsewhere(List.of("-source", level, "-target", level));
    }

    private static void assertCompileElsewhere(List<String> level) {
        List<String> options = Stream.of(STRICT, level, List.of("-proc:none"))
                .flatMap(List::stream)
                .toList();
        Compilation compilation = Compiler.javac()
                .withOptions(options)
                .compile(generated().entrySet().stream()
                        .map(source -> JavaFileObjects.forSourceString(source.getKey(), source.getValue()))
                        .toList());
        assertThat(compilation).succeededWithoutWarnings();
    }

    private static Map<String, String> generated() {
        Compiled matrix = ConfigMatrix.compiled();
        return IntStream.range(0, ConfigMatrix.annotations().size())
                .filter(i -> i % 8 == 3)
                .boxed()
                .flatMap(i -> Stream.of("test.Config" + i + "Kernel", "test.Config" + i + "Reference"))
                .collect(toMap(Function.identity(), matrix::source));
    }
}
