package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;

import dev.lossmith.processor.testing.AnnotationSource;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.RecordingProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** How build tools find the processor, and what they are told to be able to build incrementally. */
class ProcessorRegistrationTest {
    private static final String PROCESSOR = "dev.lossmith.processor.LossmithProcessor";

    @Test
    void compilersFindTheProcessor() throws IOException {
        assertThat(resource("META-INF/services/javax.annotation.processing.Processor")
                        .strip())
                .isEqualTo(PROCESSOR);
    }

    @Test
    void gradleIsToldThatTheProcessorIsIsolating() throws IOException {
        assertThat(resource("META-INF/gradle/incremental.annotation.processors").strip())
                .isEqualTo(PROCESSOR + ",isolating");
    }

    /** What "isolating" promises, and Gradle checks. */
    @Test
    void everyGeneratedFileComesFromItsConfigAlone() {
        RecordingProcessor processor = new RecordingProcessor();
        List<String> annotations = ConfigMatrix.every(7);
        Compiled.compile(processor, Compiled.VECTORS, ConfigMatrix.sources(annotations));
        Map<String, List<String>> expected = new HashMap<>();
        for (int i = 0; i < annotations.size(); i++) {
            for (String ending : List.of("Kernel", "KernelStaged", "KernelVector", "Reference")) {
                expected.put("test.Config" + i + ending, List.of("test.Config" + i));
            }
        }
        assertThat(processor.created()).containsExactlyEntriesIn(expected);
    }

    @Test
    void whatItClaimsIsItsOwn() {
        LossmithProcessor processor = new LossmithProcessor();
        assertThat(processor.getSupportedAnnotationTypes())
                .containsExactlyElementsIn(Stream.concat(
                                AnnotationSource.all().stream().map(source -> "dev.lossmith." + source.name()),
                                Stream.of("dev.lossmith.runtime.LossmithGenerated"))
                        .toList());
        assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
        assertThat(processor.getSupportedOptions())
                .containsExactly("lossmith.backend", "lossmith.target", "lossmith.report");
    }

    /** The resource that lies where the processor's class does: other processors on the class path have theirs. */
    private static String resource(String name) throws IOException {
        URL processor =
                LossmithProcessor.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader alone = new URLClassLoader(new URL[] {processor}, null);
                InputStream bytes = alone.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
