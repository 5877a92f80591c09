package dev.lossmith.sample;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java source as HTML, with comments, keywords and numbers marked for the style sheet. */
final class JavaMarkup {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>/\\*.*?\\*/|//[^\\n]*)"
                    + "|(?<string>\"(?:\\\\.|[^\"\\\\])*\")"
                    + "|(?<keyword>@\\w+|\\b(?:package|import|public|private|static|final|class|implements|return|for|int|"
                    + "float|double|void|long|new|if|else|boolean|this|throw|interface)\\b)"
                    + "|(?<number>\\b(?:0x[0-9a-fA-F.]+(?:p[+-]?\\d+)?|\\d[\\d_]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)[fFdDL]?\\b)",
            Pattern.DOTALL);

    private JavaMarkup() {}

    /** Escaped source with {@code <span>} elements of class comment, string, keyword and number. */
    static String of(String source) {
        StringBuilder html = new StringBuilder();
        Matcher matcher = TOKEN.matcher(source);
        int done = 0;
        while (matcher.find()) {
            html.append(escape(source.substring(done, matcher.start())))
                    .append("<span class=\"")
                    .append(kind(matcher))
                    .append("\">")
                    .append(escape(matcher.group()))
                    .append("</span>");
            done = matcher.end();
        }
        return html.append(escape(source.substring(done))).toString();
    }

    /** Text as HTML and XML show it. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String kind(Matcher matcher) {
        for (String kind : new String[] {"comment", "string", "keyword"}) {
            if (matcher.group(kind) != null) {
                return kind;
            }
        }
        return "number";
    }
}
