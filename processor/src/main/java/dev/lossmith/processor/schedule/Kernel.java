package dev.lossmith.processor.schedule;

import dev.lossmith.processor.accuracy.Measurement;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Value;
import java.util.Optional;

/**
 * A compiled loss, ready to be written down.
 *
 * @param written the annotation with the options that were written, as source
 * @param formula what the textbook says
 * @param derivation how that became what is computed
 * @param code where the values come from
 * @param element loss, gradient and Hessian of one element, class weight included
 * @param stored what the methods for arrays compute: the same times the weight, if the layout has any, and derivatives of a mean
 *     times the {@link #SCALE}
 * @param bounds their largest errors in ulps, constants included
 * @param measurement what was measured, of a loss of which nothing was proved
 */
public record Kernel(
        Names names,
        String written,
        Layout layout,
        Formula formula,
        Derivation derivation,
        Code code,
        Outputs<Value> element,
        Outputs<Value> stored,
        Outputs<Double> bounds,
        Optional<Measurement> measurement) {
    /** What the weight of an element is called. */
    public static final String WEIGHT = "w";
    /** What weights are taken to be: up to 2^60 nothing would overflow on the way to a result that does not. */
    public static final Interval WEIGHTS = new Interval(0, 0x1p20);
    /** What a mean multiplies derivatives by: the same number for all elements. */
    public static final String SCALE = "scale";

    /** Whether a value is the same for all elements of a call. */
    public static boolean isScale(Value value) {
        return value instanceof Value.Argument argument && argument.name().equals(SCALE);
    }

    /** The arrays that it reads and writes. */
    public Ports ports() {
        return Ports.of(formula, layout);
    }

    /** The inputs for which the bounds hold. */
    public Interval inputs() {
        return within(formula.input());
    }

    /** The targets for which the bounds hold. */
    public Interval targets() {
        return within(formula.target());
    }

    private Interval within(Variable variable) {
        return measurement
                .map(measured -> measured.reached(variable.interval()))
                .orElse(variable.interval());
    }
}
