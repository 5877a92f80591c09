package dev.lossmith.processor.report;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of HTML. Made of templates, in which everything is escaped that is not markup itself. */
record Markup(String html) {
    static final Markup NONE = new Markup("");

    private static final String HOLE = "{}";

    /** The template with an argument in the place of each {@code {}}: markup as it is, of a collection each, all else escaped. */
    static Markup of(String template, Object... arguments) {
        StringBuilder html = new StringBuilder();
        Iterator<Object> values = List.of(arguments).iterator();
        int from = 0;
        for (int hole = template.indexOf(HOLE); hole >= 0; hole = template.indexOf(HOLE, from)) {
            html.append(template, from, hole).append(markup(values.next()).html);
            from = hole + HOLE.length();
        }
        if (values.hasNext()) {
            throw new IllegalArgumentException("no place for " + values.next());
        }
        return new Markup(html.append(template.substring(from)).toString());
    }

    /** Style sheets and scripts of ours, and what was escaped before. */
    static Markup raw(String html) {
        return new Markup(html);
    }

    static Markup text(String text) {
        return new Markup(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    static Markup join(Collection<Markup> parts) {
        return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining()));
    }

    private static Markup markup(Object value) {
        if (value instanceof Markup markup) {
            return markup;
        }
        return value instanceof Collection<?> many
                ? join(many.stream().map(Markup::markup).toList())
                : text(String.valueOf(value));
    }
}
