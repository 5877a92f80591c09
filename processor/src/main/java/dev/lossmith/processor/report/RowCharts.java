package dev.lossmith.processor.report;

import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.accuracy.RowSample;
import dev.lossmith.processor.accuracy.RowTruth;
import dev.lossmith.processor.expr.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Draws what a kernel of rows computes, over its first input, and how wrong it is.
 *
 * @param computed what a narrow kernel gives for a row: the loss, and derivatives by each input
 */
record RowCharts(Storage storage, RowPlaces places, RowTruth truth, Function<RowSample, double[][]> computed) {
    List<Chart> charts() {
        return Stream.concat(
                        Stream.of(Quantity.values()).map(this::values),
                        Stream.of(Quantity.values()).map(this::errors))
                .toList();
    }

    List<SpecialValue> specialValues() {
        return places.special().flatMap(this::values).toList();
    }

    private Chart values(Quantity quantity) {
        List<Curve> curves = curves(places.drawnInputs(), row -> computed.apply(row)[quantity.ordinal()][0]);
        return new Chart(
                Chart.Shows.VALUES,
                Numbers.name(quantity),
                "The " + Numbers.name(quantity) + " of a row of " + width() + " over its first input, the others fixed",
                places.drawn(),
                ChartMaker.scale(curves),
                curves);
    }

    private Chart errors(Quantity quantity) {
        double lost = ChartMaker.lost(storage);
        List<Curve> curves = curves(places.farInputs(), row -> Math.min(lost, error(quantity, row)));
        return new Chart(
                Chart.Shows.ERRORS,
                Numbers.name(quantity),
                "Errors of the " + Numbers.name(quantity) + " of this kernel, of a row of " + width()
                        + ", in ulps of the exact result, over its first input",
                places.farScale(),
                Scale.symmetricLogarithmic(0, lost, 0.1),
                curves);
    }

    private int width() {
        return places.variables().count();
    }

    private List<Curve> curves(List<Double> inputs, Function<RowSample, Double> value) {
        List<Curve> curves = new ArrayList<>();
        for (RowPlaces.RowTarget target : places.targets()) {
            curves.add(new Curve(
                    target.name(),
                    inputs,
                    inputs.stream()
                            .map(input -> value.apply(places.at(input, target)))
                            .toList()));
        }
        return curves;
    }

    private double error(Quantity quantity, RowSample row) {
        Real exact = truth.at(quantity, row, 0);
        double rounded = storage.round(computed.apply(row)[quantity.ordinal()][0]);
        return exact.isFinite() ? storage.format().ulps(rounded, exact) : Double.NaN;
    }

    /** The results of a row, the derivatives by its first input. */
    private Stream<SpecialValue> values(RowSample row) {
        double[][] results = computed.apply(row);
        boolean isTarget = row.index() == 0;
        return Stream.of(Quantity.values()).map(quantity -> {
            Real exact = truth.at(quantity, row, 0);
            double value = storage.round(results[quantity.ordinal()][0]);
            return new SpecialValue(
                    RowReport.name(quantity, isTarget),
                    text(row.input()),
                    row.index() < 0 ? text(row.target()) : String.valueOf(row.index()),
                    Numbers.exact(exact),
                    Numbers.stored(storage, value),
                    exact.isFinite() ? Numbers.ulps(storage.format().ulps(value, exact)) : "");
        });
    }

    private String text(double[] numbers) {
        List<String> texts = new ArrayList<>();
        for (double number : numbers) {
            texts.add(Numbers.stored(storage, number));
        }
        return String.join(", ", texts);
    }
}
