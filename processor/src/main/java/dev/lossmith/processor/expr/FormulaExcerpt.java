package dev.lossmith.processor.expr;

/**
 * Shows a place in a formula. What is not printable ASCII is escaped as Java source has it: it cannot hide, and the caret
 * stands right whatever the terminal's encoding and font.
 */
final class FormulaExcerpt {
    private static final int WIDTH = 70;
    private static final String INDENT = "\n    ";
    private static final String CUT = "...";

    private FormulaExcerpt() {}

    /** A line with the formula, or what of it surrounds {@code position}, and a line with a caret below. */
    static String around(String formula, int position) {
        int to = forwards(formula, position, WIDTH / 2);
        int from = backwards(formula, position, WIDTH - width(formula, position, to));
        to = forwards(formula, position, WIDTH - width(formula, from, position));
        String before = (from > 0 ? CUT : "") + visible(formula.substring(from, position));
        String after = visible(formula.substring(position, to)) + (to < formula.length() ? CUT : "");
        return INDENT + before + after + INDENT + " ".repeat(before.length()) + "^";
    }

    /** The text with all that is not printable ASCII escaped. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.chars().forEach(character -> visible.append(visible((char) character)));
        return visible.toString();
    }

    private static String visible(char character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                character >= ' ' && character <= '~'
                        ? String.valueOf(character)
                        : "\\u" + Integer.toHexString(0x10000 | character).substring(1);
        };
    }

    private static int forwards(String formula, int start, int room) {
        int end = start;
        int left = room;
        while (end < formula.length() && visible(formula.charAt(end)).length() <= left) {
            left -= visible(formula.charAt(end++)).length();
        }
        return end;
    }

    private static int backwards(String formula, int end, int room) {
        int start = end;
        int left = room;
        while (start > 0 && visible(formula.charAt(start - 1)).length() <= left) {
            left -= visible(formula.charAt(--start)).length();
        }
        return start;
    }

    private static int width(String formula, int from, int to) {
        return visible(formula.substring(from, to)).length();
    }
}
