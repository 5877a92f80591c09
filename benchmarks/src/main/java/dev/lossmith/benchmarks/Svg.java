package dev.lossmith.benchmarks;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Drawing as an SVG element that takes its font and its colours from the page around it. */
final class Svg {

    /** The page's text colour. */
    static final Color INK = new Color(1, 2, 3);

    /** The page's colour of thin lines. */
    static final Color LINE = new Color(4, 5, 6);

    /** The page's colours of the JDKs, oldest first. */
    static final List<Color> JDKS = List.of(new Color(10, 0, 0), new Color(11, 0, 0), new Color(12, 0, 0));

    /** Nobody sees the colours above: the style sheet has light and dark ones for each. */
    private static final Map<Color, String> VARIABLES = Map.of(
            INK,
            "var(--ink)",
            LINE,
            "var(--line)",
            JDKS.get(0),
            "var(--jdk-0)",
            JDKS.get(1),
            "var(--jdk-1)",
            JDKS.get(2),
            "var(--jdk-2)");

    private static final Pattern CLIP_ID = Pattern.compile("<clipPath id=\"([^\"]+)\"");

    private Svg() {}

    /**
     * Draws.
     *
     * @param id prefix of the ids in the element, unique in the page
     * @param title what assistive technology reads
     * @param width the width of the drawing, in its own units
     * @param height its height
     * @param drawing what to draw; needs no display
     * @return an {@code <svg>} element without XML declaration
     */
    static String of(String id, String title, int width, int height, Consumer<Graphics2D> drawing) {
        VectorGraphics2D graphics = new VectorGraphics2D();
        drawing.accept(graphics);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(graphics.getCommands(), new PageSize(0, 0, width, height))
                    .writeTo(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String document = bytes.toString(StandardCharsets.UTF_8);
        String content = document.substring(document.indexOf('>', document.indexOf("<svg")) + 1)
                .replaceAll("font-family:(?:&quot;[^&]*&quot;|[^;]*);", "");
        for (Map.Entry<Color, String> variable : VARIABLES.entrySet()) {
            Color color = variable.getKey();
            String rgb = "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
            content = content.replace(rgb, variable.getValue());
        }
        return "<svg role=\"img\" aria-label=\"" + title + "\" viewBox=\"0 0 " + width + " " + height + "\">"
                + withIds(id, content);
    }

    /** The library takes ids from identity hash codes: two drawings may have the same, and no two runs. */
    private static String withIds(String prefix, String svg) {
        List<String> ids = CLIP_ID.matcher(svg)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        String result = svg;
        for (String id : ids) {
            String own = prefix + "-" + ids.indexOf(id);
            result = result.replace("\"" + id + "\"", "\"" + own + "\"").replace("#" + id + ")", "#" + own + ")");
        }
        return result;
    }
}
