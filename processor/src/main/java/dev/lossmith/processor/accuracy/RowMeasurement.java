package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Outputs;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the code of a kernel of rows was found to achieve.
 *
 * @param rows at how many rows it was measured
 * @param worst the largest errors
 * @param undefined where the formula means nothing
 */
public record RowMeasurement(Format format, int rows, Outputs<WorstRow> worst, Optional<UndefinedRow> undefined) {
    private static final int ROWS = 40;

    /**
     * The largest error of a result.
     *
     * @param ulps infinite if it was NaN or infinite and should not have been
     * @param sample where; empty if there was none
     */
    public record WorstRow(double ulps, Optional<RowSample> sample) {}

    /** A part of a formula that means nothing, and where. */
    public record UndefinedRow(Application part, RowSample sample) {}

    /**
     * Measures what a kernel computes.
     *
     * @param computed loss, gradient and Hessian of a row: the loss once, derivatives of each element
     */
    public static RowMeasurement of(RowTruth truth, Function<RowSample, double[][]> computed) {
        Map<Quantity, WorstRow> worst = new EnumMap<>(Quantity.class);
        List<RowSample> samples = RowSample.of(truth.format(), truth.variables(), ROWS);
        for (RowSample sample : samples) {
            double[][] results = computed.apply(sample);
            for (Quantity quantity : Quantity.values()) {
                double[] found = results[quantity.ordinal()];
                for (int j = 0; j < found.length; j++) {
                    double before =
                            worst.containsKey(quantity) ? worst.get(quantity).ulps() : 0;
                    double error = truth.error(quantity, sample, j, found[j], Math.max(1, before));
                    if (error > before || !worst.containsKey(quantity)) {
                        worst.put(quantity, new WorstRow(Math.max(error, before), Optional.of(sample)));
                    }
                }
            }
        }
        Optional<UndefinedRow> undefined = samples.stream()
                .flatMap(sample -> truth.undefined(sample).map(part -> new UndefinedRow(part, sample)).stream())
                .findFirst();
        return new RowMeasurement(truth.format(), samples.size(), Outputs.of(worst::get), undefined);
    }

    /** Bounds that hold at other rows, too, by the margins of {@link Measurement#bounds}. */
    public Outputs<Double> bounds() {
        double least = format == Format.FLOAT ? 0.65 : 2.5;
        double margin = format == Format.FLOAT ? 1.5 : 2;
        return worst.map(found -> Math.max(least, Math.ceil(found.ulps() * margin * 10) / 10));
    }
}
