package dev.lossmith.processor.report;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours Java as pages show it: comments and words of the language; and variables that point to parts of the formula. */
final class JavaHighlighter {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>/\\*.*?\\*/|//[^\n]*)"
                    + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")"
                    + "|(?<word>[A-Za-z_$][A-Za-z0-9_$]*)",
            Pattern.DOTALL);

    private static final Set<String> KEYWORDS = Set.of(
            "abstract boolean byte case class default do double else extends final float for if implements import int"
                    .split(" "));
    private static final Set<String> MORE_KEYWORDS =
            Set.of("interface long new null package private protected public return static super switch this void while"
                    .split(" "));

    private JavaHighlighter() {}

    /** The source with links of the variables that have these names. */
    static Markup of(String source, Set<String> linked) {
        StringBuilder html = new StringBuilder();
        Matcher token = TOKEN.matcher(source);
        int from = 0;
        while (token.find()) {
            html.append(Markup.text(source.substring(from, token.start())).html());
            html.append(token(token, linked).html());
            from = token.end();
        }
        return Markup.raw(html + Markup.text(source.substring(from)).html());
    }

    private static Markup token(Matcher token, Set<String> linked) {
        if (token.group("comment") != null) {
            return Markup.of("<i>{}</i>", token.group());
        }
        String word = token.group("word");
        if (word == null) {
            return Markup.text(token.group());
        }
        if (KEYWORDS.contains(word) || MORE_KEYWORDS.contains(word)) {
            return Markup.of("<b>{}</b>", word);
        }
        return linked.contains(word) ? Markup.of("<u data-v=\"{}\">{}</u>", word, word) : Markup.text(word);
    }
}
