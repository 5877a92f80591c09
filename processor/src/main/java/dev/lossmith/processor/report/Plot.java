package dev.lossmith.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a chart as SVG: lines that differ by dashes as well as by colour, a title, and the numbers as a table. */
final class Plot {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 250;
    private static final int LEFT = 62;
    private static final int RIGHT = 30;
    private static final int TOP = 12;
    private static final int BOTTOM = 34;
    private static final int TABLE_ROWS = 13;

    private final Chart chart;
    private final String id;

    private Plot(Chart chart, String id) {
        this.chart = chart;
        this.id = id;
    }

    /** The chart; {@code id} is that of no other one on the page. */
    static Markup of(Chart chart, String id) {
        return new Plot(chart, id).figure();
    }

    private Markup figure() {
        return Markup.of(
                """
                <figure><figcaption>{}</figcaption>{}
                <svg viewBox="0 0 {} {}" role="img" aria-labelledby="{}">
                <title id="{}">{}</title>
                {}{}{}{}
                </svg>
                <details><summary>The numbers of this chart</summary>{}</details></figure>
                """,
                chart.title(),
                legend(),
                WIDTH,
                HEIGHT,
                id,
                id,
                chart.title() + ": "
                        + String.join(
                                "; ", chart.curves().stream().map(this::summary).toList()),
                verticals(),
                horizontals(),
                lines(),
                worstPoints(),
                table());
    }

    private String summary(Curve curve) {
        int worst = curve.worst();
        return worst < 0
                ? curve.name() + " has no values"
                : curve.name() + " is at most " + value(curve.y().get(worst)) + ", at x = "
                        + Numbers.roughly(curve.x().get(worst));
    }

    /** Errors end where nothing is right. */
    private String value(double y) {
        return chart.kind() == Chart.Shows.ERRORS
                ? y >= chart.y().high() ? "without a right digit" : Numbers.ulps(y) + " ulp"
                : Numbers.roughly(y);
    }

    private Markup legend() {
        List<Markup> items = new ArrayList<>();
        for (int i = 0; i < chart.curves().size(); i++) {
            items.add(Markup.of(
                    "<span><svg class=\"key\" viewBox=\"0 0 34 8\" aria-hidden=\"true\"><path class=\"c{}\" d=\"M1 4H33\"/></svg>{}</span>",
                    colour(i),
                    chart.curves().get(i).name()));
        }
        return Markup.of("<p class=\"legend\">{}</p>", items);
    }

    /** What is the kernel's, beside others, has the first colour, and there it stands last. */
    private int colour(int curve) {
        int last = chart.curves().size() - 1;
        return chart.curves().get(last).name().equals(ChartMaker.KERNEL) ? last - curve : curve;
    }

    private double x(double x) {
        return LEFT + chart.x().position(x) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double y) {
        double position = Math.max(0, Math.min(1, chart.y().position(y)));
        return HEIGHT - BOTTOM - position * (HEIGHT - TOP - BOTTOM);
    }

    private static String pixels(double at) {
        return String.format(Locale.ROOT, "%.1f", at).replace(".0", "");
    }

    private List<Markup> verticals() {
        return chart.x().ticks().stream()
                .map(tick -> Markup.of(
                        "<path class=\"grid\" d=\"M{} {}V{}\"/><text class=\"tx\" x=\"{}\" y=\"{}\">{}</text>\n",
                        pixels(x(tick.at())),
                        TOP,
                        HEIGHT - BOTTOM,
                        pixels(x(tick.at())),
                        HEIGHT - BOTTOM + 18,
                        tick.label()))
                .toList();
    }

    private List<Markup> horizontals() {
        return chart.y().ticks().stream()
                .map(tick -> Markup.of(
                        "<path class=\"grid\" d=\"M{} {}H{}\"/><text class=\"ty\" x=\"{}\" y=\"{}\">{}</text>\n",
                        LEFT,
                        pixels(y(tick.at())),
                        WIDTH - RIGHT,
                        LEFT - 6,
                        pixels(y(tick.at()) + 4),
                        chart.kind() == Chart.Shows.ERRORS
                                        && tick.at() >= chart.y().high()
                                ? "all lost"
                                : tick.label()))
                .toList();
    }

    private List<Markup> lines() {
        List<Markup> lines = new ArrayList<>();
        for (int i = 0; i < chart.curves().size(); i++) {
            lines.add(Markup.of(
                    "<path class=\"c{}\" d=\"{}\"/>\n",
                    colour(i),
                    path(chart.curves().get(i))));
        }
        return lines;
    }

    private String path(Curve curve) {
        StringBuilder path = new StringBuilder();
        boolean isDown = false;
        for (int i = 0; i < curve.x().size(); i++) {
            boolean isThere = !Double.isNaN(curve.y().get(i));
            if (isThere) {
                path.append(isDown ? "L" : "M")
                        .append(pixels(x(curve.x().get(i))))
                        .append(' ')
                        .append(pixels(y(curve.y().get(i))));
            }
            isDown = isThere;
        }
        return path.toString();
    }

    private List<Markup> worstPoints() {
        List<Markup> points = new ArrayList<>();
        for (int i = 0; i < chart.curves().size() && chart.kind() == Chart.Shows.ERRORS; i++) {
            Curve curve = chart.curves().get(i);
            int worst = curve.worst();
            if (worst >= 0) {
                points.add(Markup.of(
                        "<circle class=\"c{}\" r=\"4\" cx=\"{}\" cy=\"{}\"/>\n",
                        colour(i),
                        pixels(x(curve.x().get(worst))),
                        pixels(y(curve.y().get(worst)))));
            }
        }
        return points;
    }

    private Markup table() {
        List<Markup> heads = chart.curves().stream()
                .map(curve -> Markup.of("<th scope=\"col\">{}</th>", curve.name()))
                .toList();
        List<Markup> rows = new ArrayList<>();
        int points = chart.curves().isEmpty() ? 0 : chart.curves().get(0).x().size();
        int every = Math.max(1, (points - 1) / (TABLE_ROWS - 1));
        for (int i = 0; i < points; i += every) {
            int row = i;
            rows.add(Markup.of(
                    "<tr><th scope=\"row\">{}</th>{}</tr>",
                    Numbers.roughly(chart.curves().get(0).x().get(row)),
                    chart.curves().stream()
                            .map(curve ->
                                    Markup.of("<td>{}</td>", cell(curve.y().get(row))))
                            .toList()));
        }
        return Markup.of(
                "<div class=\"scroll\"><table><tr><th scope=\"col\">x</th>{}</tr>{}</table></div>", heads, rows);
    }

    private String cell(double y) {
        return Double.isNaN(y) ? "-" : value(y);
    }
}
