package dev.lossmith.processor.report;

import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.accuracy.Point;
import dev.lossmith.processor.accuracy.TrueResults;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.schedule.Kernel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Draws what a kernel computes, and how wrong it and others are. */
final class ChartMaker {
    static final String KERNEL = "this kernel";

    /** Nothing is right from here on. */
    private static final double FLOAT_LOST = 1e8;

    private static final double DOUBLE_LOST = 1e17;

    /** Beyond it no axis reaches. */
    private static final double LARGEST_DRAWN = 1e300;

    private final Kernel kernel;
    private final KernelCode code;
    private final TrueResults truth;
    private final Places places;
    private final double classWeight;
    private final double lost;
    private final OrdinaryArithmetic ordinary;
    private final Map<Point, Outputs<Real>> known = new HashMap<>();

    ChartMaker(Kernel kernel, KernelCode code, TrueResults truth, Places places, double classWeight) {
        this.kernel = kernel;
        this.code = code;
        this.truth = truth;
        this.places = places;
        this.classWeight = classWeight;
        this.lost = lost(kernel.layout().storage());
        this.ordinary = new OrdinaryArithmetic(
                kernel.layout().storage().format(),
                kernel.formula().input(),
                kernel.formula().target());
    }

    /** The error from which on nothing is right. */
    static double lost(Storage storage) {
        return storage.isNarrow() ? FLOAT_LOST : DOUBLE_LOST;
    }

    List<Chart> values() {
        return Stream.of(Quantity.values()).map(this::values).toList();
    }

    private Chart values(Quantity quantity) {
        List<Double> inputs = places.drawnInputs();
        List<Curve> curves = new ArrayList<>();
        for (double target : places.targets()) {
            curves.add(new Curve(
                    kernel.formula().hasTarget() ? "t = " + Numbers.roughly(target) : "t is not used",
                    inputs,
                    inputs.stream()
                            .map(input -> code.at(new Point(input, target)).of(quantity))
                            .map(value -> Math.abs(value) <= LARGEST_DRAWN ? value : Double.NaN)
                            .toList()));
        }
        return new Chart(
                Chart.Shows.VALUES,
                Numbers.name(quantity),
                "The " + Numbers.name(quantity) + " of one element over the input",
                places.drawn(),
                scale(curves),
                curves);
    }

    /** An axis for values, with 0 on it. */
    static Scale scale(List<Curve> curves) {
        double[] shown = curves.stream()
                .flatMap(curve -> curve.y().stream())
                .mapToDouble(y -> y)
                .filter(y -> !Double.isNaN(y))
                .sorted()
                .toArray();
        double low = shown.length == 0 ? 0 : Math.min(0, shown[0]);
        double high = shown.length == 0 ? 1 : Math.max(0, shown[shown.length - 1]);
        return isSteep(shown)
                ? Scale.symmetricLogarithmic(low, high, 0.1)
                : Scale.linear(low, high > low ? high : low + 1);
    }

    /** Whether half of it would be a line at the bottom. */
    private static boolean isSteep(double[] sorted) {
        int count = sorted.length;
        return count > 0
                && Math.max(-sorted[0], sorted[count - 1])
                        > 1e4 * Math.max(Math.abs(sorted[count / 4]), Math.abs(sorted[3 * count / 4]))
                && Math.max(-sorted[0], sorted[count - 1]) > 1e3;
    }

    /**
     * Errors of the kernel and of others in ulps of the exact result, at each input the largest of those at all targets.
     *
     * @param others what else computes the loss, by what it is called
     */
    List<Chart> errors(Map<String, Outputs<Expression>> others) {
        List<Double> inputs = places.farInputs();
        List<Outputs<Curve>> curves = new ArrayList<>();
        others.forEach((name, forms) -> curves.add(curves(name, inputs, point -> scaled(ordinary.at(forms, point)))));
        curves.add(curves(KERNEL, inputs, code::at));
        return Stream.of(Quantity.values())
                .map(quantity -> errors(
                        quantity,
                        curves.stream().map(curve -> curve.of(quantity)).toList()))
                .toList();
    }

    private Chart errors(Quantity quantity, List<Curve> curves) {
        return new Chart(
                Chart.Shows.ERRORS,
                Numbers.name(quantity),
                "Errors of the " + Numbers.name(quantity)
                        + " in ulps of the exact result, over the input, at the worst target of " + targets(),
                places.farScale(),
                Scale.symmetricLogarithmic(0, lost, 0.1),
                curves);
    }

    private String targets() {
        return String.join(", ", places.targets().stream().map(Numbers::roughly).toList());
    }

    private Outputs<Curve> curves(String name, List<Double> inputs, Function<Point, Outputs<Double>> computed) {
        Outputs<List<Double>> errors = Outputs.of(quantity -> new ArrayList<>());
        for (double input : inputs) {
            List<Outputs<Double>> atTargets = places.targets().stream()
                    .map(target -> new Point(input, target))
                    .map(point -> errors(computed.apply(point), exact(point)))
                    .toList();
            errors.forEach((quantity, list) -> list.add(
                    worst(atTargets.stream().map(found -> found.of(quantity)).toList())));
        }
        return errors.map(list -> new Curve(name, inputs, list));
    }

    private Outputs<Double> errors(Outputs<Double> computed, Outputs<Real> exact) {
        return computed.map((quantity, value) -> Math.min(lost, ordinary.error(quantity, value, exact)));
    }

    private static double worst(Collection<Double> errors) {
        return errors.stream()
                .mapToDouble(error -> error)
                .filter(error -> !Double.isNaN(error))
                .max()
                .orElse(Double.NaN);
    }

    /** The exact results, the class weight included. */
    Outputs<Real> exact(Point point) {
        return known.computeIfAbsent(
                point, any -> truth.at(any).map(value -> classWeight == 1 ? value : value.times(Real.of(classWeight))));
    }

    private Outputs<Double> scaled(Outputs<Double> results) {
        return results.map(value -> kernel.layout().storage().round(value * classWeight));
    }
}
