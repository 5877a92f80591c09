package dev.lossmith.processor.report;

import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.accuracy.Point;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Variable;
import java.util.List;
import java.util.Map;

/**
 * What a formula gives that is typed in as it stands: each operation and each function right, and rounded to the format at once. No
 * library computes better; and few losses are computed in another way.
 */
record OrdinaryArithmetic(Format format, Variable input, Variable target) {
    private static final int DIGITS = 25;

    Outputs<Double> at(Outputs<Expression> results, Point point) {
        Fold<Double> values =
                new Fold<>(Map.of(input, point.input(), target, point.target()), (part, fold) -> value(part, fold));
        return results.map(values::of);
    }

    private Double value(Expression part, Fold<Double> fold) {
        if (part instanceof Constant constant) {
            return format.round(constant.value(0).doubleValue());
        }
        Application application = (Application) part;
        List<Double> operands = fold.ofChildren(application);
        return format.round(
                switch (application.operator()) {
                    case ADD -> operands.get(0) + operands.get(1);
                    case SUBTRACT -> operands.get(0) - operands.get(1);
                    case MULTIPLY -> operands.get(0) * operands.get(1);
                    case DIVIDE -> operands.get(0) / operands.get(1);
                    case NEGATE -> -operands.get(0);
                    default -> function(application, operands);
                });
    }

    private double function(Application application, List<Double> operands) {
        boolean isChoice = application.operator().branches().isPresent();
        if (!isChoice && operands.stream().anyMatch(operand -> Double.isNaN(operand))) {
            return Double.NaN;
        }
        return format.round(application
                .operator()
                .value(operands.stream()
                        .map(operand -> Real.of(operand, DIGITS))
                        .toList()));
    }

    /** What is to be compared of one point. */
    double error(Quantity quantity, double computed, Outputs<Real> exact) {
        Real truth = exact.of(quantity);
        return truth.isNaN() ? Double.NaN : format.ulps(computed, truth);
    }
}
