package dev.lossmith.processor.kernel;

import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.rewrite.Derivation;

/**
 * A compiled loss, ready to be written down.
 *
 * @param lossName the simple name of its annotation
 * @param options the options that the config wrote, as source
 * @param formula what the textbook says
 * @param derivation how that became what is computed
 * @param code where the values come from
 * @param outputs loss, gradient and Hessian of one element, class weight included
 * @param bounds their largest errors in ulps, constants included
 */
public record Kernel(
        Names names,
        String lossName,
        String options,
        Layout layout,
        Formula formula,
        Derivation derivation,
        Code code,
        Outputs<Value> outputs,
        Outputs<Double> bounds) {}
