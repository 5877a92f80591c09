package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import dev.lossmith.processor.expr.Interval;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;

/** Where forms are measured: special numbers, the ends of ranges, and random ones of every size, the same for the same seed. */
final class Points {
    private static final double[] SPECIAL = {
        0, 1, -1, 0.5, -0.5, 2, -2, 0.1, -0.1, 0x1p-12, -0x1p-12, 0x1p-30, -0x1p-30, 10, -10, 17.3, -17.3, 40, -40, 100,
        -100
    };
    /** Labels and margins of classifiers. */
    private static final double[] LABELS = {1, 0, -1, 0.5, 2, 5};

    /** Where predictions meet labels in models: their inputs are the label itself, or its logarithm. */
    private static final double[] HITS = {0, 1, -1, 3};

    /** How far from a hit terms cancel, and more than rounding is left. */
    private static final double[] BESIDE = {0x1p-10, -0x1p-7};

    /** Where a formula may vanish because a target is one of its constants. */
    private static final double[] MET_BY_CONSTANTS = {-23.4, -19, 22.1};

    private static final int OUTERMOST = 24;

    private final Format format;
    private final Reach reach;
    private final Interval inputs;
    private final Interval targets;
    private final int exponent;
    private final SplittableRandom random;
    /** How many targets were looked for: one that is not in the range must not be looked for again. */
    private int turns;

    private final Set<Point> points = new LinkedHashSet<>();

    private Points(Format format, Interval inputs, Interval targets, Reach reach, long seed) {
        this.format = format;
        this.reach = reach;
        this.inputs = reach.of(format, inputs);
        this.targets = reach.of(format, targets);
        this.exponent = reach.exponent(format);
        this.random = new SplittableRandom(seed);
    }

    /**
     * At most {@code count} points in these ranges.
     *
     * @param constants of the formula: it may vanish where the input is one of them, or the target
     */
    static List<Point> of(
            Format format,
            Interval inputs,
            Interval targets,
            Iterable<Double> constants,
            Reach reach,
            int count,
            long seed) {
        return new Points(format, inputs, targets, reach, seed).points(constants, count);
    }

    private List<Point> points(Iterable<Double> constants, int count) {
        for (double input : SPECIAL) {
            add(input);
        }
        for (double label : new double[] {0, 1, -1, 2, 3, 10}) {
            add(label, label);
        }
        for (double beside : BESIDE) {
            for (double label : HITS) {
                add(beside, label);
                add(label + beside, label);
                add(StrictMath.log(label) + beside, label);
            }
            for (double constant : constants) {
                add(constant * (1 + beside), 1);
            }
        }
        for (double constant : constants) {
            for (double input : MET_BY_CONSTANTS) {
                add(input, constant);
            }
        }
        // Differences that are tiny beside their operands' distance from 0, and that are not.
        for (double tiny : new double[] {0x1p-12, 0x1p-34, 0x1p-55}) {
            add(tiny, -tiny / 3);
        }
        for (double input : new double[] {inputs.low(), inputs.high()}) {
            for (double target : new double[] {targets.low(), targets.high(), 0, 1, -1}) {
                add(input, target);
            }
        }
        for (double input : new double[] {0x1p10, -0x1p10, 0x1p56, -0x1p56}) {
            add(input, targets.low());
            add(input, targets.high());
        }
        // Where products overflow although the result does not.
        for (int i = 0; i < OUTERMOST; i++) {
            double target = any(targets, i);
            inside(inputs, (i % 2 == 0 ? inputs.low() : inputs.high()) * random.nextDouble())
                    .ifPresent(input -> add(input, target));
        }
        // A range may hold few numbers.
        for (int attempt = 0; points.size() < count && attempt < 4 * count; attempt++) {
            add(any(inputs, attempt));
        }
        List<Point> result = new ArrayList<>(points);
        return result.subList(0, Math.min(count, result.size()));
    }

    private void add(double candidate) {
        OptionalDouble input = inside(inputs, candidate);
        if (input.isPresent()) {
            int turn = turns++;
            double target = turn % 3 == 0 ? LABELS[turn / 3 % LABELS.length] : near(input.getAsDouble(), turn);
            add(input.getAsDouble(), target);
        }
    }

    private void add(double input, double target) {
        if (inputs.contains(input)) {
            inside(targets, target).stream()
                    .mapToObj(value -> new Point(format.round(input) + 0.0, value))
                    .filter(reach::contains)
                    .forEach(points::add);
        }
    }

    /** A target beside an input, where differences cancel, or anywhere. */
    private double near(double input, int turn) {
        return switch (turn / 3 % 4) {
            case 0 -> input + random.nextDouble(-4, 4);
            case 1 ->
                input
                        * (1
                                + sign()
                                        * Math.scalb(
                                                random.nextDouble(),
                                                -random.nextInt(format == Format.FLOAT ? 23 : 52)));
            default -> any(targets, turn / 12);
        };
    }

    private double any(Interval range, int turn) {
        boolean bounded = range.high() - range.low() <= 0x1p10;
        return switch (turn % 5) {
            case 0 ->
                bounded
                        ? random.nextDouble() * (range.high() - range.low()) + range.low()
                        : sign() * random.nextDouble() * 5;
            case 1 -> sign() * random.nextDouble() * 40;
            case 2 -> sign() * magnitude(exponent);
            case 3 -> sign() * random.nextDouble() * largestExponential();
            default -> sign() * magnitude(Math.min(exponent, 12));
        };
    }

    /** Beyond it, exponentials overflow or vanish. */
    private double largestExponential() {
        return format == Format.FLOAT ? 110 : 750;
    }

    private double magnitude(int largestExponent) {
        return Math.scalb(1 + random.nextDouble(), random.nextInt(-largestExponent, largestExponent));
    }

    private int sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    /** The number, or as far from an end of the range as it is from 0. */
    private OptionalDouble inside(Interval range, double candidate) {
        for (double number :
                new double[] {candidate, range.low() + Math.abs(candidate), range.high() - Math.abs(candidate)}) {
            double rounded = format.round(number);
            if (range.contains(rounded) && Math.abs(rounded) <= format.largest()) {
                return OptionalDouble.of(rounded + 0.0);
            }
        }
        return OptionalDouble.empty();
    }
}
