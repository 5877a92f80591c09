package dev.lossmith.processor.accuracy;

import dev.lossmith.Precision;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.expr.Variable;

/** What is true of a formula, for stages that show it: the same truth as forms are measured by. */
public final class TrueResults {
    private final ExactResults exact;

    private TrueResults(ExactResults exact) {
        this.exact = exact;
    }

    /** Those of a formula whose results, as the chain rule makes them, are {@code results}. */
    public static TrueResults of(Precision precision, Outputs<Expression> results, Variable input, Variable target) {
        return new TrueResults(ExactResults.of(Storage.of(precision).format(), results, input, target));
    }

    /** Loss, gradient and Hessian at a point, at an infinite input their limits; NaN of what nobody knows, or what is undefined there. */
    public Outputs<Real> at(Point point) {
        Truth truth = new Truth(exact, point);
        return Outputs.of((Quantity quantity) -> truth.value(quantity));
    }
}
