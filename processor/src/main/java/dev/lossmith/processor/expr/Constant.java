package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An exact number, or one a class: a constant that differs by class is one node, so that rules and folding treat both
 * alike.
 */
public final class Constant implements Expression {
    private final List<BigDecimal> values;
    private final String name;
    private final Interval interval;
    /** The values, once asked for: few constants are evaluated, but those at hundreds of points. A race only makes them twice. */
    private @Nullable List<Real> reals;

    Constant(List<BigDecimal> values, String name) {
        this.values = values;
        this.name = name;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (BigDecimal value : values) {
            low = Math.min(low, value.doubleValue());
            high = Math.max(high, value.doubleValue());
        }
        this.interval = new Interval(low, high);
    }

    /** The value in each class: one entry if it is the same in all of them. */
    public List<BigDecimal> values() {
        return values;
    }

    /** How a constant that differs by class is called, as {@code posWeight}; that of a single number is empty. */
    public String name() {
        return name;
    }

    public boolean differsByClass() {
        return values.size() > 1;
    }

    public BigDecimal value(int column) {
        return values.get(differsByClass() ? column : 0);
    }

    Real real(int column) {
        List<Real> known = reals;
        if (known == null) {
            known = values.stream().map(Constant::real).toList();
            reals = known;
        }
        return known.get(differsByClass() ? column : 0);
    }

    /** A decimal of which a double is exact has a short mantissa if it is made from that. */
    private static Real real(BigDecimal value) {
        double nearest = value.doubleValue();
        boolean isDouble = !Double.isInfinite(nearest) && new BigDecimal(nearest).compareTo(value) == 0;
        return isDouble ? Real.of(nearest) : Real.of(value);
    }

    /** Whether this is one number, and that number. */
    public boolean is(int number) {
        return !differsByClass() && values.get(0).compareTo(BigDecimal.valueOf(number)) == 0;
    }

    public boolean all(Predicate<BigDecimal> condition) {
        for (BigDecimal value : values) {
            if (!condition.test(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Interval interval() {
        return interval;
    }

    @Override
    public String toString() {
        return Printer.print(this);
    }
}
