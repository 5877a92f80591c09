package dev.lossmith.processor.accuracy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where bits are lost, as far as some points tell.
 *
 * @param from where it begins, with two digits; 0 near the target or 0
 */
public record Place(Region region, double from) {
    /** How such points lie. */
    public enum Region {
        NEAR_TARGET,
        NEAR_ZERO,
        /** Above a positive input. */
        ABOVE,
        /** Below a negative input. */
        BELOW,
        /** Beyond an input and its negative. */
        OUTSIDE,
        SCATTERED
    }

    private static final double NEAR = 0.125;

    /** What lies beyond it on one side is large. */
    private static final double LARGE = 1;

    static Place of(List<Point> points) {
        if (points.size() > 1 && points.stream().allMatch(Place::isNearTarget)) {
            return new Place(Region.NEAR_TARGET, 0);
        }
        double lowest = least(points, Point::input);
        double highest = -least(points, point -> -point.input());
        double nearest = least(points, point -> Math.abs(point.input()));
        if (Math.max(-lowest, highest) <= NEAR) {
            return new Place(Region.NEAR_ZERO, 0);
        }
        if (lowest > LARGE) {
            return new Place(Region.ABOVE, begin(lowest));
        }
        if (highest < -LARGE) {
            return new Place(Region.BELOW, begin(highest));
        }
        return nearest > LARGE ? new Place(Region.OUTSIDE, begin(nearest)) : new Place(Region.SCATTERED, 0);
    }

    /** Towards 0. */
    private static double begin(double input) {
        return new BigDecimal(input)
                .round(new MathContext(2, RoundingMode.DOWN))
                .doubleValue();
    }

    private static boolean isNearTarget(Point point) {
        double larger = Math.max(Math.abs(point.input()), Math.abs(point.target()));
        return Math.abs(point.input() - point.target()) <= NEAR * larger;
    }

    private static double least(List<Point> points, ToDoubleFunction<Point> of) {
        return points.stream().mapToDouble(of).min().orElseThrow();
    }
}
