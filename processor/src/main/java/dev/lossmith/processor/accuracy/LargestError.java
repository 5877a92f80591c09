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
public record LargestError(double ulps, Optional<Point> point, List<LostBits> lost) {
    /** Four bits: what a result may lose before it counts. */
    public static final double LOST_ULPS = 16;

    static final LargestError NONE = new LargestError(0, Optional.empty(), List.of());

    static LargestError of(double ulps, Point point) {
        return new LargestError(
                ulps, Optional.of(point), ulps > LOST_ULPS ? List.of(new LostBits(point, ulps)) : List.of());
    }

    LargestError or(LargestError other) {
        LargestError larger = other.ulps > ulps ? other : this;
        List<LostBits> all = Stream.concat(lost.stream(), other.lost.stream())
                .sorted(Comparator.comparingDouble(LostBits::size))
                .toList();
        return new LargestError(larger.ulps, larger.point, all);
    }

    /** The same with another point in the place of the mildest. */
    LargestError withMildest(LostBits mildest) {
        return new LargestError(
                ulps,
                point,
                Stream.concat(Stream.of(mildest), lost.stream().skip(1)).toList());
    }

    LargestError withoutLost() {
        return new LargestError(ulps, point, List.of());
    }
}
