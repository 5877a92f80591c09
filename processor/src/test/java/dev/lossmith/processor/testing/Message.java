package dev.lossmith.processor.testing;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;

/**
 * What a compiler says, and where.
 *
 * @param line from 1 on
 */
public record Message(long line, String text) {
    private static final String MARK = "//! ";
    private static final String FURTHER = "//!|";

    /**
     * What the comments of a source say that the compiler must say to it: one that starts with {@code //!} is a whole text, at
     * the last line before it that is no such comment; one that starts with {@code //!|} is a further line of that text.
     */
    public static List<Message> expected(String source) {
        List<Message> messages = new ArrayList<>();
        List<String> lines = source.lines().toList();
        int line = 0;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).strip();
            if (text.startsWith(MARK)) {
                messages.add(new Message(line, text.substring(MARK.length())));
            } else if (text.startsWith(FURTHER)) {
                Message begun = messages.remove(messages.size() - 1);
                messages.add(new Message(line, begun.text() + "\n" + text.substring(FURTHER.length())));
            } else {
                line = i + 1;
            }
        }
        return messages;
    }

    /** What was said of one kind to the source of a type, from the first line to the last. */
    public static List<Message> said(Compilation compilation, Diagnostic.Kind kind, String name) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == kind && diagnostic.getSource() != null)
                .filter(diagnostic -> diagnostic.getSource().getName().endsWith(name + ".java"))
                .map(diagnostic -> new Message(diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT)))
                .sorted(Comparator.comparing(Message::line))
                .toList();
    }
}
