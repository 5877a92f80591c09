package dev.lossmith.sample;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns drawing into an SVG element that takes its width, its font and its colours from the page around it. */
final class Svg {

    /** Drawn in the page's text colour. */
    static final Color INK = new Color(1, 2, 3);

    /** Drawn in the page's colour of thin lines. */
    static final Color LINE = new Color(4, 5, 6);

    /** Drawn in the page's colours of the filters, in their order. */
    static final List<Color> FILTERS = List.of(new Color(10, 0, 0), new Color(11, 0, 0), new Color(12, 0, 0));

    /** Stand-ins, which nobody sees, and the variables of the style sheet that know light and dark. */
    private static final Map<Color, String> VARIABLES = Map.of(
            INK,
            "var(--ink)",
            LINE,
            "var(--line)",
            FILTERS.get(0),
            "var(--filter-0)",
            FILTERS.get(1),
            "var(--filter-1)",
            FILTERS.get(2),
            "var(--filter-2)");

    private static final Pattern CLIP_ID = Pattern.compile("<clipPath id=\"([^\"]+)\"");
    private static final Pattern LONG_DECIMAL = Pattern.compile("-?\\d+\\.\\d{4,}");

    private Svg() {}

    /**
     * Draws.
     *
     * @param id prefix of the ids in the element, unique in the page
     * @param width the width of the drawing, in its own units
     * @param height its height
     * @param drawing what to draw; needs no display
     * @return an {@code <svg>} element without XML declaration
     */
    static String of(String id, int width, int height, Consumer<Graphics2D> drawing) {
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
        String content = document.substring(document.indexOf('>', document.indexOf("<svg")) + 1);
        return "<svg viewBox=\"0 0 " + width + " " + height + "\" aria-hidden=\"true\">"
                + shortened(withStableIds(id, withPageStyle(content)));
    }

    private static String withPageStyle(String svg) {
        String styled = svg.replaceAll("font-family:(?:&quot;[^&]*&quot;|[^;]*);", "");
        for (Map.Entry<Color, String> variable : VARIABLES.entrySet()) {
            styled = styled.replace(rgb(variable.getKey()), variable.getValue());
        }
        return styled;
    }

    private static String rgb(Color color) {
        return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
    }

    /** The library takes ids from identity hash codes: they would differ from run to run. */
    private static String withStableIds(String prefix, String svg) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = CLIP_ID.matcher(svg);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        String result = svg;
        for (int i = 0; i < ids.size(); i++) {
            result = result.replace("\"" + ids.get(i) + "\"", "\"" + prefix + "-" + i + "\"")
                    .replace("#" + ids.get(i) + ")", "#" + prefix + "-" + i + ")");
        }
        return result;
    }

    /** A hundredth of a pixel is enough, and takes half the bytes. */
    private static String shortened(String svg) {
        return LONG_DECIMAL
                .matcher(svg)
                .replaceAll(number -> String.format(Locale.ROOT, "%.2f", Double.parseDouble(number.group())));
    }
}
