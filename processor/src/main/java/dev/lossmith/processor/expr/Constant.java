package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * An exact number, or one a class: a constant that differs by class is one node, so that rules and folding treat both
 * alike.
 */
public final class Constant implements Expression {
    private final List<BigDecimal> values;
    private final String name;

    Constant(List<BigDecimal> values, String name) {
        this.values = values;
        this.name = name;
    }

    /** The value in each class: one entry if it is the same in all of them. */
    public List<BigDecimal> values() {
        return values;
    }

    /** How a constant that differs by class is called, as {@code posWeight}; a single number has no name. */
    public String name() {
        return name;
    }

    public boolean differsByClass() {
        return values.size() > 1;
    }

    public BigDecimal value(int column) {
        return values.get(differsByClass() ? column : 0);
    }

    /** Whether this is one number, and that number. */
    public boolean is(int number) {
        return !differsByClass() && values.get(0).compareTo(BigDecimal.valueOf(number)) == 0;
    }

    public boolean all(Predicate<BigDecimal> condition) {
        return values.stream().allMatch(condition);
    }

    @Override
    public Interval interval() {
        double low = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElseThrow();
        double high = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElseThrow();
        return new Interval(low, high);
    }

    @Override
    public String toString() {
        return Printer.print(this);
    }
}
