package dev.lossmith.processor.config;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.Option;
import java.util.List;
import java.util.Optional;

/** Reads the two ends of a range. */
final class RangeReader {
    private final Option option;
    private final Precision precision;

    RangeReader(Option option, Precision precision) {
        this.option = option;
        this.precision = precision;
    }

    /** The range between two ends, or else what is wrong with it, added to {@code problems}. */
    Optional<Interval> read(List<Double> ends, List<Problem> problems) {
        if (ends.size() != 2 || !(ends.get(0) < ends.get(1))) {
            problems.add(Messages.noRange(option, ends));
            return Optional.empty();
        }
        double low = rounded(ends.get(0));
        double high = rounded(ends.get(1));
        List<Double> lost = ends.stream().filter(this::isLost).toList();
        lost.forEach(end -> problems.add(Messages.lostEnd(option, end, rounded(end), precision)));
        if (lost.isEmpty() && low == high) {
            problems.add(Messages.equalOnceRounded(option, ends, precision));
        }
        return lost.isEmpty() && low < high ? Optional.of(new Interval(low, high)) : Optional.empty();
    }

    private boolean isLost(double end) {
        double kept = rounded(end);
        return end != 0 && kept == 0 || Double.isInfinite(kept) && !Double.isInfinite(end);
    }

    /** Both zeros are one end. */
    private double rounded(double end) {
        return Storage.of(precision).round(end) + 0.0;
    }
}
