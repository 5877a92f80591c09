package dev.lossmith.processor.emit;

import java.util.ArrayList;
import java.util.List;

/** Breaks prose into lines. */
final class Wrapping {
    private Wrapping() {}

    /** As few lines as the width allows, and these about equally long: no last line of a single word. */
    static List<String> balanced(String text, int width) {
        List<String> lines = greedy(text, width);
        List<String> narrower = lines;
        for (int candidate = width - 1; narrower.size() == lines.size() && candidate > 0; candidate--) {
            lines = narrower;
            narrower = greedy(text, candidate);
        }
        return lines;
    }

    private static List<String> greedy(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        // A number stays with the word before it: ln 2.
        for (String word : text.split(" (?![0-9]+[).,;:]*(?: |$))")) {
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
