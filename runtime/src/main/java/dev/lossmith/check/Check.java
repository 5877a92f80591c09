package dev.lossmith.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares a kernel with the textbook formula of its {@link Reference}: at special and random points in ulps, at
 * infinities and NaN, and as whole arrays with their reduction, weights, ranges and aliasing.
 *
 * <pre>{@code
 * Report report = Check.of(new SpamLossReference()).run();
 * System.out.println(report);
 * report.requireWithinBounds();      // in a test
 * }</pre>
 *
 * <p>The points depend on the seed only, so a report can be repeated. Immutable. The command line is {@link #main}.
 */
public final class Check {
    private static final int DEFAULT_POINTS = 1000;
    private static final double MODERATE = 0x1p60;

    private final Reference reference;
    private final int points;
    private final long seed;

    private Check(Reference reference, int points, long seed) {
        this.reference = reference;
        this.points = points;
        this.seed = seed;
    }

    /** Returns a check of the reference's kernel with 1000 inputs and seed 1. */
    public static Check of(Reference reference) {
        return new Check(reference, DEFAULT_POINTS, 1);
    }

    /**
     * Returns the same check with about this number of inputs, each tried with some four targets. Some 250 special inputs
     * are always tried.
     *
     * @throws IllegalArgumentException if {@code count} is not positive
     */
    public Check points(int count) {
        if (count <= 0) {
            throw new IllegalArgumentException("points must be positive, but is " + count);
        }
        return new Check(reference, count, seed);
    }

    /** Returns the same check with other random points. */
    public Check seed(long newSeed) {
        return new Check(reference, points, newSeed);
    }

    /**
     * Runs the check; 1000 inputs take a second or two.
     *
     * @throws IllegalArgumentException if the kernel implements none of the loss interfaces
     */
    public Report run() {
        List<Tally> tallies = new ArrayList<>();
        ElementCheck elements = new ElementCheck(reference, tallies);
        ArrayCheck arrays = new ArrayCheck(reference, tallies);
        Samples samples = new Samples(reference, seed);
        List<Point> all = finite(samples);
        for (Point point : all) {
            elements.finite(point);
        }
        List<Point> special = special(samples);
        for (Point point : special) {
            if (Double.isInfinite(point.input)) {
                elements.infinite(point);
            }
        }
        for (int i = 0; i < Math.min(all.size(), 20); i++) {
            elements.nan(all.get(i), all.get(all.size() - 1 - i));
        }

        List<Point> moderate = moderate(all, arrays.elements());
        double[] weights = new double[moderate.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = samples.weight(i);
        }
        arrays.ranges(moderate, weights);
        arrays.asPerElement(inColumns(all));
        special.addAll(0, all.subList(0, Math.min(all.size(), 997)));
        arrays.asPerElement(inColumns(special));

        String setting = reference.format() + ", input in " + reference.input() + ", target in " + reference.target()
                + ", classes " + reference.classes() + ", points " + all.size() + ", seed " + seed;
        return new Report(reference.kernelName(), setting, tallies);
    }

    private List<Point> finite(Samples samples) {
        List<Double> inputs = samples.inputs(points);
        List<Point> pairs = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            for (double target : samples.targets(inputs.get(i), i)) {
                pairs.add(new Point(inputs.get(i), target, pairs.size() % reference.classes()));
            }
        }
        return pairs;
    }

    private List<Point> special(Samples samples) {
        List<Point> points = new ArrayList<>();
        double[] inputs = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN};
        for (double input : inputs) {
            for (double target : samples.targets(0.5, 1)) {
                for (int column = 0; column < reference.classes(); column++) {
                    if (Double.isNaN(input) || reference.input().contains(input)) {
                        points.add(new Point(input, target, column));
                    }
                }
            }
        }
        return points;
    }

    /** Arrays give element i the column i modulo classes. */
    private List<Point> inColumns(List<Point> points) {
        List<Point> placed = new ArrayList<>();
        for (Point point : points) {
            placed.add(point.inColumn(placed.size() % reference.classes()));
        }
        return placed;
    }

    /** Points whose sums and products neither overflow nor hide the others, from the end, where the random ones are. */
    private List<Point> moderate(List<Point> points, int count) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; kept.size() < count && i < 4 * points.size(); i++) {
            Point candidate = points.get(Math.floorMod(-1 - i, points.size()));
            Point placed = candidate.inColumn(kept.size() % reference.classes());
            Exact exact = placed.exact(reference);
            boolean usable = true;
            for (Quantity quantity : Quantity.ALL) {
                double value = exact.value(quantity).toDouble();
                double scale = exact.scale(quantity).toDouble();
                usable &= Math.abs(value) < MODERATE && scale < MODERATE;
            }
            if (usable) {
                kept.add(placed);
            }
        }
        return kept;
    }

    /**
     * Checks a kernel from the command line and exits: 0 if everything is within bounds, 1 if not, 2 if the arguments are
     * wrong or a class is missing.
     *
     * @param arguments the kernel's class name, {@code --points N}, {@code --seed S}
     */
    public static void main(String[] arguments) {
        System.exit(CommandLine.run(arguments, System.out, System.err));
    }
}
