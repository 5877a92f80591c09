package dev.lossmith.processor.domain;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Branches;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Demand;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fault;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The values of a formula at a point, in arbitrary precision. */
final class PointValues {
    private static final int DIGITS = 60;
    private static final Real ONE = Real.of(1);
    private static final Real NAN = Real.of(Double.NaN);

    private final Expression root;
    private final double input;
    private final double target;
    private final Map<Variable, BigDecimal> decimals = new HashMap<>();
    private final Fold<Real> values = new Fold<>(this::compute);
    private final int column;
    private final ExactDecimals exact;

    /** @param targetVariable that of the input, if it is the only one */
    PointValues(
            Expression root, Variable inputVariable, Variable targetVariable, int column, double input, double target) {
        this.root = root;
        this.input = input;
        this.target = target;
        this.column = column;
        decimals.put(targetVariable, decimal(target));
        decimals.put(inputVariable, decimal(input));
        this.exact = new ExactDecimals(decimals, column);
    }

    /** To the working precision, if it is no binary fraction: thousands of digits would make everything slow. */
    private static Real rounded(BigDecimal value) {
        return Real.of(value).withDigits(DIGITS).times(ONE);
    }

    /** A double stands for its shortest decimal: 0.3 is then the 0.3 of the formula. */
    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value));
    }

    /** The value, for which a branch that is not taken is not computed. */
    Real value(Expression expression) {
        return values.of(expression);
    }

    private Real compute(Expression expression, Fold<Real> fold) {
        if (expression instanceof Constant constant) {
            return rounded(constant.value(column));
        }
        if (expression instanceof Variable variable) {
            return rounded(decimals.get(variable));
        }
        Application application = (Application) expression;
        List<Real> operands = new ArrayList<>();
        for (int i = 0; i < application.operands().size(); i++) {
            operands.add(takes(application, i) ? fold.of(application.operand(i)) : NAN);
        }
        return application.operator().value(operands);
    }

    /** What is wrong with the application here, if that is certain. */
    Optional<Fault> failure(Application application, Demand demand, boolean isInside) {
        Expression part = application.operand(demand.operand());
        Real operand = value(part);
        if (!operand.isFinite()) {
            return Optional.empty();
        }
        Real excess = operand.minus(Real.of(demand.floor()));
        boolean below = excess.plus(excess.accuracy()).signum() < 0;
        boolean mayBeAt = excess.abs().compareTo(excess.accuracy()) <= 0;
        boolean at = mayBeAt && (excess.accuracy().signum() == 0 || isExactly(demand.floor(), part));
        Optional<Fault> fault = below ? demand.below() : at && isInside ? demand.at() : Optional.empty();
        return fault.filter(any -> !value(application).isFinite() && uses(application));
    }

    private boolean isExactly(int number, Expression expression) {
        return exact.value(expression)
                .filter(value -> value.compareTo(BigDecimal.valueOf(number)) == 0)
                .isPresent();
    }

    Violation violation(Fault fault, Expression part) {
        return new Violation(fault, part, input, target);
    }

    /** Whether the formula's value depends on that part here: a branch that is not taken does not count. */
    boolean uses(Expression part) {
        return Parts.of(root, this::taken).contains(part);
    }

    private List<Expression> taken(Expression expression) {
        List<Expression> children = expression.children();
        return expression instanceof Application application
                        && application.operator().branches().isPresent()
                ? IntStream.range(0, children.size())
                        .filter(i -> takes(application, i))
                        .mapToObj(children::get)
                        .toList()
                : children;
    }

    private boolean takes(Application application, int index) {
        Optional<Branches> branches = application.operator().branches();
        return branches.isEmpty()
                || index < branches.get().whenLess()
                || index == branches.get().taken(isLess(application, branches.get()));
    }

    private boolean isLess(Application choice, Branches branches) {
        Real first = value(choice.operand(0));
        return branches.compareWithZero() ? first.signum() < 0 : first.compareTo(value(choice.operand(1))) < 0;
    }
}
