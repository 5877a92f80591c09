package dev.lossmith.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks prose into lines. */
final class Wrapping {
    /** A number stays with the word before it: ln 2. */
    private static final Pattern GAP = Pattern.compile(" (?![0-9]+[).,;:]*(?: |$))");

    private Wrapping() {}

    /** As few lines as the width allows, and these about equally long: no last line of a single word. */
    static List<String> balanced(String text, int width) {
        String[] words = GAP.split(text);
        int candidate = width;
        List<String> lines = greedy(words, width);
        List<String> narrower = lines;
        while (narrower.size() == lines.size() && candidate > 0) {
            lines = narrower;
            // Any width down to that of the longest line breaks alike.
            candidate = Math.min(candidate, longest(lines)) - 1;
            narrower = greedy(words, candidate);
        }
        return lines;
    }

    private static int longest(List<String> lines) {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }

    private static List<String> greedy(String[] words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
