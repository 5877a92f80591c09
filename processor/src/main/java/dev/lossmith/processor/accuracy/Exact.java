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
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What is true of a formula anywhere.
 *
 * @param results loss, gradient and Hessian as the chain rule makes them
 */
record Exact(Format format, Outputs<Expression> results, Kinks kinks, Variable input, Variable target) {
    /** The value of what nobody knows. */
    static final Real UNKNOWN = Real.of(Double.NaN);

    private static final int FIRST_DIGITS = 40;
    private static final int MOST_DIGITS = 1280;
    /** How far beside a hole its limits are taken; what is left of 0 there. */
    private static final Real BESIDE = Real.of(0x1p-300);

    private static final Real NOTHING = Real.of(0x1p-200);
    private static final Real AGREEMENT = Real.of(0x1p-100);

    /** Errors are counted to a thousandth of an ulp. */
    private static final Real TOLERANCE = Real.of(0x1p-10);

    /**
     * The results at a point, each with as many digits as it takes: {@link #UNKNOWN} where too many cancel, and the derivatives at
     * kinks.
     *
     * @param exactInput the input, with a number of digits
     */
    Map<Quantity, Real> at(IntFunction<Real> exactInput, double exactTarget) {
        Map<Quantity, Real> values = beside(exactInput, exactTarget);
        Real loss = values.get(Quantity.LOSS);
        return loss.isNaN() && loss != UNKNOWN
                ? inHole(
                        beside(digits -> exactInput.apply(digits).minus(BESIDE), exactTarget),
                        beside(digits -> exactInput.apply(digits).plus(BESIDE), exactTarget))
                : values;
    }

    /** The limits from both sides, where they agree; else there is none, as of {@code 1 / x - 1 / x} at 0. */
    private static Map<Quantity, Real> inHole(Map<Quantity, Real> left, Map<Quantity, Real> right) {
        Map<Quantity, Real> limits = new EnumMap<>(Quantity.class);
        right.forEach((quantity, value) -> {
            Real size = value.abs().max(left.get(quantity).abs());
            Real tolerance = size.times(AGREEMENT).max(NOTHING);
            boolean agree =
                    value.isFinite() && value.minus(left.get(quantity)).abs().compareTo(tolerance) <= 0;
            limits.put(quantity, !agree ? Real.of(Double.NaN) : size.compareTo(NOTHING) <= 0 ? Real.of(0) : value);
        });
        return limits;
    }

    private Map<Quantity, Real> beside(IntFunction<Real> exactInput, double exactTarget) {
        Map<Quantity, Real> values = new EnumMap<>(Quantity.class);
        for (int digits = FIRST_DIGITS; digits <= MOST_DIGITS && values.size() < 3; digits *= 2) {
            // One evaluator for all three: what they share is computed once.
            Evaluator evaluator =
                    new Evaluator(Map.of(input, exactInput.apply(digits), target, Real.of(exactTarget, digits)), 0);
            for (Quantity derivative : List.of(Quantity.GRADIENT, Quantity.HESSIAN)) {
                if (kinks.areAt(evaluator, derivative)) {
                    values.put(derivative, UNKNOWN);
                }
            }
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
        return isCorner && isMeaningless(results.loss(), evaluator);
    }

    private boolean isMeaningless(Expression expression, Evaluator evaluator) {
        return expression instanceof Application application
                && (application.operator() == Operator.DIVIDE
                                && Variables.of(application).containsAll(List.of(input, target))
                                && application.operands().stream()
                                        .allMatch(operand ->
                                                evaluator.value(operand).signum() == 0)
                        || application.operands().stream().anyMatch(operand -> isMeaningless(operand, evaluator)));
    }

    /** The numbers in the loss. */
    Set<Double> constants() {
        Set<Double> constants = new LinkedHashSet<>();
        collect(results.loss(), constants, new LinkedHashSet<>());
        return constants;
    }

    private static void collect(Expression expression, Set<Double> constants, Set<Expression> seen) {
        if (expression instanceof Constant constant) {
            constants.add(constant.value(0).doubleValue());
        } else if (expression instanceof Application application && seen.add(expression)) {
            application.operands().forEach(operand -> collect(operand, constants, seen));
        }
    }

    /** Whether the loss has {@code x - t} or {@code t - x} in it. */
    boolean hasDifference() {
        return hasDifference(results.loss());
    }

    private boolean hasDifference(Expression expression) {
        return expression instanceof Application application
                && (application.operator() == Operator.SUBTRACT
                                && is(application.operand(0), input)
                                && is(application.operand(1), target)
                        || application.operator() == Operator.SUBTRACT
                                && is(application.operand(0), target)
                                && is(application.operand(1), input)
                        || application.operands().stream().anyMatch(this::hasDifference));
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
        return value.accuracy().compareTo(Real.of(format.ulp(value)).times(TOLERANCE)) <= 0;
    }
}
