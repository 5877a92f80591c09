package dev.lossmith.processor.derive;

import dev.lossmith.check.Real;
import dev.lossmith.processor.derive.Operands.TermOrFactor;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.RowElements;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** When a rule of {@link RuleSet} is of use: what its letters must be beyond what their names say. */
final class Conditions {
    private Conditions() {}

    static boolean dividesEvenly(Map<String, Expression> letters) {
        return letters.get("k") instanceof Constant k
                && letters.get("m") instanceof Constant m
                && !k.differsByClass()
                && !m.differsByClass()
                && !k.is(1)
                && Decimals.quotient(k.value(0), m.value(0)).isPresent();
    }

    /** That one is a value of the other in a row. */
    static Predicate<Map<String, Expression>> isAmong(String one, String each) {
        return letters -> RowElements.isAmong(letters.get(one), letters.get(each));
    }

    /** Whether it is one number for a whole row. */
    static boolean isSameInRow(Expression expression) {
        return RowElements.ofOne(expression).stream()
                .noneMatch(part -> part instanceof Variable variable && !RowElements.isAtTarget(variable)
                        || part instanceof Constant constant && constant.differsByClass());
    }

    static boolean mayBeZero(Expression expression) {
        return expression.interval().contains(0);
    }

    static boolean isSameInAllClasses(Expression expression) {
        return expression instanceof Constant constant && !constant.differsByClass();
    }

    static boolean mayBeHuge(Expression expression) {
        Interval interval = expression.interval();
        return interval.low() < -1e151 || interval.high() > 1e151;
    }

    static boolean isNegativeConstant(Expression expression) {
        return expression instanceof Constant constant && constant.all(value -> value.signum() < 0);
    }

    static boolean isInUnit(Expression expression) {
        Interval interval = expression.interval();
        return !(expression instanceof Constant) && interval.low() >= 0 && interval.high() <= 1;
    }

    /** Of two constants with a sum of 1, and an exponent that is not positive. */
    static boolean isConvexOfNegative(Map<String, Expression> letters) {
        return letters.get("y") instanceof Constant y
                && letters.get("z") instanceof Constant z
                && !y.differsByClass()
                && !z.differsByClass()
                && y.value(0).add(z.value(0)).compareTo(BigDecimal.ONE) == 0
                && letters.get("a").interval().isNonPositive();
    }

    static Predicate<Map<String, Expression>> isLess(String smaller, String larger) {
        return letters -> isPositiveConstant(letters.get(smaller))
                && letters.get(smaller).interval().high()
                        <= letters.get(larger).interval().low();
    }

    /** Of numbers of which w^b is a, as nearly as a rounded exponent tells. */
    static boolean isPower(Map<String, Expression> letters) {
        List<Expression> numbers = List.of(letters.get("w"), letters.get("b"), letters.get("a"));
        if (!numbers.stream().allMatch(number -> Variables.of(number).isEmpty())) {
            return false;
        }
        Evaluator evaluator = new Evaluator(Map.of(), 0);
        Real power = Operator.POWER.value(List.of(evaluator.value(numbers.get(0)), evaluator.value(numbers.get(1))));
        Real number = evaluator.value(numbers.get(2));
        return number.minus(power).abs().compareTo(number.abs().times(Real.of(1e-12))) <= 0;
    }

    /** Whether it is a sum with an exponential, or is one: an end of a range where it is 0 it has not. */
    static boolean hasExponentialTerm(Expression expression) {
        return Operands.ofSum(new Pool(), expression).list().stream()
                .anyMatch(term -> !term.isInverse() && isExponential(term.expression()));
    }

    private static boolean isExponential(Expression expression) {
        return Operands.ofProduct(new Pool(), expression).list().stream()
                .anyMatch(factor -> factor.expression() instanceof Application application
                        && application.operator() == Operator.EXP);
    }

    static Predicate<Map<String, Expression>> isTwice(String twice, String once) {
        return letters -> letters.get(twice) instanceof Constant larger
                && letters.get(once) instanceof Constant smaller
                && !larger.differsByClass()
                && !smaller.differsByClass()
                && smaller.value(0).add(smaller.value(0)).compareTo(larger.value(0)) == 0;
    }

    /** Of two sums that only a number tells apart. */
    static Predicate<Map<String, Expression>> differByNumber(String a, String b) {
        return letters -> SumMatch.difference(terms(letters.get(a)), terms(letters.get(b)))
                .filter(List::isEmpty)
                .isPresent();
    }

    private static List<TermOrFactor> terms(Expression sum) {
        return Operands.ofSum(new Pool(), sum).list().stream()
                .filter(term -> !(term.expression() instanceof Constant))
                .toList();
    }

    /** Whether all terms of {@code a} go when {@code b} is added. */
    static boolean cancels(Expression a, Expression b) {
        List<TermOrFactor> opposite = Operands.ofSum(new Pool(), a).list().stream()
                .map(term -> term.inverted(true))
                .toList();
        return SumMatch.difference(Operands.ofSum(new Pool(), b).list(), opposite)
                .isPresent();
    }

    static boolean hasEitherSign(Expression expression) {
        Interval interval = expression.interval();
        return !interval.isNonNegative() && !interval.isNonPositive();
    }

    static boolean mayBePositive(Expression expression) {
        return !expression.interval().isNonPositive();
    }

    static boolean mayBeNegative(Expression expression) {
        return !expression.interval().isNonNegative();
    }

    /** Whether the exponential of it, which is a factor, is never 0: of a product with what is infinite nothing is left then. */
    static boolean hasExponential(Expression expression) {
        return expression.interval().low() >= -700;
    }

    static boolean isNoConstant(Expression expression) {
        return !(expression instanceof Constant);
    }

    static boolean isUnbounded(Expression expression) {
        return expression.interval().isUnbounded();
    }

    static boolean isPositiveConstant(Expression expression) {
        return expression instanceof Constant constant && constant.all(value -> value.signum() > 0);
    }
}
