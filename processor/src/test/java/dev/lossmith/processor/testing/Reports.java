package dev.lossmith.processor.testing;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** What a compilation with an option of the processor writes, without class files. */
public final class Reports {
    private final Compilation compilation;
    /** What is no source, by file name. */
    private final Map<String, String> files = new TreeMap<>();

    private Reports(Compilation compilation) {
        this.compilation = compilation;
        for (JavaFileObject file : compilation.generatedFiles()) {
            String path = file.toUri().getPath();
            if (!path.endsWith(".java")) {
                files.put(path.substring(path.lastIndexOf('/') + 1), text(file));
            }
        }
    }

    /** Compiles sources, in which no error may be, by their qualified names. */
    public static Reports of(String option, Map<String, String> sources) {
        Compilation compilation = Compiled.compile(List.of("-proc:only", option), sources);
        assertThat(compilation).succeeded();
        return new Reports(compilation);
    }

    /** The texts of reports by their file names. */
    public Map<String, String> files() {
        return files;
    }

    /** The report of a config in the package {@code test}. */
    public JsonObject json(String config) {
        return JsonParser.parseString(files.get(config + "Report.json")).getAsJsonObject();
    }

    /** The source of its kernel. */
    public String source(String config) {
        return text(compilation.generatedSourceFile("test." + config + "Kernel").orElseThrow());
    }

    private static String text(JavaFileObject file) {
        try (InputStream stream = file.openInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
