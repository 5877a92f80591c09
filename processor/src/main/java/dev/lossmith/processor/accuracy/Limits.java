package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.lower.Program;
import dev.lossmith.processor.lower.Value;
import java.util.List;

/** Whether code is right at infinite inputs, where its formula's range has any. */
final class Limits {
    private static final double[] TARGETS = {-1, 0, 0.5, 1, 3};

    private static final double LEAST_GROWTH = 16;

    private Limits() {}

    static boolean hold(Exact exact, Outputs<Value> results) {
        Interval inputs = exact.input().interval();
        for (double input : new double[] {inputs.low(), inputs.high()}) {
            for (double target : TARGETS) {
                boolean possible =
                        Double.isInfinite(input) && exact.target().interval().contains(target);
                if (possible && !holds(exact, results, new Point(input, target))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean holds(Exact exact, Outputs<Value> results, Point point) {
        Truth truth = new Truth(exact, point);
        double[] computed = Program.of(
                        List.of(results.loss(), results.gradient(), results.hessian()),
                        List.of(exact.input().name(), exact.target().name()),
                        0)
                .run(point.input(), point.target());
        Truth far = new Truth(exact, new Point(Math.copySign(exact.format().largest(), point.input()), point.target()));
        return holds(exact, truth, far, Quantity.LOSS, computed[0])
                && holds(exact, truth, far, Quantity.GRADIENT, computed[1])
                && holds(exact, truth, far, Quantity.HESSIAN, computed[2]);
    }

    /** Of many limits arithmetic on infinities does not tell; the largest input does, of what grows at least as a logarithm. */
    private static boolean holds(Exact exact, Truth truth, Truth far, Quantity quantity, double computed) {
        Real limit = truth.value(quantity);
        if (!limit.isNaN()) {
            return exact.format().round(limit) == exact.format().round(computed);
        }
        double outermost = exact.format().round(far.value(quantity));
        boolean grows = Double.isInfinite(computed) && Math.signum(computed) * outermost > LEAST_GROWTH;
        return grows || outermost == exact.format().round(computed);
    }
}
