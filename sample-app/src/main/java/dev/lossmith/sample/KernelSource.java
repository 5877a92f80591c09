package dev.lossmith.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The source of a generated kernel. The build copies generated sources beside the classes, so that the program can show
 * them wherever it runs.
 *
 * @param name the file's name
 * @param text the whole file
 */
record KernelSource(String name, String text) {

    private static final int LONGEST_EXCERPT = 70;

    /** The source of a kernel, empty if the build did not copy it. */
    static Optional<KernelSource> of(Class<?> kernel) {
        String name = kernel.getSimpleName() + ".java";
        try (InputStream resource = kernel.getResourceAsStream(name)) {
            return resource == null
                    ? Optional.empty()
                    : Optional.of(new KernelSource(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The method that computes the loss of one element, with its comment; the head of the file if there is none. */
    String excerpt() {
        List<String> lines = text.lines().toList();
        int declaration = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).matches(".*\\bstatic (float|double) loss\\(.*"))
                .findFirst()
                .orElse(-1);
        if (declaration < 0) {
            return String.join("\n", lines.subList(0, Math.min(lines.size(), LONGEST_EXCERPT)));
        }
        int from = startOfComment(lines, declaration);
        int to = Math.min(endOfMethod(lines, declaration), from + LONGEST_EXCERPT);
        return String.join("\n", lines.subList(from, to)).stripIndent();
    }

    private static int startOfComment(List<String> lines, int declaration) {
        int from = declaration;
        while (from > 0
                && !lines.get(from - 1).isBlank()
                && !lines.get(from - 1).matches("\\s*[{}]\\s*")) {
            from--;
        }
        return from;
    }

    /** Methods end at the first closing brace that stands as far left as their declaration. */
    private static int endOfMethod(List<String> lines, int declaration) {
        String line = lines.get(declaration);
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        int to = declaration + 1;
        while (to < lines.size() && !lines.get(to).equals(indent + "}")) {
            to++;
        }
        return Math.min(to + 1, lines.size());
    }
}
