package dev.lossmith.processor.lower;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a line: names, numbers, {@code "words"} and signs. Formulas have words of their own, in which numbers are decimal and no
 * sign is for bits.
 */
final class RecipeTokens {
    private static final Pattern WORD = Pattern.compile("""
            "[^"]*"                                     # words
            | 0x (?: [0-9A-Za-z.] | (?<=p) [-+] )*      # a hexadecimal number, or bits
            | [0-9] (?: [0-9A-Za-z.] | (?<=e) [-+] )*
            | \\p{L} [\\p{L}0-9_]*                      # a name
            | << | >>
            | \\S                                       # any other sign
            """, Pattern.COMMENTS);

    private final RecipeLine line;
    private final List<String> words;
    private int next;

    RecipeTokens(RecipeLine line) {
        this.line = line;
        this.words = WORD.matcher(line.text()).results().map(MatchResult::group).toList();
        if (words.contains("\"")) {
            throw line.error("words without an end");
        }
    }

    /** The next word; empty at the end. */
    String peek() {
        return next < words.size() ? words.get(next) : "";
    }

    String take() {
        String word = peek();
        next++;
        return word;
    }

    /** Whether these are the next words, which are then taken. */
    boolean takes(String... expected) {
        int end = next + expected.length;
        boolean found = end <= words.size() && words.subList(next, end).equals(List.of(expected));
        next = found ? end : next;
        return found;
    }

    void require(String word) {
        if (!takes(word)) {
            throw error("expected " + word);
        }
    }

    void requireEnd() {
        if (next < words.size()) {
            throw error("expected no more");
        }
    }

    boolean isName() {
        return !peek().isEmpty() && Character.isLetter(peek().charAt(0));
    }

    String takeName() {
        if (!isName()) {
            throw error("expected a name");
        }
        return take();
    }

    IllegalStateException error(String problem) {
        return line.error(problem + (next < words.size() ? " at " + peek() : " at the end"));
    }
}
