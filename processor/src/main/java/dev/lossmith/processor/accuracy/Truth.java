package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exact results at a point. At an end of the input's range, the derivatives, and a loss that is none, are their limits from inside. */
final class Truth {
    private static final Real LEAST = Real.of(Float.MIN_NORMAL);

    private final ExactResults exact;
    private final Point point;
    private final Map<Quantity, Real> values;
    /** The same, of those that doubles can hold, once asked for. */
    private final Map<Quantity, Optional<DoubleDouble>> doubles = new EnumMap<>(Quantity.class);

    private final boolean isAtEnd;
    /** At the next input and, if it is no label, the next target; none before they are asked for. */
    private final List<Truth> neighbours = new ArrayList<>();

    Truth(ExactResults exact, Point point) {
        this.exact = exact;
        this.point = point;
        Optional<End> end = End.of(exact.format(), exact.input().interval()).stream()
                .filter(candidate -> candidate.at() == point.input())
                .findFirst();
        this.isAtEnd = end.isPresent();
        this.values = end.map(at -> EndTruths.at(exact, at, point.target())).orElseGet(() -> exact.at(point));
        if (exact.isMeaningless(point)) {
            values.replaceAll((quantity, value) -> ExactResults.UNKNOWN);
        } else if (!isAtEnd && !isFinite()) {
            values.put(Quantity.GRADIENT, ExactResults.UNKNOWN);
            values.put(Quantity.HESSIAN, ExactResults.UNKNOWN);
        }
    }

    /** Where a form may be wrong, and all the same be the best: a {@link dev.lossmith.processor.derive.Clamp} can make it right. */
    boolean isAtEnd() {
        return isAtEnd;
    }

    /**
     * Whether anyone needs this result: of an infinite loss nothing can be learned, and what is less than a float can be without losing
     * bits is nothing beside any other element.
     */
    boolean isPractical(Quantity quantity) {
        Real value = value(quantity);
        return isFinite()
                && (!value.isFinite() || value.signum() == 0 || value.abs().compareTo(LEAST) >= 0);
    }

    /** Whether the loss is: what is infinite has no derivative. */
    private boolean isFinite() {
        return value(Quantity.LOSS).isFinite();
    }

    Point point() {
        return point;
    }

    /** NaN where the formula is undefined or has no derivative, or too many digits cancel to tell. */
    Real value(Quantity quantity) {
        return values.get(quantity);
    }

    /**
     * The error of a result in ulps, to which what the next input changes is added, and the next soft target. NaN if the truth is
     * unknown; but where the chain rule's infinities make NaN of it, a result has to be a number all the same.
     *
     * @param uninteresting an error up to which nothing is added
     */
    double error(Quantity quantity, double computed, double uninteresting) {
        Real value = value(quantity);
        if (value == ExactResults.UNKNOWN) {
            return Double.NaN;
        }
        if (value.isNaN()) {
            return Double.isNaN(computed) ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        if (ExactResults.isCusp(value)) {
            return computed == 0 || computed == value.toDouble() ? 0 : Double.POSITIVE_INFINITY;
        }
        double ulps = ulps(quantity, exact.format().round(computed));
        return ulps <= uninteresting || Double.isInfinite(ulps)
                ? ulps
                : exact.format().ulps(computed, value, value.abs().plus(moved(quantity)));
    }

    private double ulps(Quantity quantity, double computed) {
        Optional<DoubleDouble> near =
                doubles.computeIfAbsent(quantity, any -> DoubleDouble.of(value(quantity), exact.format()));
        return near.isPresent() && Double.isFinite(computed)
                ? near.get().ulps(computed)
                : exact.format().ulps(computed, value(quantity));
    }

    /**
     * How far an ulp of the input moves the result, and one of a target that is neither an integer nor an end of its range, as the
     * number whose ulp is that far: labels and counts are exact.
     */
    private Real moved(Quantity quantity) {
        if (neighbours.isEmpty()) {
            double target = point.target();
            neighbours.add(new Truth(exact, new Point(nextInput(), target)));
            Interval targets = exact.target().interval();
            if (target != Math.rint(target) && target != targets.low() && target != targets.high()) {
                neighbours.add(new Truth(exact, new Point(point.input(), next(target, exact.target()))));
            }
        }
        Real sum = Real.of(0);
        for (Truth neighbour : neighbours) {
            Real there = neighbour.value(quantity);
            if (there.isFinite()) {
                sum = sum.plus(there.minus(value(quantity)).abs());
            }
        }
        return sum.times(Real.of(exact.format() == Format.FLOAT ? 0x1p23 : 0x1p52));
    }

    /** A difference of input and target is rounded to an ulp of the larger one, whatever is made of it. */
    private double nextInput() {
        double input = point.input();
        double step = exact.format().nextUp(Math.abs(point.target())) - Math.abs(point.target());
        double moved = exact.format().round(input > 0 ? input - step : input + step);
        return exact.hasDifference()
                        && moved != input
                        && exact.input().interval().contains(moved)
                ? moved
                : next(input, exact.input());
    }

    private double next(double number, Variable variable) {
        double inwards =
                number > 0 ? exact.format().nextDown(number) : exact.format().nextUp(number);
        return variable.interval().contains(inwards) ? inwards : number;
    }
}
