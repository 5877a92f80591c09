package dev.lossmith.benchmarks;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** What each contender took for a workload at one size: a bar a JDK, shorter is faster. */
final class BarChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT_OF_FRAME = 90;
    private static final int HEIGHT_OF_BAR = 15;
    private static final int HEIGHT_OF_GAP = 9;
    private static final double ROOM_FOR_LABELS = 0.14;
    private static final float WIDEST_CATEGORY = 0.4f;
    private static final int GAP_BESIDE_NAMES = 14;
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private BarChart() {}

    /** Draws the chart as an SVG element. */
    static String of(Measurements measurements, Workload workload, int n) {
        List<Measurement> shown = measurements.of(workload).stream()
                .filter(measurement -> measurement.n() == n)
                .toList();
        List<Integer> jdks = measurements.jdks();
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        // In this order, so that a JDK has the same colour in all charts.
        for (Integer jdk : jdks) {
            for (Measurement measurement : shown) {
                Double cost = measurement.jdk() == jdk ? measurement.cost() : null;
                if (cost != null || data.getRowIndex(name(jdk)) < 0) {
                    data.addValue(cost, name(jdk), measurement.contender().title());
                }
            }
        }
        JFreeChart chart = new JFreeChart(null, TEXT, plot(data, workload.unit(), jdks.size()), true);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(4, 4, 4, 8));
        chart.getLegend().setItemFont(TEXT);
        chart.getLegend().setItemPaint(Svg.INK);
        chart.getLegend().setBackgroundPaint(null);
        chart.getLegend().setFrame(BlockBorder.NONE);
        // Otherwise a label may become an outline instead of text.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        int height = HEIGHT_OF_FRAME + data.getColumnCount() * (data.getRowCount() * HEIGHT_OF_BAR + HEIGHT_OF_GAP);
        String title = workload.title() + ", n = " + ResultTable.size(n);
        String id = workload.method() + "-" + n;
        return Svg.of(
                id,
                title,
                WIDTH,
                height,
                graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height)));
    }

    private static String name(int jdk) {
        return "JDK " + jdk;
    }

    private static CategoryPlot plot(DefaultCategoryDataset data, String unit, int jdks) {
        CategoryAxis contenders = new CategoryAxis();
        contenders.setTickLabelFont(TEXT);
        contenders.setTickLabelPaint(Svg.INK);
        contenders.setAxisLinePaint(Svg.INK);
        contenders.setTickMarksVisible(false);
        // The page's font may be wider than this machine's.
        contenders.setCategoryLabelPositionOffset(GAP_BESIDE_NAMES);
        contenders.setMaximumCategoryLabelWidthRatio(WIDEST_CATEGORY);
        NumberAxis costs = new NumberAxis(unit);
        costs.setUpperMargin(ROOM_FOR_LABELS);
        costs.setLabelFont(TEXT);
        costs.setTickLabelFont(TEXT);
        costs.setLabelPaint(Svg.INK);
        costs.setTickLabelPaint(Svg.INK);
        costs.setAxisLineVisible(false);
        costs.setTickMarksVisible(false);

        CategoryPlot plot = new CategoryPlot(data, contenders, costs, bars(jdks));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(Svg.LINE);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    private static BarRenderer bars(int jdks) {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setItemMargin(0);
        bars.setDefaultItemLabelGenerator(new Labels());
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelFont(TEXT);
        bars.setDefaultItemLabelPaint(Svg.INK);
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        for (int jdk = 0; jdk < jdks; jdk++) {
            bars.setSeriesPaint(jdk, Svg.JDKS.get(jdk % Svg.JDKS.size()));
        }
        return bars;
    }

    /** The numbers of the table. */
    private static final class Labels extends StandardCategoryItemLabelGenerator {

        private static final long serialVersionUID = 1;

        @Override
        public String generateLabel(CategoryDataset values, int row, int column) {
            return ResultTable.number(values.getValue(row, column).doubleValue());
        }
    }
}
