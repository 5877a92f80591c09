package dev.lossmith.cli.compilation;

import dev.lossmith.FormulaLoss;
import dev.lossmith.processor.LossmithProcessor;
import dev.lossmith.runtime.FloatLoss;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What the compiler makes of a config, in memory: the same that a build would get.
 *
 * @param files generated sources and reports, by file name
 * @param warnings what it says nevertheless
 */
public record Compilation(Map<String, String> files, List<String> warnings) {
    private static final String SOURCE = ".java";
    private static final String VECTORS = "jdk.incubator.vector";

    /**
     * Compiles a config.
     *
     * @param reports as {@code -Alossmith.report} takes them
     * @throws Complaint if the config is wrong
     */
    public static Compilation of(ConfigSource source, String reports) {
        return of(source, reports, List.of());
    }

    /** The same, with loops of the Vector API if this Java was started with that. */
    public static Compilation withVectors(ConfigSource source, String reports) {
        boolean isThere = ModuleLayer.boot().findModule(VECTORS).isPresent();
        return of(source, reports, isThere ? List.of("--add-modules", VECTORS) : List.of());
    }

    private static Compilation of(ConfigSource source, String reports, List<String> more) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = Stream.concat(
                        Stream.of("-proc:only", "-implicit:none", "-Alossmith.report=" + reports), more.stream())
                .toList();
        MemoryFiles files = new MemoryFiles(compiler().getStandardFileManager(diagnostics, Locale.ROOT, null));
        boolean succeeded =
                run(files, diagnostics, options, List.of(new SourceFile(source)), List.of(new LossmithProcessor()));
        List<String> errors = messages(diagnostics, source, Diagnostic.Kind.ERROR);
        if (!succeeded || !errors.isEmpty()) {
            throw Complaint.wrong(String.join("\n", errors));
        }
        List<String> warnings = new ArrayList<>(messages(diagnostics, source, Diagnostic.Kind.WARNING));
        warnings.addAll(messages(diagnostics, source, Diagnostic.Kind.MANDATORY_WARNING));
        return new Compilation(files.texts(), warnings);
    }

    /** The classes of the generated sources and of others, by their names. */
    public Map<String, byte[]> classes(ConfigSource... others) {
        List<SourceFile> sources =
                new ArrayList<>(Stream.of(others).map(SourceFile::new).toList());
        files.forEach((name, text) -> {
            if (name.endsWith(SOURCE)) {
                sources.add(new SourceFile(new ConfigSource(name.substring(0, name.length() - SOURCE.length()), text)));
            }
        });
        boolean usesVectors = files.values().stream().anyMatch(text -> text.contains(VECTORS));
        List<String> options = Stream.concat(
                        Stream.of("-proc:none"), usesVectors ? Stream.of("--add-modules", VECTORS) : Stream.empty())
                .toList();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        MemoryFiles written = new MemoryFiles(compiler().getStandardFileManager(diagnostics, Locale.ROOT, null));
        if (!run(written, diagnostics, options, sources, List.of())) {
            throw new IllegalStateException(diagnostics.getDiagnostics().toString());
        }
        return written.classes();
    }

    private static boolean run(
            MemoryFiles files,
            DiagnosticCollector<JavaFileObject> diagnostics,
            List<String> options,
            List<SourceFile> sources,
            List<Processor> processors) {
        List<String> all = Stream.concat(Stream.of("-classpath", classPath(), "-Xlint:-options"), options.stream())
                .toList();
        JavaCompiler.CompilationTask task = compiler().getTask(null, files, diagnostics, all, null, sources);
        task.setProcessors(processors);
        return task.call();
    }

    private static JavaCompiler compiler() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw Complaint.impossible("there is no compiler in this Java. Run lossmith with a JDK, not a JRE.");
        }
        return compiler;
    }

    /** A message of ours shows the place in the formula; one of javac's stands at a column of the annotation. */
    private static List<String> messages(
            DiagnosticCollector<JavaFileObject> diagnostics, ConfigSource source, Diagnostic.Kind kind) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == kind)
                .map(diagnostic -> {
                    String message = diagnostic.getMessage(Locale.ROOT);
                    boolean isOurs = message.startsWith("[Lossmith:");
                    boolean hasPlace = diagnostic.getLineNumber() > 0;
                    return isOurs || !hasPlace
                            ? message
                            : message.lines().findFirst().orElse("") + "\n" + excerpt(source, diagnostic);
                })
                .distinct()
                .toList();
    }

    private static String excerpt(ConfigSource source, Diagnostic<?> diagnostic) {
        String line = source.text().lines().toList().get((int) diagnostic.getLineNumber() - 1);
        return "    " + line + "\n    " + " ".repeat((int) Math.max(0, diagnostic.getColumnNumber() - 1)) + "^";
    }

    /** Where the annotations and the runtime are: in the jar that runs, or in folders of a build. */
    private static String classPath() {
        return Stream.of(FormulaLoss.class, FloatLoss.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> {
                    try {
                        return Path.of(location.toURI()).toString();
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(location.toString(), e);
                    }
                })
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static final class SourceFile extends SimpleJavaFileObject {
        private final String text;

        SourceFile(ConfigSource source) {
            super(URI.create("memory:///" + source.name() + ".java"), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
