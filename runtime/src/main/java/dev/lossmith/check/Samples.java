package dev.lossmith.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The inputs and targets that a check tries: special values first, then random ones, the same for the same seed. */
final class Samples {
    private final Reference reference;

    private final Format format;
    private final Domain inputs;
    private final Domain targets;
    private final Random random;
    private final Set<Double> found = new LinkedHashSet<>();

    Samples(Reference reference, long seed) {
        this.reference = reference;
        this.format = reference.format();
        this.inputs = reference.input();
        this.targets = reference.target();
        this.random = new Random(seed);
    }

    /** Returns points with the special inputs of the domain, and random ones up to {@code count} inputs or a few more. */
    Exact[] finite(int count) {
        addSpecial();
        while (found.size() < count) {
            addBothSigns(40 * random.nextDouble() - 20);
            addBothSigns(magnitude(-30, 10));
            addBothSigns(magnitude(Math.getExponent(format.smallest()), Math.getExponent(format.largest())));
            addBothSigns(format == Format.FLOAT ? 110 * random.nextDouble() : 750 * random.nextDouble());
            addNearEnds();
        }
        List<Exact> points = new ArrayList<>();
        int index = 0;
        for (double input : found) {
            for (double target : targets(input, index++)) {
                if (!reference.isPractical() || Domain.isPractical(input, target)) {
                    points.add(Exact.at(reference, input, target, points.size() % reference.classes()));
                }
            }
        }
        return points.toArray(new Exact[0]);
    }

    /** Returns points with the infinities of the domain, and NaN. */
    Exact[] special() {
        List<Exact> points = new ArrayList<>();
        for (double input : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN}) {
            for (double target : targets(0.5, 1)) {
                for (int column = 0; column < reference.classes(); column++) {
                    if (Double.isNaN(input) || inputs.contains(input)) {
                        points.add(Exact.at(reference, input, target, column));
                    }
                }
            }
        }
        return points.toArray(new Exact[0]);
    }

    /** Arrays give element i the column i modulo classes. */
    Exact[] inColumns(Exact[] points) {
        Exact[] placed = new Exact[points.length];
        for (int i = 0; i < placed.length; i++) {
            placed[i] = points[i].inColumn(i % reference.classes());
        }
        return placed;
    }

    /** Points whose sums and products neither overflow nor hide the others, from the end, where the random ones are. */
    Exact[] moderate(Exact[] points, int count) {
        Exact[] kept = new Exact[count];
        int taken = 0;
        for (int i = 0; taken < count && i < 4 * points.length; i++) {
            Exact candidate = points[points.length - 1 - i % points.length];
            Exact placed = candidate.inColumn(taken % reference.classes());
            boolean isModerate = true;
            for (Quantity quantity : Quantity.values()) {
                Real size = placed.value(quantity).abs().max(placed.scale(quantity));
                isModerate &= size.toDouble() < 0x1p60;
            }
            if (isModerate) {
                kept[taken++] = placed;
            }
        }
        return Arrays.copyOf(kept, taken);
    }

    private void addSpecial() {
        double largest = format.largest();
        double[] special = {
            0, format.smallest(), format.smallestNormal(), 0.5, 1, 2, largest, inputs.low(), inputs.high()
        };
        for (double value : special) {
            addWithNeighbours(value);
        }
        int last = -Math.getExponent(format.smallest()) + 2;
        for (int k = 1; k <= last; k++) {
            // exp(k log 2) changes its binade; the last ones are where it overflows and underflows
            if (k <= 24 || k > last - 5 || Math.abs(k - Math.getExponent(largest)) <= 2) {
                addWithNeighbours(k * StrictMath.log(2));
            }
            if (k % (last / 18) == 0 || k <= 4) {
                addBothSigns(Math.scalb(1.0, -k));
                addBothSigns(Math.scalb(1.0, k));
            }
        }
    }

    private void addNearEnds() {
        if (!Double.isInfinite(inputs.low())) {
            add(inputs.low() + magnitude(Math.getExponent(format.smallest()), 0));
            add(inputs.low() + magnitude(-20, 0));
        }
        if (!Double.isInfinite(inputs.high())) {
            add(inputs.high() - magnitude(-30, 0));
        }
    }

    private void addWithNeighbours(double value) {
        double rounded = format.round(value);
        addBothSigns(rounded);
        addBothSigns(format.nextUp(rounded));
        addBothSigns(format.nextDown(rounded));
    }

    private void addBothSigns(double value) {
        add(value);
        add(-value);
    }

    private void add(double value) {
        double rounded = format.round(value);
        if (inputs.contains(rounded) && !Double.isInfinite(rounded)) {
            found.add(rounded);
        }
    }

    private double magnitude(int lowExponent, int highExponent) {
        double exponent = lowExponent + (highExponent - lowExponent) * random.nextDouble();
        return Math.scalb(1 + random.nextDouble(), (int) Math.floor(exponent));
    }

    /** Returns targets to go with an input: the ends of the domain, two soft ones, and for real targets one near it. */
    private double[] targets(double input, int index) {
        double low = targets.low();
        double high = targets.high();
        if (!Double.isInfinite(low) && !Double.isInfinite(high)) {
            double[] fractions = {0.5, 0.1, 0.9375, 0x1p-20, 1 - 0x1p-20, random.nextDouble()};
            double soft = low + (high - low) * fractions[index % fractions.length];
            double other = low + (high - low) * random.nextDouble();
            return new double[] {low, high, format.round(soft), format.round(other)};
        }
        double anchor = Double.isInfinite(low) ? Double.isInfinite(high) ? 0 : high : low;
        double sign = anchor == low ? 1 : anchor == high || random.nextBoolean() ? -1 : 1;
        double[] candidates = {
            anchor,
            anchor + sign,
            anchor + sign * magnitude(-10, 10),
            input * (1 + magnitude(-22, -2)),
            format.nextUp(input)
        };
        int kept = 0;
        for (double candidate : candidates) {
            double rounded = format.round(candidate);
            if (targets.contains(rounded) && !Double.isInfinite(rounded)) {
                candidates[kept++] = rounded;
            }
        }
        return Arrays.copyOf(candidates, kept);
    }

    /** Returns weights between 0 and 4, some of them 0 or a power of two. */
    double[] weights(int count) {
        double[] simple = {1, 0.5, 0, 2};
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = i % 3 == 0 ? simple[i / 3 % simple.length] : format.round(4 * random.nextDouble());
        }
        return weights;
    }
}
