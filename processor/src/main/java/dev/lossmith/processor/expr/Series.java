package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A polynomial as one node: rules that would rearrange it see nothing but its argument. Its operands are the argument,
 * how far from 0 that is of use, and the coefficients from the constant term up, which are constants.
 */
public final class Series {
    private static final int FIRST = 2;

    private Series() {}

    /** The polynomial with these coefficients; what it is outside {@code radius} nobody must ask. */
    public static Expression of(Pool pool, Expression argument, BigDecimal radius, List<BigDecimal> coefficients) {
        if (coefficients.size() == 1) {
            return pool.constant(coefficients.get(0));
        }
        List<Expression> operands = new ArrayList<>(List.of(argument, pool.constant(radius)));
        coefficients.forEach(coefficient -> operands.add(pool.constant(coefficient)));
        return pool.apply(Operator.SERIES, operands);
    }

    /** Its derivative by the argument. */
    static Expression derivative(Pool pool, Application series) {
        List<BigDecimal> coefficients = coefficients(series);
        List<BigDecimal> derived = new ArrayList<>();
        for (int power = 1; power < coefficients.size(); power++) {
            derived.add(coefficients.get(power).multiply(BigDecimal.valueOf(power)));
        }
        return of(pool, series.operand(0), radius(series), derived);
    }

    public static BigDecimal radius(Application series) {
        return ((Constant) series.operand(1)).value(0);
    }

    public static List<BigDecimal> coefficients(Application series) {
        return series.operands().stream()
                .skip(FIRST)
                .map(operand -> ((Constant) operand).value(0))
                .toList();
    }

    static Real value(List<Real> operands) {
        Real argument = operands.get(0);
        Real sum = operands.get(operands.size() - 1);
        for (int i = operands.size() - 2; i >= FIRST; i--) {
            sum = sum.times(argument).plus(operands.get(i));
        }
        return sum;
    }

    static Interval interval(List<Interval> operands) {
        double radius = operands.get(1).high();
        Interval argument = operands.get(0).clip(new Interval(-radius, radius));
        Interval sum = operands.get(operands.size() - 1);
        for (int i = operands.size() - 2; i >= FIRST; i--) {
            sum = sum.times(argument).plus(operands.get(i));
        }
        return sum;
    }
}
