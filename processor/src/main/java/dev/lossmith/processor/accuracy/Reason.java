package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Branches;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Variable;
import java.util.List;
import java.util.Map;

/**
 * Why a formula loses bits at a point, by the exact values of its parts.
 *
 * @param part what does it
 */
public record Reason(Cause cause, Expression part) {
    private static final int DIGITS = 60;
    private static final Real LARGEST = Real.of(Double.MAX_VALUE);
    private static final Real SMALLEST = Real.of(Double.MIN_NORMAL);

    /** Of terms and their sum: less is not what sixteen ulps come from. */
    private static final double MUCH = 4;

    static Reason of(Expression form, Point point, Variable input, Variable target) {
        Evaluator evaluator = new Evaluator(
                Map.of(input, Real.of(point.input(), DIGITS), target, Real.of(point.target(), DIGITS)), 0);
        List<Application> parts = Parts.of(form, part -> taken(part, evaluator)).stream()
                .filter(Application.class::isInstance)
                .map(Application.class::cast)
                .toList();
        Reason worst = new Reason(Cause.ROUNDING, form);
        double most = MUCH;
        for (Application part : parts) {
            double cancelled = cancelled(part, evaluator);
            if (cancelled > most) {
                worst = new Reason(Cause.CANCELLATION, part);
                most = cancelled;
            }
        }
        return worst.cause == Cause.CANCELLATION
                ? worst
                : parts.stream()
                        .filter(part -> isOutside(evaluator.value(part)))
                        .findFirst()
                        .map(part -> new Reason(
                                evaluator.value(part).abs().compareTo(LARGEST) > 0 ? Cause.OVERFLOW : Cause.UNDERFLOW,
                                part))
                        .orElse(worst);
    }

    /** What a part is made of; of choices, the branch that is taken. */
    private static List<Expression> taken(Expression part, Evaluator evaluator) {
        return part instanceof Application choice
                ? choice.operator()
                        .branches()
                        .map(branches -> List.of(choice.operand(branches.taken(isLess(choice, branches, evaluator)))))
                        .orElse(choice.operands())
                : List.of();
    }

    private static boolean isLess(Application choice, Branches branches, Evaluator evaluator) {
        Real first = evaluator.value(choice.operand(0));
        return branches.compareWithZero()
                ? first.signum() < 0
                : first.compareTo(evaluator.value(choice.operand(1))) < 0;
    }

    /**
     * How many times larger a term of a sum is than the sum; of a logarithm, what an error of its operand is multiplied by. A difference
     * of variables, or of constants, loses nothing.
     */
    private static double cancelled(Application application, Evaluator evaluator) {
        boolean isRounded = application.operands().stream().anyMatch(Application.class::isInstance);
        Real value = evaluator.value(application).abs();
        if (!isRounded || !value.isFinite() || value.signum() == 0) {
            return 0;
        }
        return switch (application.operator()) {
            case ADD, SUBTRACT ->
                evaluator.value(application.operand(0)).abs().dividedBy(value).toDouble();
            case LOG -> Real.of(1).dividedBy(value).toDouble();
            default -> 0;
        };
    }

    private static boolean isOutside(Real value) {
        Real magnitude = value.abs();
        return value.isFinite()
                && value.signum() != 0
                && (magnitude.compareTo(LARGEST) > 0 || magnitude.compareTo(SMALLEST) < 0);
    }
}
