package dev.lossmith.processor.config;

import dev.lossmith.Arithmetic;
import dev.lossmith.OnEmpty;
import dev.lossmith.Precision;
import dev.lossmith.Reduction;
import dev.lossmith.Weights;
import dev.lossmith.processor.expr.Storage;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a kernel reads its arrays and reduces its losses: what the options of every loss say.
 *
 * @param classes the width of a row
 * @param classWeight a factor of everything, one a class; empty for none
 */
public record Layout(
        Precision precision,
        Arithmetic arithmetic,
        Reduction reduction,
        Weights weights,
        OnEmpty onEmpty,
        int classes,
        List<BigDecimal> classWeight) {
    /** A layout whose kernel computes in double. */
    public Layout(
            Precision precision,
            Reduction reduction,
            Weights weights,
            OnEmpty onEmpty,
            int classes,
            List<BigDecimal> classWeight) {
        this(precision, Arithmetic.DOUBLE, reduction, weights, onEmpty, classes, classWeight);
    }

    /** What is in its arrays, and computed with. */
    public Storage storage() {
        return Storage.of(precision, arithmetic);
    }

    public boolean isReduced() {
        return reduction != Reduction.NONE;
    }

    public boolean isWeighted() {
        return weights != Weights.NONE;
    }

    public boolean isMean() {
        return isReduced() && reduction != Reduction.SUM;
    }

    /** How many elements a weight counts for. */
    public int elementsPerWeight() {
        return weights == Weights.ROW ? classes : 1;
    }
}
