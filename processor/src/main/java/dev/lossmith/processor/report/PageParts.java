package dev.lossmith.processor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Pieces that sections of a page are made of. */
final class PageParts {
    private PageParts() {}

    /** A part of the page that its navigation leads to. */
    static Markup section(String id, String title, Object content) {
        return Markup.of("<section id=\"{}\"><h2>{}</h2>\n{}</section>\n", id, title, content);
    }

    static Markup details(String summary, Object content) {
        return Markup.of("<details><summary>{}</summary>{}</details>\n", summary, content);
    }

    static Markup math(Markup formula) {
        return Markup.of("<div class=\"math\">{}</div>\n", formula);
    }

    static Markup facts(Collection<Fact> facts) {
        return facts.isEmpty()
                ? Markup.NONE
                : Markup.of(
                        "<dl class=\"facts\">{}</dl>\n",
                        facts.stream()
                                .map(fact ->
                                        Markup.of("<dt>{}</dt><dd><code>{}</code></dd>", fact.name(), fact.value()))
                                .toList());
    }

    static Markup table(List<String> heads, Collection<Markup> rows) {
        return Markup.of(
                "<div class=\"scroll\"><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>\n",
                heads.stream()
                        .map(head -> Markup.of("<th scope=\"col\">{}</th>", head))
                        .toList(),
                rows);
    }

    static Markup row(Object... cells) {
        return Markup.of(
                "<tr>{}</tr>\n",
                List.of(cells).stream()
                        .map(cell -> Markup.of("<td>{}</td>", cell))
                        .toList());
    }

    /** A file beside this class: of ours, and not escaped. */
    static Markup resource(String name) {
        try (InputStream stream = PageParts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no " + name);
            }
            return Markup.raw(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
