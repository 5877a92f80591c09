package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Evaluates expressions of a row in arbitrary precision: operators over the row are of the values at all of its elements. */
public final class RowEvaluator {
    private final BiFunction<Variable, Integer, Real> variables;
    /** By element. */
    private final List<Map<Expression, Real>> known = new ArrayList<>();

    /** @param variables what a variable is at an element */
    public RowEvaluator(int width, BiFunction<Variable, Integer, Real> variables) {
        this.variables = variables;
        IntStream.range(0, width).forEach(any -> known.add(new IdentityHashMap<>()));
    }

    /** The value of an expression that is of an element. */
    public Real value(Expression expression, int element) {
        Real value = known.get(element).get(expression);
        if (value == null) {
            value = compute(expression, element);
            known.get(element).put(expression, value);
        }
        return value;
    }

    /** The part of an expression, at an element, that means nothing although what it is made of does; empty if there is none. */
    public Optional<Application> undefined(Expression expression, int element) {
        if (!(expression instanceof Application application) || !isUndefined(value(expression, element))) {
            return Optional.empty();
        }
        for (int j = 0; j < known.size(); j++) {
            int of = RowElements.isOverRow(application) ? j : element;
            for (Expression operand : application.operands()) {
                if (isUndefined(value(operand, of))) {
                    return undefined(operand, of);
                }
            }
        }
        return Optional.of(application);
    }

    private static boolean isUndefined(Real value) {
        return value.isNaN() && !value.isUnknown();
    }

    private Real compute(Expression expression, int element) {
        if (expression instanceof Constant constant) {
            return constant.real(element);
        }
        if (expression instanceof Variable variable) {
            return variables.apply(variable, element);
        }
        Application application = (Application) expression;
        List<Real> operands = RowElements.isOverRow(application)
                ? IntStream.range(0, known.size())
                        .mapToObj(each -> value(application.operand(0), each))
                        .toList()
                : application.operands().stream()
                        .map(operand -> value(operand, element))
                        .toList();
        return application.operator().value(operands);
    }
}
