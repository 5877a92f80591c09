package dev.lossmith.processor.accuracy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The largest error of one result.
 *
 * @param ulps infinite if it was NaN or infinite and should not have been
 * @param point where it was; empty if there was none
 * @param lost where bits are lost, the mildest point first: that whose numbers are nearest to 1
 */
public record Worst(double ulps, Optional<Point> point, List<Lost> lost) {
    /** Four bits: what a result may lose before it counts. */
    public static final double LOST_ULPS = 16;

    static final Worst NONE = new Worst(0, Optional.empty(), List.of());

    static Worst of(double ulps, Point point) {
        return new Worst(ulps, Optional.of(point), ulps > LOST_ULPS ? List.of(new Lost(point, ulps)) : List.of());
    }

    Worst or(Worst other) {
        Worst larger = other.ulps > ulps ? other : this;
        List<Lost> all = Stream.concat(lost.stream(), other.lost.stream())
                .sorted(Comparator.comparingDouble(Lost::size))
                .toList();
        return new Worst(larger.ulps, larger.point, all);
    }

    /** The same with another point in the place of the mildest. */
    Worst withMildest(Lost mildest) {
        return new Worst(
                ulps,
                point,
                Stream.concat(Stream.of(mildest), lost.stream().skip(1)).toList());
    }

    Worst withoutLost() {
        return new Worst(ulps, point, List.of());
    }
}
