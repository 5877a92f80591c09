package dev.lossmith.sample;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** Lines and single dots over two linear axes, in the style of the report. */
final class LineChart {

    private static final BasicStroke SOLID = new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    private static final BasicStroke DASHED =
            new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3, 3}, 0);

    private static final int WIDTH = 600;
    private static final int HEIGHT = 440;
    private static final double DOT_RADIUS = 6;
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private final DefaultXYDataset data = new DefaultXYDataset();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final LegendItemCollection legend = new LegendItemCollection();
    private final XYPlot plot;

    /** Axes with their titles, ends and the distance between ticks. */
    LineChart(
            String xTitle,
            double xFrom,
            double xTo,
            double xTick,
            String yTitle,
            double yFrom,
            double yTo,
            double yTick) {
        plot = new XYPlot(data, axis(xTitle, xFrom, xTo, xTick), axis(yTitle, yFrom, yTo, yTick), renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(Svg.LINE);
        plot.setRangeGridlinePaint(Svg.LINE);
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedLegendItems(legend);
        renderer.setDrawSeriesLineAsPath(true);
    }

    /** Adds a curve with an entry in the legend. */
    void line(String name, double[] x, double[] y, int color) {
        renderer.setSeriesStroke(add(x, y, color), SOLID);
        legend.add(
                new LegendItem(name, null, null, null, new Line2D.Double(-9, 0, 9, 0), SOLID, Svg.FILTERS.get(color)));
    }

    /** Adds a dashed companion of a curve, without an entry in the legend. */
    void dashedLine(double[] x, double[] y, int color) {
        renderer.setSeriesStroke(add(x, y, color), DASHED);
    }

    /** Adds a single point of interest. */
    void dot(double x, double y, int color) {
        int series = add(new double[] {x}, new double[] {y}, color);
        renderer.setSeriesShapesVisible(series, true);
        renderer.setSeriesShape(series, new Ellipse2D.Double(-DOT_RADIUS, -DOT_RADIUS, 2 * DOT_RADIUS, 2 * DOT_RADIUS));
    }

    /**
     * Draws the chart.
     *
     * @param id prefix of the ids in the element, unique in the page
     */
    String toSvg(String id) {
        JFreeChart chart = new JFreeChart(null, TEXT, plot, true);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(8, 4, 4, 16));
        chart.getLegend().setItemFont(TEXT);
        chart.getLegend().setItemLabelPadding(new RectangleInsets(2, 4, 2, 16));
        chart.getLegend().setItemPaint(Svg.INK);
        chart.getLegend().setBackgroundPaint(null);
        chart.getLegend().setFrame(BlockBorder.NONE);
        // Otherwise a rotated title becomes an outline instead of text.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        return Svg.of(id, WIDTH, HEIGHT, graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT)));
    }

    private int add(double[] x, double[] y, int color) {
        int series = data.getSeriesCount();
        data.addSeries(series, new double[][] {x, y});
        renderer.setSeriesPaint(series, Svg.FILTERS.get(color));
        return series;
    }

    private static NumberAxis axis(String title, double from, double to, double tick) {
        NumberAxis axis = new NumberAxis(title);
        // The slack keeps rounding from losing the last tick.
        axis.setRange(from, to + 1e-9 * (to - from));
        axis.setTickUnit(new NumberTickUnit(tick));
        axis.setNumberFormatOverride(
                new DecimalFormat(tick < 1 ? "0.0" : "0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        axis.setLabelFont(TEXT);
        axis.setTickLabelFont(TEXT);
        axis.setLabelPaint(Svg.INK);
        axis.setTickLabelPaint(Svg.INK);
        axis.setAxisLinePaint(Svg.INK);
        axis.setTickMarksVisible(false);
        return axis;
    }
}
