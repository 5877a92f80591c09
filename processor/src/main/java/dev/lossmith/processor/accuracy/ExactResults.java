package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What is true of a formula anywhere.
 *
 * @param results loss, gradient and Hessian as the chain rule makes them
 * @param choices where that is not enough
 * @param quick the same where two doubles are certain
 */
record ExactResults(
        Format format,
        Outputs<Expression> results,
        Choices choices,
        QuickResults quick,
        Variable input,
        Variable target) {
    /** The value of what nobody knows. */
    static final Real UNKNOWN = Real.of(Double.NaN);

    /** Derivatives that grow without end towards a point from both its sides, alike: there they may be infinite, or 0 as at kinks. */
    static final Real CUSP_UPWARDS = Real.of(Double.POSITIVE_INFINITY);

    static final Real CUSP_DOWNWARDS = Real.of(Double.NEGATIVE_INFINITY);

    /** So near to a tie, as a part of the input, results are those on one side of it. */
    private static final Real BESIDE = Real.of(2).pow(-200);

    private static final Real NEARER = Real.of(2).pow(-300);
    private static final int DIGITS_BESIDE = 140;
    private static final Real AGREEMENT = Real.of(2).pow(-64);
    private static final Real SHRUNK = Real.of(2).pow(-10);

    private static final int FIRST_DIGITS = 28;
    static final int MOST_DIGITS = 28 << 5;
    /** Errors are counted to a thousandth of an ulp. */
    static final double TOLERANCE = 0x1p-10;

    static ExactResults of(Format format, Outputs<Expression> results, Variable input, Variable target) {
        Choices choices = Choices.of(results, input);
        QuickResults quick = new QuickResults(format, results, choices, input, target);
        return new ExactResults(format, results, choices, quick, input, target);
    }

    /**
     * The results at a point, each with as many digits as it takes: {@link #UNKNOWN} where too many cancel. Where two sides of a choice are
     * equal, the derivatives are those from both sides, if they agree: unknown at kinks. In a hole, so is the loss.
     */
    Map<Quantity, Real> at(Point point) {
        return quick.at(point).orElseGet(() -> certainAt(point));
    }

    private Map<Quantity, Real> certainAt(Point point) {
        IntFunction<Map<Variable, Real>> values = digits -> values(Real.of(point.input()), point.target(), digits);
        OptionalInt digits = choices.decidedBy(values, FIRST_DIGITS);
        Map<Quantity, Real> there = settled(values, digits.orElse(FIRST_DIGITS));
        Real loss = there.get(Quantity.LOSS);
        boolean isHole = loss.isNaN() && loss != UNKNOWN;
        boolean isSingular = loss.isFinite() && !there.values().stream().allMatch(Real::isFinite);
        if (isSingular) {
            Map<Quantity, Real> limits = fromBothSides(point);
            there.replaceAll((quantity, value) -> value.isFinite() ? value : limits.get(quantity));
        } else if (isHole) {
            Map<Quantity, Real> limits = continuous(fromBothSides(point));
            there.replaceAll((quantity, value) -> limits.get(quantity) == UNKNOWN ? value : limits.get(quantity));
        } else if (digits.isEmpty()) {
            Map<Quantity, Real> limits = continuous(fromBothSides(point));
            boolean isContinuous = areNear(loss, limits.get(Quantity.LOSS));
            there.replaceAll((quantity, value) ->
                    quantity == Quantity.LOSS ? loss : isContinuous ? limits.get(quantity) : UNKNOWN);
        }
        return there;
    }

    /** The limits from both sides; unknown where they differ. */
    private Map<Quantity, Real> fromBothSides(Point point) {
        Map<Quantity, Real> left = beside(point, -1);
        Map<Quantity, Real> right = beside(point, 1);
        left.replaceAll((quantity, value) -> {
            Real other = right.get(quantity);
            return areNear(value, other) || isCusp(value) && value == other ? value : UNKNOWN;
        });
        return left;
    }

    /** The same without finite derivatives of what has no limit itself. */
    private static Map<Quantity, Real> continuous(Map<Quantity, Real> limits) {
        boolean isKnown = true;
        for (Quantity quantity : Quantity.values()) {
            Real limit = limits.get(quantity);
            limits.put(quantity, isKnown || isCusp(limit) ? limit : UNKNOWN);
            isKnown &= limit.isFinite();
        }
        return limits;
    }

    static boolean isCusp(Real value) {
        return value == CUSP_UPWARDS || value == CUSP_DOWNWARDS;
    }

    /** The limits from one side: what two points nearby agree on, or 0 if it shrinks on the way; a derivative may grow. */
    private Map<Quantity, Real> beside(Point point, int side) {
        Map<Quantity, Real> far = beside(point, BESIDE.times(Real.of(side)));
        Map<Quantity, Real> near = beside(point, NEARER.times(Real.of(side)));
        near.replaceAll((quantity, value) -> {
            Real before = far.get(quantity);
            if (areNear(value, before) || !value.isFinite()) {
                return value.isFinite() ? value : UNKNOWN;
            }
            boolean shrinks = value.abs().compareTo(before.abs().times(SHRUNK)) < 0;
            boolean grows =
                    before.isFinite() && before.abs().compareTo(value.abs().times(SHRUNK)) < 0;
            return shrinks
                    ? Real.of(0)
                    : grows && quantity != Quantity.LOSS ? value.signum() > 0 ? CUSP_UPWARDS : CUSP_DOWNWARDS : UNKNOWN;
        });
        return near;
    }

    private Map<Quantity, Real> beside(Point point, Real distance) {
        Real at = Real.of(point.input());
        Real moved = at.plus(distance.times(point.input() == 0 ? Real.of(1) : at.abs()));
        IntFunction<Map<Variable, Real>> values = digits -> values(moved, point.target(), digits);
        return settled(values, choices.decidedBy(values, DIGITS_BESIDE).orElse(DIGITS_BESIDE));
    }

    private static boolean areNear(Real a, Real b) {
        return a.isFinite()
                && b.isFinite()
                && a.minus(b).abs().compareTo(a.abs().max(b.abs()).times(AGREEMENT)) <= 0;
    }

    /**
     * The results where no two sides of a choice are equal.
     *
     * @param exactInput the input, with a number of digits
     */
    Map<Quantity, Real> at(IntFunction<Real> exactInput, double exactTarget) {
        return settled(digits -> values(exactInput.apply(digits), exactTarget, digits), FIRST_DIGITS);
    }

    private Map<Variable, Real> values(Real exactInput, double exactTarget, int digits) {
        return Map.of(input, exactInput.withDigits(digits), target, Real.of(exactTarget, digits));
    }

    private Map<Quantity, Real> settled(IntFunction<Map<Variable, Real>> variables, int firstDigits) {
        Map<Quantity, Real> values = new EnumMap<>(Quantity.class);
        for (int digits = firstDigits; digits <= MOST_DIGITS && values.size() < 3; digits *= 2) {
            // One evaluator for all three: what they share is computed once.
            Evaluator evaluator = new Evaluator(variables.apply(digits), 0);
            for (Quantity quantity : Quantity.values()) {
                Real value = values.containsKey(quantity) ? UNKNOWN : evaluator.value(results.of(quantity));
                if (value != UNKNOWN && isSettled(value)) {
                    values.put(quantity, value);
                }
            }
        }
        for (Quantity quantity : Quantity.values()) {
            values.putIfAbsent(quantity, UNKNOWN);
        }
        return values;
    }

    /**
     * Whether the loss has a quotient of both variables that is 0 / 0 at ends of both their ranges: its limit depends on the way that is
     * taken to that corner.
     */
    boolean isMeaningless(Point point) {
        Interval inputs = input.interval();
        Interval targets = target.interval();
        boolean isCorner = (point.input() == inputs.low() || point.input() == inputs.high())
                && (point.target() == targets.low() || point.target() == targets.high());
        Evaluator evaluator = new Evaluator(
                Map.of(input, Real.of(point.input(), FIRST_DIGITS), target, Real.of(point.target(), FIRST_DIGITS)), 0);
        return isCorner && Parts.any(results.loss(), part -> isMeaningless(part, evaluator));
    }

    private boolean isMeaningless(Expression part, Evaluator evaluator) {
        return part instanceof Application quotient
                && quotient.operator() == Operator.DIVIDE
                && Variables.of(quotient).containsAll(List.of(input, target))
                && quotient.operands().stream()
                        .allMatch(operand -> evaluator.value(operand).signum() == 0);
    }

    /** The numbers in the loss. */
    Set<Double> constants() {
        Set<Double> constants = new LinkedHashSet<>();
        for (Expression part : Parts.of(results.loss())) {
            if (part instanceof Constant constant) {
                constants.add(constant.value(0).doubleValue());
            }
        }
        return constants;
    }

    /** Whether the loss has {@code x - t} or {@code t - x} in it. */
    boolean hasDifference() {
        return Parts.any(
                results.loss(),
                part -> part instanceof Application difference
                        && difference.operator() == Operator.SUBTRACT
                        && (is(difference.operand(0), input) && is(difference.operand(1), target)
                                || is(difference.operand(0), target) && is(difference.operand(1), input)));
    }

    private static boolean is(Expression expression, Variable variable) {
        return expression == variable
                || expression instanceof Application guard
                        && guard.operator() == Operator.WITHIN
                        && guard.operand(0) == variable;
    }

    private boolean isSettled(Real value) {
        if (!value.isFinite()) {
            return !value.isUnknown();
        }
        return value.accuracy().compareTo(Real.of(format.ulp(value)).times(Real.of(TOLERANCE))) <= 0;
    }
}
