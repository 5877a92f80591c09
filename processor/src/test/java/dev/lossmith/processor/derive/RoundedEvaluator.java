package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Variable;
import java.util.Map;

/** Evaluates the arithmetic of a formula as Java does, each operation rounded to the format. */
final class RoundedEvaluator {
    private final boolean isFloat;
    private final Map<String, Double> letters;

    RoundedEvaluator(boolean isFloat, Map<String, Double> letters) {
        this.isFloat = isFloat;
        this.letters = letters;
    }

    double value(Expression expression) {
        double exact = expression instanceof Variable letter
                ? letters.get(letter.name())
                : expression instanceof Constant constant
                        ? constant.value(0).doubleValue()
                        : operation((Application) expression);
        return isFloat ? (float) exact : exact;
    }

    /** Of floats in double: rounded to float afterwards, that is the float operation. */
    private double operation(Application application) {
        double a = value(application.operand(0));
        double b = value(application.operands().get(application.operands().size() - 1));
        return switch (application.operator()) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case NEGATE -> -a;
            case ABS -> Math.abs(a);
            case MAX -> Math.max(a, b);
            default -> throw new AssertionError(application.operator() + " is not one rounded operation");
        };
    }
}
