package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The formatter breaks code, and leaves comments as they are: their length is held here, in all modules. Tables may have longer lines. */
class LineLengthTest {
    private static final int LONGEST = 140;
    private static final Pattern COMMENT = Pattern.compile("\\s*(\\*|/\\*|//).*");

    private static final List<String> MODULES =
            List.of("annotations", "runtime", "processor", "sample-app", "platforms", "benchmarks");

    @Test
    void commentsFitIntoAWindow() throws IOException {
        List<String> tooLong = new ArrayList<>();
        int files = 0;
        for (String module : MODULES) {
            List<Path> sources = sources(Path.of("..", module, "src"));
            assertTrue(sources.size() > 1, module);
            sources.forEach(source -> tooLong.addAll(tooLong(source)));
            files += sources.size();
        }
        assertTrue(files > 500, "files: " + files);
        assertEquals(List.of(), tooLong);
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.startsWith(root.resolve("test/resources")))
                    .toList();
        }
    }

    private static List<String> tooLong(Path source) {
        try {
            List<String> lines = Files.readAllLines(source);
            return IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).length() > LONGEST
                            && COMMENT.matcher(lines.get(i)).matches())
                    .mapToObj(
                            i -> source + ":" + (i + 1) + " has " + lines.get(i).length() + " characters")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
