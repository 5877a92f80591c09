package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.derive.Clamp.Further;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Variables;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is true of a formula at one end of its input's range.
 *
 * @param byTarget the results there, by target
 */
record EndTruths(End end, Map<Double, Map<Quantity, Real>> byTarget) {
    private static final double[] TARGETS = {0, 1, -1, 0.5, 3, -2.25, 40};
    private static final int MOST_TARGETS = 10;
    private static final double LARGEST_TARGET = 1e6;
    /** No number that formulas have. */
    private static final double INNER = 0.8125;

    /** At targets that formulas treat alike, and at those that they may treat as special: ends, labels, and constants. */
    static EndTruths of(ExactResults exact, End end) {
        Map<Double, Map<Quantity, Real>> byTarget = new LinkedHashMap<>();
        for (double target : targets(exact)) {
            byTarget.put(target, at(exact, end, target));
        }
        return new EndTruths(end, byTarget);
    }

    /** The limits there; the loss at a finite end is its value, if it has one. */
    static Map<Quantity, Real> at(ExactResults exact, End end, double target) {
        Map<Quantity, Real> limits = Approach.of(exact, end, target);
        if (!end.isInfinite()) {
            Real loss = exact.at(digits -> Real.of(end.at(), digits), target).get(Quantity.LOSS);
            limits.computeIfPresent(Quantity.LOSS, (any, limit) -> loss.isNaN() ? limit : loss);
        }
        return limits;
    }

    private static List<Double> targets(ExactResults exact) {
        Expression loss = exact.results().loss();
        Interval range = exact.target().interval();
        if (!Variables.of(loss).contains(exact.target())) {
            return List.of(range.clip(Interval.of(0)).low());
        }
        Set<Double> targets = new LinkedHashSet<>();
        Stream.of(range.low(), range.high(), range.low() / 2 + range.high() / 2)
                .filter(Double::isFinite)
                .forEach(targets::add);
        Set<Double> constants = exact.constants();
        Stream.concat(Arrays.stream(TARGETS).boxed(), constants.stream().flatMap(value -> Stream.of(value, -value)))
                .map(value -> exact.format().round(value) + 0.0)
                .filter(value -> Math.abs(value) <= LARGEST_TARGET && range.contains(value))
                .forEach(targets::add);
        return targets.stream()
                .filter(target -> isDefined(exact, target))
                .limit(MOST_TARGETS)
                .toList();
    }

    /** As the loss is not at t = 0 if it has log(t), nor anywhere else then. */
    private static boolean isDefined(ExactResults exact, double target) {
        double input = exact.input().interval().clip(Interval.of(INNER)).low();
        Interval range = exact.input().interval();
        double inner = input == range.low() || input == range.high() ? range.low() / 2 + range.high() / 2 : input;
        return exact.at(digits -> Real.of(inner, digits), target)
                .get(Quantity.LOSS)
                .isFinite();
    }

    /** How some results go on from the last number of the format to the end; as if the others stayed as they are there. */
    Outputs<Further> further(Set<Quantity> results) {
        return Outputs.of(quantity -> results.contains(quantity) ? further(quantity) : Further.STAYS);
    }

    private Further further(Quantity quantity) {
        List<Real> known = byTarget.values().stream()
                .map(values -> values.get(quantity))
                .filter(value -> value != ExactResults.UNKNOWN)
                .toList();
        Predicate<Real> isZero = value -> value.signum() == 0;
        return known.stream().anyMatch(Real::isInfinite)
                ? Further.GROWS
                : !known.isEmpty() && known.stream().allMatch(isZero) ? Further.VANISHES : Further.STAYS;
    }
}
