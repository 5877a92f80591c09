package dev.lossmith.processor.domain;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fault;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A division by zero with a finite limit from both sides, as {@code (exp(x) - 1) / x} has one at 0. */
final class Hole {
    private static final int DIGITS = 300;
    private static final double OTHER_TARGET = 0.8125;
    private static final int[] BINADES = {100, 200};
    /** How near to one another the values are, which are 2^-100 from the hole. */
    private static final Real TOLERANCE = Real.of(0x1p-60);

    private Hole() {}

    /** The limit of the formula there, if there is one at other targets as well: t / x has one at t = 0 only. NaN if they differ. */
    static OptionalDouble limit(Expression formula, Variable input, Variable target, Violation violation) {
        if (violation.fault() != Fault.DIVISION_BY_ZERO) {
            return OptionalDouble.empty();
        }
        double there = Double.isNaN(violation.target()) ? 0 : violation.target();
        double other = target.interval().clip(Interval.of(OTHER_TARGET)).low();
        OptionalDouble first = limit(formula, Map.of(input, violation.input(), target, there), input);
        OptionalDouble second = limit(formula, Map.of(input, violation.input(), target, other), input);
        if (first.isEmpty() || second.isEmpty()) {
            return OptionalDouble.empty();
        }
        return first.getAsDouble() == second.getAsDouble() ? first : OptionalDouble.of(Double.NaN);
    }

    private static OptionalDouble limit(Expression formula, Map<Variable, Double> at, Variable input) {
        List<Real> values = new ArrayList<>();
        for (int binades : BINADES) {
            for (int side : new int[] {-1, 1}) {
                Real distance = Real.of(2).pow(-binades).times(Real.of(side));
                Map<Variable, Real> point = new HashMap<>();
                at.forEach(
                        (variable, value) -> point.put(variable, decimal(value).withDigits(DIGITS)));
                point.put(input, decimal(at.get(input)).plus(distance).withDigits(DIGITS));
                Real value = new Evaluator(point, 0).value(formula);
                boolean isNear = values.isEmpty() || isNear(value, values.get(values.size() - 1));
                if (!value.isFinite() || !isNear) {
                    return OptionalDouble.empty();
                }
                values.add(value);
            }
        }
        // Nearer than that to 0 is 0.
        double nearest = values.get(values.size() - 1).toDouble();
        return OptionalDouble.of(Math.abs(nearest) < 0x1p-60 ? 0 : nearest);
    }

    private static boolean isNear(Real value, Real limit) {
        Real scale = limit.abs().max(Real.of(1));
        return value.minus(limit).abs().compareTo(scale.times(TOLERANCE)) <= 0;
    }

    /** A double stands for its shortest decimal. */
    static Real decimal(double value) {
        return Real.of(new BigDecimal(Decimals.shortest(value)));
    }
}
