package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.FormulaMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Builds that let nothing pass, and packages with whatever names: what is generated must do in all of them. */
class StrictBuildTest {
    private static final Pattern NOT_CODE = Pattern.compile("/\\*.*?\\*/|//[^\n]*|\"[^\"\n]*\"", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("\\b[A-Z][A-Za-z0-9_]*[a-z][A-Za-z0-9_]*\\b");

    /** Some of all losses, layouts, guards and functions: each is compiled three times. */
    private static final List<String> ANNOTATIONS = Stream.concat(
                    ConfigMatrix.every(19).stream(), FormulaMatrix.every(6).stream())
            .toList();

    /** With vectors, whose module is incubating, which javac says to everybody: so no {@code -Werror} here, but one beside. */
    @Test
    void noBuildIsWarned() {
        List<String> options = new ArrayList<>(Compiled.VECTORS);
        options.addAll(List.of("-Xlint:all", "-Xdoclint:all", "-Xmaxwarns", "1000"));
        Compilation compilation = Compiled.compile(options, sources("/** A loss. */ "));
        assertThat(compilation).succeeded();
        assertThat(Compiled.warnings(compilation)).isEmpty();
    }

    @Test
    void everyWarningOfTheCompilerMayBeAnError() {
        List<String> options = List.of("-Xlint:all", "-Xdoclint:all", "-Werror");
        Map<String, String> one = ConfigMatrix.sources(List.of("@BceWithLogits(posWeight = 3)"));
        one.replaceAll((name, text) -> text.replace("lossmith.*; ", "lossmith.*; /** A loss. */ "));
        assertThat(Compiled.compile(options, one)).succeededWithoutWarnings();
    }

    /** A type of the package comes before those of {@code java.lang}, and before those that are imported on demand. */
    @Test
    void thePackageMayHaveATypeOfEveryNameThatGeneratedCodeUses() {
        Map<String, String> configs = sources("");
        Map<String, String> generated =
                Compiled.sources(Compiled.VECTORS, configs).generatedSources();
        Set<String> names = new TreeSet<>();
        generated
                .values()
                .forEach(text -> TYPE.matcher(NOT_CODE.matcher(text).replaceAll(" "))
                        .results()
                        .forEach(match -> names.add(match.group())));
        names.removeIf(name -> name.startsWith("Config"));
        assertThat(names).containsAtLeast("System", "Math", "Blocks", "DoubleVector", "VectorShape", "Real");
        Map<String, String> sources = new LinkedHashMap<>(configs);
        names.forEach(name -> sources.put("test." + name, "package test; class " + name + " {}"));
        Compiled.sources(Compiled.VECTORS, sources);
    }

    private static Map<String, String> sources(String before) {
        Map<String, String> sources = new LinkedHashMap<>();
        ConfigMatrix.sources(ANNOTATIONS)
                .forEach((name, text) -> sources.put(
                        name,
                        text.replace("lossmith.*; ", "lossmith.*; " + before)
                                .replaceAll("(?<=[ {])Double\\.", "java.lang.Double.")));
        return sources;
    }
}
