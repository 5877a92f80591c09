package dev.lossmith.processor.lower;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a text, with the lines that continue it.
 *
 * @param file what messages call the text
 * @param number counted from 1
 * @param isInside whether it belongs to what the last line that is not began
 * @param text without its comment
 * @param comment what follows {@code #}; empty if there is none
 */
record RecipeLine(String file, int number, boolean isInside, String text, String comment) {
    private static final int INSIDE = 4;

    /** The lines of a text that are no comment alone; what is further inside than a step continues the line above. */
    static List<RecipeLine> read(String file, String text) {
        List<RecipeLine> lines = new ArrayList<>();
        String[] written = text.split("\n", -1);
        for (int i = 0; i < written.length; i++) {
            String line = written[i].stripTrailing();
            int indentation = line.length() - line.stripLeading().length();
            int hash = line.indexOf('#');
            String code = (hash < 0 ? line : line.substring(0, hash)).strip();
            String comment = hash < 0 ? "" : line.substring(hash + 1).strip();
            RecipeLine read = new RecipeLine(file, i + 1, indentation > 0, code, comment);
            if (indentation > INSIDE && !lines.isEmpty()) {
                lines.add(lines.remove(lines.size() - 1).with(read));
            } else if (!code.isEmpty()) {
                if (indentation != 0 && indentation != INSIDE) {
                    throw read.error("is neither at the margin nor " + INSIDE + " characters from it");
                }
                lines.add(read);
            }
        }
        return lines;
    }

    private RecipeLine with(RecipeLine next) {
        return new RecipeLine(
                file, number, isInside, (text + " " + next.text).strip(), (comment + " " + next.comment).strip());
    }

    /** A part of this line. */
    RecipeLine part(String text) {
        return new RecipeLine(file, number, isInside, text.strip(), comment);
    }

    IllegalStateException error(@Nullable String problem) {
        return new IllegalStateException(file + ":" + number + ": " + problem + ": " + text);
    }
}
