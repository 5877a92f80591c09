package dev.lossmith.processor.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The source of an annotation that configures a loss: what its Javadoc says, which no class file has.
 *
 * @param text the whole file
 */
public record AnnotationSource(String name, String text) {
    private static final Path FOLDER = Path.of("..", "annotations", "src", "main", "java", "dev", "lossmith");
    private static final Pattern MEMBER = Pattern.compile(
            "    (/\\*\\*.*?\\*/)\n    ([\\w\\[\\]]+) (\\w+)\\(\\)(?: default (.*?))?;", Pattern.DOTALL);
    private static final Pattern ELSEWHERE =
            Pattern.compile("<li>(PyTorch|Keras|Optax|XGBoost|LightGBM): (.*?)(?=<li>|</ul>)", Pattern.DOTALL);

    /**
     * A member with all that is said of it.
     *
     * @param value its default; empty without one
     */
    public record Member(String javadoc, String type, String name, String value) {}

    /** That of every loss, sorted. */
    public static List<AnnotationSource> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(AnnotationSource::read)
                    .filter(source -> source.text().contains("\n@Target(ElementType.TYPE)\npublic @interface "))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static AnnotationSource read(Path file) {
        try {
            return new AnnotationSource(
                    file.getFileName().toString().replace(".java", ""),
                    Files.readString(file).replace("\r", ""));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public List<Member> members() {
        return MEMBER.matcher(text.substring(text.indexOf("public @interface")))
                .results()
                .map(member -> new Member(
                        member.group(1),
                        member.group(2),
                        member.group(3),
                        member.group(4) == null ? "" : member.group(4)))
                .toList();
    }

    /** The first sentence, as plain text with code in backticks. */
    public String summary() {
        String documentation = plain(text.substring(text.indexOf("/**") + 3, text.indexOf("public @interface")));
        Matcher end = Pattern.compile("(?<!al)\\.(?= \\S)").matcher(documentation);
        return end.find() ? documentation.substring(0, end.end()) : documentation;
    }

    /** What the Javadoc says of each other library, in its order. */
    public Map<String, String> elsewhere() {
        return ELSEWHERE
                .matcher(text)
                .results()
                .collect(Collectors.toMap(
                        library -> library.group(1),
                        library -> plain(library.group(2)),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static String plain(String javadoc) {
        String words =
                javadoc.replaceAll("\n *\\*", " ").replaceAll("\\s+", " ").strip();
        return Pattern.compile("\\{@(?:code|link) #?([^}]*)\\}")
                .matcher(words)
                .replaceAll((MatchResult code) ->
                        Matcher.quoteReplacement("`" + code.group(1).replace('#', '.') + "`"));
    }
}
