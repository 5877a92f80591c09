package dev.lossmith.processor.testing;

import dev.lossmith.processor.LossmithProcessor;
import java.io.IOException;
import java.io.Writer;
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

/**
 * What some compiler, with the processor, makes of sources in files: for what {@link Compiled} and its files in memory
 * cannot do.
 *
 * @param errors what it refuses
 * @param warnings what else it says
 * @param generatedSources what the processor wrote, by class name
 */
public record FileCompilation(List<String> errors, List<String> warnings, Map<String, String> generatedSources) {

    /** Compiles sources, by the names of their types, in an empty directory. */
    public static FileCompilation of(
            JavaCompiler compiler, Path directory, List<String> options, Map<String, String> sources)
            throws IOException {
        Path written = Files.createDirectories(directory.resolve("generated"));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = directory.resolve("src/" + source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-s", written.toString(), "-d", classes.toString()));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(), manager, diagnostics, all, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new LossmithProcessor()));
            task.call();
        }
        return new FileCompilation(
                messages(diagnostics, Diagnostic.Kind.ERROR),
                messages(diagnostics, Diagnostic.Kind.WARNING),
                read(written));
    }

    private static List<String> messages(DiagnosticCollector<JavaFileObject> diagnostics, Diagnostic.Kind kind) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == kind)
                .map(diagnostic -> (diagnostic.getSource() == null
                                ? ""
                                : diagnostic.getSource().getName()) + ":" + diagnostic.getLineNumber() + ": "
                        + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static Map<String, String> read(Path directory) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString().replaceAll("\\.java$", "");
                sources.put(name.replace(file.getFileSystem().getSeparator(), "."), Files.readString(file));
            }
        }
        return sources;
    }
}
