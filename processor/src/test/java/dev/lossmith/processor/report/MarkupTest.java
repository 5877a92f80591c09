package dev.lossmith.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everything is escaped that is not markup itself. */
class MarkupTest {
    @Test
    void textIsEscaped() {
        assertEquals(
                "<p title=\"&quot;&#39;\">a &lt; b &amp;&amp; c &gt; d {}</p>",
                Markup.of("<p title=\"{}\">{}</p>", "\"'", "a < b && c > d {}").html());
    }

    @Test
    void markupStays() {
        assertEquals(
                "<ul><li>&lt;</li><li>2</li></ul>",
                Markup.of("<ul>{}</ul>", List.of(Markup.of("<li>{}</li>", "<"), Markup.of("<li>{}</li>", 2)))
                        .html());
    }

    @Test
    void argumentsAreAsManyAsHoles() {
        assertThrows(IllegalArgumentException.class, () -> Markup.of("<p></p>", "a"));
        assertThrows(NoSuchElementException.class, () -> Markup.of("<p>{}{}</p>", "a"));
    }

    @Test
    void javaIsColouredAndEscaped() {
        assertEquals(
                "<b>int</b> a = b &lt; &quot;int &lt;&quot; <i>// &lt;int&gt;</i>\n<u data-v=\"e\">e</u> ee",
                JavaHighlighter.of("int a = b < \"int <\" // <int>\ne ee", Set.of("e"))
                        .html());
    }

    @Test
    void jsonIsEscaped() {
        assertEquals("\"a\\\"\\\\\\n\\u00b7\\u0001\"", JsonWriter.quoted("a\"\\\n\u00b7\u0001"));
    }
}
