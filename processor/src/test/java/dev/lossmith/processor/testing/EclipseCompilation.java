package dev.lossmith.processor.testing;

import dev.lossmith.processor.LossmithProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * What the Eclipse compiler, the other one that runs processors, makes of sources.
 *
 * @param problems its errors and warnings
 * @param generatedSources what the processor wrote, by class name
 */
public record EclipseCompilation(List<String> problems, Map<String, String> generatedSources) {

    /** Compiles sources, by the names of their types, in an empty directory. */
    public static EclipseCompilation of(Path directory, Map<String, String> sources) throws IOException {
        JavaCompiler compiler = new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Path written = Files.createDirectories(directory.resolve("generated"));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = directory.resolve("src/" + source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-classpath",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    "-s",
                    written.toString(),
                    "-d",
                    classes.toString());
            StringWriter out = new StringWriter();
            JavaCompiler.CompilationTask task = compiler.getTask(
                    out, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new LossmithProcessor()));
            task.call();
            List<String> problems = new ArrayList<>(diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                    .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                    .toList());
            return new EclipseCompilation(problems, read(written));
        }
    }

    private static Map<String, String> read(Path directory) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString();
                sources.put(
                        name.substring(0, name.length() - ".java".length())
                                .replace(file.getFileSystem().getSeparator(), "."),
                        Files.readString(file));
            }
        }
        return sources;
    }
}
