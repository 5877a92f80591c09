package dev.lossmith.processor.derive;

import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the points at which the two sides of a choice are equal, where a quantity as {@code x - t} in {@code abs(x - t)} is
 * 0. If the derivatives from both sides agree there, that is the derivative, whatever kinks the formula is written with: the
 * chain rule gives it if all choices take the same side, here that of the larger inputs. Only where they differ, a convention
 * decides. Whether they agree is found in arbitrary precision at ties of some targets.
 */
public final class Ties {
    private static final List<Double> TARGETS = List.of(0.0, 1.0, 0.625, -1.0, 2.75, 5.0);
    private static final Real BESIDE = Real.of(2).pow(-300);
    /** Where the square of the distance is no rounding error. */
    private static final Real FURTHER = Real.of(2).pow(-60);

    private static final Real RELATIVE = Real.of(2).pow(-100);
    private static final Real ABSOLUTE = Real.of(2).pow(-200);

    private final Pool pool;
    private final Variable input;
    private final Variable target;
    private final List<Double> targets;
    private final Map<Quantity, Expression> derivatives;
    private final Map<Expression, List<TiePoint>> roots = new HashMap<>();
    private final Map<Map.Entry<Quantity, Expression>, Boolean> smooth = new HashMap<>();
    private final Map<Expression, Boolean> rising = new HashMap<>();

    /** Whether choices take the side of the larger inputs, once asked for. */
    private Optional<Boolean> larger = Optional.empty();

    /**
     * A tie.
     *
     * @param side which sign the quantity has on both sides of it; 0 if it crosses 0
     */
    private record TiePoint(Real input, double target, int side) {}

    private Ties(
            Pool pool, Variable input, Variable target, List<Double> targets, Map<Quantity, Expression> derivatives) {
        this.pool = pool;
        this.input = input;
        this.target = target;
        this.targets = targets;
        this.derivatives = derivatives;
    }

    /** The ties of a loss. */
    public static Ties of(Pool pool, Expression loss, Variable input) {
        return pool.notes(List.of(Ties.class, loss, input), () -> find(pool, loss, input));
    }

    private static Ties find(Pool pool, Expression loss, Variable input) {
        Variable target = Variables.of(loss).stream()
                .filter(variable -> variable != input)
                .findFirst()
                .orElse(input);
        Expression gradient = Differentiation.derivative(pool, loss, input);
        List<Double> targets = target == input
                ? List.of(0.0)
                : TARGETS.stream()
                        .map(value -> Math.max(
                                target.interval().low(),
                                Math.min(value, target.interval().high())))
                        .distinct()
                        .toList();
        return new Ties(
                pool,
                input,
                target,
                targets,
                Map.of(
                        Quantity.LOSS,
                        loss,
                        Quantity.GRADIENT,
                        gradient,
                        Quantity.HESSIAN,
                        Differentiation.derivative(pool, gradient, input)));
    }

    /** Whether it was found that a derivative of the loss is the same on both sides of where {@code a} and {@code b} are equal. */
    public boolean areSmooth(Quantity derivative, Expression a, Expression b) {
        Expression quantity = pool.apply(Operator.SUBTRACT, a, b);
        return !roots(quantity).isEmpty()
                && agree(Quantity.LOSS, quantity)
                && agree(Quantity.GRADIENT, quantity)
                && (derivative == Quantity.GRADIENT || agree(Quantity.HESSIAN, quantity));
    }

    private boolean agree(Quantity derivative, Expression quantity) {
        return smooth.computeIfAbsent(
                Map.entry(derivative, quantity),
                key -> roots(quantity).stream()
                        .allMatch(root -> agree(derivatives.get(derivative), root)
                                && (derivative != Quantity.LOSS || isOnBothSides(root))));
    }

    /**
     * Whether {@code a} counts as larger than {@code b} where they are equal: on the side that all choices take. It is
     * that of the larger inputs, but where a {@code where} has a second derivative that jumps: then it is the side
     * that its comparison says. What only touches 0 has one side.
     */
    boolean areRising(Expression a, Expression b) {
        List<Integer> touched = roots(pool.apply(Operator.SUBTRACT, a, b)).stream()
                .map(TiePoint::side)
                .distinct()
                .toList();
        if (touched.size() == 1 && touched.get(0) != 0) {
            return touched.get(0) > 0;
        }
        if (larger.isEmpty()) {
            larger = Optional.of(true);
            boolean isLarger = Parts.first(derivatives.get(Quantity.LOSS), this::isConventional)
                    .map(where ->
                            isRising(where.children().get(0), where.children().get(1)))
                    .orElse(true);
            larger = Optional.of(isLarger);
        }
        return isRising(a, b) == larger.get();
    }

    /** Of a {@code where}: whether its tie decides the Hessian. */
    private boolean isConventional(Expression part) {
        return part instanceof Application where
                && where.operator().branches().isPresent()
                && areSmooth(Quantity.GRADIENT, where.operand(0), where.operand(1))
                && !areSmooth(Quantity.HESSIAN, where.operand(0), where.operand(1));
    }

    private boolean isRising(Expression a, Expression b) {
        Expression quantity = pool.apply(Operator.SUBTRACT, a, b);
        return rising.computeIfAbsent(quantity, key -> {
            Expression slope = Differentiation.derivative(pool, quantity, input);
            return Roots.samples(input.interval())
                            .map(sample -> value(slope, Real.of(sample, Roots.DIGITS), targets.get(0) + 1 / 64.0))
                            .filter(value -> value.isFinite() && value.signum() != 0)
                            .findFirst()
                            .map(Real::signum)
                            .orElse(1)
                    > 0;
        });
    }

    private boolean agree(Expression derivative, TiePoint root) {
        return areEqual(
                value(derivative, root.input.minus(BESIDE), root.target),
                value(derivative, root.input.plus(BESIDE), root.target));
    }

    /** Whether the loss at the tie is what it is beside it: {@code where(x == t, a, b)} may have another one there. */
    private boolean isOnBothSides(TiePoint root) {
        Expression loss = derivatives.get(Quantity.LOSS);
        return areEqual(value(loss, root.input, root.target), value(loss, root.input.plus(BESIDE), root.target));
    }

    private static boolean areEqual(Real left, Real right) {
        if (!left.isFinite() || !right.isFinite()) {
            return false;
        }
        Real tolerance = left.abs().max(right.abs()).times(RELATIVE).plus(ABSOLUTE);
        return left.minus(right).abs().compareTo(tolerance) <= 0;
    }

    private List<TiePoint> roots(Expression quantity) {
        return roots.computeIfAbsent(quantity, key -> {
            Expression slope = Differentiation.derivative(pool, quantity, input);
            return targets.stream()
                    .flatMap(t -> {
                        List<TiePoint> crossed = Roots.of(
                                        x -> value(quantity, x, t), x -> value(slope, x, t), input.interval())
                                .map(x -> new TiePoint(x, t, 0))
                                .toList();
                        return crossed.isEmpty() ? touched(quantity, slope, t) : crossed.stream();
                    })
                    .toList();
        });
    }

    /** Where the quantity is 0 with its slope, and has one sign on both sides. */
    private Stream<TiePoint> touched(Expression quantity, Expression slope, double t) {
        Expression curvature = Differentiation.derivative(pool, slope, input);
        return Roots.of(x -> value(slope, x, t), x -> value(curvature, x, t), input.interval())
                .filter(x -> value(quantity, x, t).abs().compareTo(ABSOLUTE) <= 0)
                .map(x -> new TiePoint(x, t, value(quantity, x.plus(FURTHER), t).signum()))
                .filter(root -> root.side != 0
                        && root.side
                                == value(quantity, root.input.minus(FURTHER), t).signum());
    }

    private Real value(Expression expression, Real x, double t) {
        Map<Variable, Real> values = new HashMap<>();
        values.put(target, Real.of(t, Roots.DIGITS));
        values.put(input, x);
        return new Evaluator(values, 0).value(expression);
    }
}
