package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Outputs;
import java.util.OptionalDouble;

/** How large the errors of a loss's kernels may be. */
public sealed interface Bounds {
    /**
     * Known before anything is measured.
     *
     * @param ulps the largest errors of a DOUBLE kernel, without weights, reduction or constants to multiply by
     * @param factors how many constants multiply, each of which may add an ulp to those
     */
    record Proved(Outputs<Double> ulps, int factors) implements Bounds {}

    /**
     * Known once they are measured.
     *
     * @param maxUlps the largest that the user accepts; empty where the user does not say
     */
    record Measured(OptionalDouble maxUlps) implements Bounds {}
}
