package dev.lossmith.processor.schedule;

import dev.lossmith.check.Format;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Where the numbers of a test come from, and how strange they are. Each has its numbers in every format. */
enum Mix {
    /** What kernels are made for. */
    USUAL,
    /** Every end of what is finite, in and out of what formulas are made for. */
    FINITE,
    /** The same, with NaN and infinity. */
    SPECIAL,
    /** Any bits at all. */
    BITS;

    /** Of logits, probabilities and weights alike: where functions, limits and formats have their ends. */
    private static final List<Double> ENDS = List.of(
            0.0, 0x1p-60, 0x1p-30, 0x1p-13, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 16.5, 36.7, 37.5, 40.0, 87.3, 88.8,
            103.9, 104.1, 360.0, 708.3, 709.8, 744.4, 745.2, 800.0, 1e10, 1e30);

    /** Inputs, targets or weights: what is usual for them lies from low to high, and is often an end of that. */
    double[] numbers(Format format, int length, double low, double high, SplittableRandom random) {
        List<Double> strange = strange(format);
        return DoubleStream.generate(() -> switch (this) {
                    case USUAL -> usual(low, high, random);
                    case FINITE, SPECIAL ->
                        random.nextInt(4) == 0 ? usual(low, high, random) : strange.get(random.nextInt(strange.size()));
                    case BITS ->
                        format == Format.FLOAT
                                ? Float.intBitsToFloat(random.nextInt())
                                : Double.longBitsToDouble(random.nextLong());
                })
                .limit(length)
                .map(format::round)
                .toArray();
    }

    private static double usual(double low, double high, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> low;
            case 1 -> high;
            default -> random.nextDouble(low, high);
        };
    }

    private List<Double> strange(Format format) {
        Stream<Double> edges = Stream.of(
                format.smallest(),
                3 * format.smallest(),
                format.smallestNormal(),
                format.nextDown(1),
                format.nextUp(1));
        Stream<Double> largest = Stream.of(format.largest(), format.largest() / 4);
        Stream<Double> infinite = Stream.of(Double.POSITIVE_INFINITY, Double.NaN);
        return Stream.of(ENDS.stream(), edges, largest, this == SPECIAL ? infinite : Stream.<Double>empty())
                .flatMap(numbers -> numbers)
                .flatMap(number -> Stream.of(number, -number))
                .toList();
    }
}
