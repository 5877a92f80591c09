package dev.lossmith.processor.algebra;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Where the parts of a formula are used. */
final class Usage {
    private final Map<Expression, Integer> uses = new IdentityHashMap<>();
    private final Set<Expression> arguments = Collections.newSetFromMap(new IdentityHashMap<>());

    Usage(Expression formula) {
        Parts.applications(formula).forEach(this::count);
    }

    private void count(Application application) {
        boolean isFunction = application.operator().isFunction() || application.operator() == Operator.POWER;
        for (Expression operand : application.operands()) {
            uses.merge(operand, 1, Integer::sum);
            if (isFunction) {
                arguments.add(operand);
            }
        }
    }

    /**
     * Whether the formula is one in this product or quotient, as in the scaled residual (x - t) / c: one of its operands is
     * used nowhere else, and the whole is what functions or powers are taken of, or used several times. Then it is a quantity
     * of its own, and computed once. A multiple such as 2 x is one only if it is shared: other numbers are to meet the 2.
     */
    boolean isQuantity(Application application) {
        boolean scales = application.operator() == Operator.MULTIPLY || application.operator() == Operator.DIVIDE;
        return scales
                && application.operands().stream().allMatch(Usage::isSimple)
                && application.operands().stream().anyMatch(this::isOnlyHere)
                && (uses.getOrDefault(application, 0) > 1
                        || arguments.contains(application) && !isMultiple(application));
    }

    private boolean isOnlyHere(Expression operand) {
        return !(operand instanceof Constant) && uses.get(operand) == 1;
    }

    private static boolean isMultiple(Application application) {
        return application.operator() == Operator.MULTIPLY
                && application.operands().stream().anyMatch(Constant.class::isInstance);
    }

    private static boolean isSimple(Expression operand) {
        return !(operand instanceof Application application)
                || application.operator().isFunction()
                || isResidual(application);
    }

    private static boolean isResidual(Application application) {
        boolean isSum = application.operator() == Operator.ADD || application.operator() == Operator.SUBTRACT;
        return isSum && application.operands().stream().allMatch(Usage::isAtom);
    }

    private static boolean isAtom(Expression operand) {
        return !(operand instanceof Constant)
                && (!(operand instanceof Application application)
                        || application.operator().isFunction());
    }
}
