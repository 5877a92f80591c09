package dev.lossmith.cli;

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
record Compilation(Map<String, String> files, List<String> warnings) {
    /**
     * Compiles a config.
     *
     * @param reports as {@code -Alossmith.report} takes them
     * @throws Complaint if the config is wrong
     */
    static Compilation of(ConfigSource source, String reports) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw Complaint.impossible("there is no compiler in this Java. Run lossmith with a JDK, not a JRE.");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        MemoryFiles files = new MemoryFiles(compiler.getStandardFileManager(diagnostics, Locale.ROOT, null));
        List<String> options = List.of(
                "-proc:only",
                "-implicit:none",
                "-classpath",
                classPath(),
                "-Alossmith.report=" + reports,
                "-Xlint:-options");
        JavaCompiler.CompilationTask task =
                compiler.getTask(null, files, diagnostics, options, null, List.of(new SourceFile(source)));
        task.setProcessors(List.of(new LossmithProcessor()));
        boolean succeeded = task.call();
        List<String> errors = messages(diagnostics, source, Diagnostic.Kind.ERROR);
        if (!succeeded || !errors.isEmpty()) {
            throw Complaint.wrong(String.join("\n", errors));
        }
        List<String> warnings = new ArrayList<>(messages(diagnostics, source, Diagnostic.Kind.WARNING));
        warnings.addAll(messages(diagnostics, source, Diagnostic.Kind.MANDATORY_WARNING));
        return new Compilation(files.texts(), warnings);
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
