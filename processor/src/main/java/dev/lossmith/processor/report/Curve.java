package dev.lossmith.processor.report;

import java.util.List;

/**
 * A line of a chart.
 *
 * @param x where it was computed
 * @param y what it was there; NaN where there is nothing
 */
record Curve(String name, List<Double> x, List<Double> y) {
    /** Where it is largest; -1 if it is nowhere. */
    int worst() {
        int worst = -1;
        for (int i = 0; i < y.size(); i++) {
            if (!Double.isNaN(y.get(i)) && (worst < 0 || y.get(i) > y.get(worst))) {
                worst = i;
            }
        }
        return worst;
    }
}
