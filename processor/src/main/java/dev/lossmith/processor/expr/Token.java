package dev.lossmith.processor.expr;

import java.util.Locale;

/**
 * A word of a formula.
 *
 * @param text as it is written; empty at the end
 * @param position where {@code formula} has it
 */
record Token(Category kind, String text, int position, String formula) {
    private static final int MOST_SHOWN = 30;

    /** What a word is by its characters alone. */
    enum Category {
        /** What begins as a number does, well-formed or not. */
        NUMBER,
        NAME,
        /** A word that stands for nothing and joins parts of a formula, as {@code let}. */
        WORD,
        SIGN,
        /** A character that no formula has. */
        OTHER,
        END
    }

    boolean is(String sign) {
        return kind == Category.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Category.WORD && text.equals(word);
    }

    FormulaException error(String problem) {
        return new FormulaException(problem, formula, position);
    }

    /** How messages call it. */
    String described() {
        if (kind == Category.END) {
            return "the end of the formula";
        }
        String shown = text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
        String quoted = "\"" + FormulaExcerpt.visible(shown) + "\"";
        int character = text.codePointAt(0);
        boolean ascii = character < 0x80;
        return ascii ? quoted : quoted + " (" + String.format(Locale.ROOT, "U+%04X", character) + ")";
    }
}
