package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.util.stream.Collectors.joining;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.lossmith.processor.testing.ClassPath;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.FileCompilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How builds use the processor: in modules, incrementally, and not always as they should. */
class UserBuildTest {
    private static final String CONFIG = "package test; @dev.lossmith.BceWithLogits interface Config {}";
    private static final List<String> STRICT = List.of("-Xlint:all,-requires-automatic", "-Werror");

    @TempDir
    private Path directory;

    @Test
    void aConfigMayLiveInANamedModule() throws IOException {
        Path modules = Files.createDirectory(directory.resolve("modules"));
        String path = ClassPath.modules(modules).stream().map(Path::toString).collect(joining(File.pathSeparator));
        FileCompilation compilation = FileCompilation.of(
                ToolProvider.getSystemJavaCompiler(),
                directory,
                Stream.concat(STRICT.stream(), Stream.of("--module-path", path)).toList(),
                Map.of(
                        "test.Config",
                        CONFIG,
                        "module-info",
                        "module app { requires dev.lossmith.annotations; requires dev.lossmith.runtime; }"));
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings()).isEmpty();
        assertThat(compilation.generatedSources().keySet())
                .containsExactly("test.ConfigKernel", "test.ConfigKernelStaged", "test.ConfigReference");
    }

    /** Whether a module sees the Vector API is for the module to say. */
    @Test
    void aNamedModuleThatReadsTheVectorApiGetsVectors() throws IOException {
        Path modules = Files.createDirectory(directory.resolve("modules"));
        String path = ClassPath.modules(modules).stream().map(Path::toString).collect(joining(File.pathSeparator));
        FileCompilation compilation = FileCompilation.of(
                ToolProvider.getSystemJavaCompiler(),
                directory,
                List.of("-Xlint:all,-requires-automatic", "--module-path", path),
                Map.of(
                        "test.Config",
                        CONFIG,
                        "module-info",
                        "module app { requires dev.lossmith.annotations; requires dev.lossmith.runtime;"
                                + " requires jdk.incubator.vector; }"));
        assertThat(compilation.errors()).isEmpty();
        assertThat(String.join("", compilation.warnings().stream().distinct().toList()))
                .isEqualTo(":-1: using incubating module(s): jdk.incubator.vector");
        assertThat(compilation.generatedSources().keySet())
                .containsExactly(
                        "test.ConfigKernel",
                        "test.ConfigKernelStaged",
                        "test.ConfigKernelVector",
                        "test.ConfigReference");
    }

    @Test
    void whatAnEarlierRunGeneratedIsReplaced() throws IOException {
        Path earlier = write(Compiled.sources(Map.of("test.Config", CONFIG)));
        String changed = CONFIG.replace("BceWithLogits", "BceWithLogits(posWeight = 3)");
        Compilation compilation = compile(earlier, Map.of("test.Config", changed));
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("test.ConfigKernel")
                .contentsAsUtf8String()
                .contains("@BceWithLogits(posWeight = 3)");
    }

    @Test
    void whatAnEarlierRunGeneratedForAnotherConfigIsKept() throws IOException {
        String outer = "package test; interface Outer { @dev.lossmith.Bce interface Inner {} }";
        Path earlier = write(Compiled.sources(Map.of("test.Outer", outer)));
        String other = "package test; @dev.lossmith.BceWithLogits interface Outer_Inner {}";
        Compilation compilation = compile(earlier, Map.of("test.Outer_Inner", other));
        assertThat(compilation).hadErrorCount(3);
        for (String generated : List.of("Kernel", "KernelStaged", "Reference")) {
            assertThat(compilation)
                    .hadErrorContaining("[Lossmith:name-taken] test.Outer_Inner needs the name test.Outer_Inner"
                            + generated + " for what it generates, but that exists.");
        }
    }

    /** What is left of a config that has been moved or renamed is nobody's. */
    @Test
    void whatAnEarlierRunGeneratedForAConfigThatIsNoMoreIsReplaced() throws IOException {
        String outer = "package test; interface Outer { @dev.lossmith.Bce interface Inner {} }";
        Path earlier = write(Compiled.sources(Map.of("test.Outer", outer)));
        String moved = "package test; @dev.lossmith.Bce interface Outer_Inner {}";
        Compilation compilation =
                compile(earlier, Map.of("test.Outer_Inner", moved, "test.Outer", "package test; interface Outer {}"));
        assertThat(compilation).succeededWithoutWarnings();
    }

    @Test
    void aMissingRuntimeIsOneMessage() {
        Compilation compilation = Compiler.javac()
                .withClasspath(List.of(ClassPath.entries().get(0).toFile()))
                .withProcessors(new LossmithProcessor())
                .compile(
                        JavaFileObjects.forSourceString("test.Config", CONFIG),
                        JavaFileObjects.forSourceString("test.Other", CONFIG.replace("Config", "Other")));
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("[Lossmith:runtime] kernels need lossmith-runtime, which this compilation does not"
                        + " see. Add it to the class path, beside lossmith-annotations, or in a named module write"
                        + " requires dev.lossmith.runtime;.");
    }

    @Test
    void aNameThatNoFileCanHaveIsAnErrorAtItsConfig() {
        String name = "C".repeat(244);
        Compilation compilation = Compiled.compile(List.of(), Map.of("test." + name, CONFIG.replace("Config", name)));
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("[Lossmith:name-too-long] the file " + name + "KernelStaged.class would have a name"
                        + " that is longer than file systems allow. Write a name for test." + name
                        + " that is at least 7 bytes shorter.");
    }

    /** That of Java 16 lacks methods that kernels call. */
    @Test
    void noVectorsAreWrittenForTheVectorApiOfJava16() throws IOException {
        List<String> options = List.of("--release", "16", "--add-modules", "jdk.incubator.vector");
        String path = ClassPath.entries().stream().map(Path::toString).collect(joining(File.pathSeparator));
        FileCompilation compilation = FileCompilation.of(
                ToolProvider.getSystemJavaCompiler(),
                directory,
                Stream.concat(options.stream(), Stream.of("-cp", path)).toList(),
                Map.of("test.Config", CONFIG));
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedSources().keySet())
                .containsExactly("test.ConfigKernel", "test.ConfigKernelStaged", "test.ConfigReference");
    }

    @Test
    void aClassOfThatNameOnTheClassPathIsKept() throws IOException {
        Path library =
                write(Compiled.sources(Map.of("test.ConfigReference", "package test; class ConfigReference {}")));
        Compilation compilation = compile(library, Map.of("test.Config", CONFIG));
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("needs the name test.ConfigReference");
    }

    @Test
    void generatedSourcesAmongTheSourcesAreAMistakeOfTheBuild() {
        Map<String, String> sources =
                new HashMap<>(Compiled.sources(Map.of("test.Config", CONFIG)).generatedSources());
        sources.put("test.Config", CONFIG);
        Compilation compilation = Compiled.compile(List.of(), sources);
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("[Lossmith:already-there] test.ConfigKernel is generated from test.Config, but an"
                        + " earlier one is among the sources to compile. Leave the folder of generated sources out of"
                        + " them.")
                .inFile(file(compilation, "Config.java"))
                .onLine(1);
    }

    private static JavaFileObject file(Compilation compilation, String name) {
        return compilation.sourceFiles().stream()
                .filter(file -> file.getName().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    private Path write(Compiled compiled) throws IOException {
        for (Map.Entry<String, byte[]> file : compiled.classFiles().entrySet()) {
            Path path = directory.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return directory;
    }

    /** With -Xlint:processing, javac warns of every generated class that lies on the class path already. */
    private static Compilation compile(Path earlier, Map<String, String> sources) {
        return Compiler.javac()
                .withOptions("-Xlint:all,-processing", "-Werror")
                .withClasspath(Stream.concat(Stream.of(earlier), ClassPath.entries().stream())
                        .map(Path::toFile)
                        .toList())
                .withProcessors(new LossmithProcessor())
                .compile(sources.entrySet().stream()
                        .map(source -> JavaFileObjects.forSourceString(source.getKey(), source.getValue()))
                        .toList());
    }
}
