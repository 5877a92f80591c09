package dev.lossmith.processor.lower;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a line: names, numbers, {@code "words"} and signs. Formulas have words of their own, in which numbers are decimal and no
 * sign is for bits.
 */
final class RecipeTokens {
    private final RecipeLine line;
    private final List<String> words = new ArrayList<>();
    private int next;

    RecipeTokens(RecipeLine line) {
        this.line = line;
        String text = line.text();
        for (int i = 0; i < text.length(); ) {
            int end = end(text, i);
            if (text.charAt(i) != ' ') {
                words.add(text.substring(i, end));
            }
            i = end;
        }
    }

    private int end(String text, int start) {
        char first = text.charAt(start);
        int end = start + 1;
        if (first == '"') {
            end = text.indexOf('"', end) + 1;
            if (end == 0) {
                throw line.error("words without an end");
            }
        } else if (Character.isDigit(first)) {
            boolean hexadecimal = text.startsWith("0x", start);
            while (end < text.length() && continuesNumber(text, end, hexadecimal)) {
                end++;
            }
        } else if (Character.isLetter(first)) {
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) || isUnderscore(text, end)) {
                end++;
            }
        } else if (text.startsWith("<<", start) || text.startsWith(">>", start)) {
            end++;
        }
        return end;
    }

    private static boolean isUnderscore(String text, int place) {
        return place < text.length() && text.charAt(place) == '_';
    }

    private static boolean continuesNumber(String text, int place, boolean hexadecimal) {
        char c = text.charAt(place);
        char before = text.charAt(place - 1);
        boolean afterExponent = before == (hexadecimal ? 'p' : 'e');
        return Character.isLetterOrDigit(c) || c == '.' || (c == '-' || c == '+') && afterExponent;
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
