package dev.lossmith.processor.expr;

/** A quantity that is given when the formula is evaluated, with the values that it may have. */
public final class Variable implements Expression {
    private final String name;
    private final Interval interval;

    Variable(String name, Interval interval) {
        this.name = name;
        this.interval = interval;
    }

    public String name() {
        return name;
    }

    @Override
    public Interval interval() {
        return interval;
    }

    @Override
    public String toString() {
        return name;
    }
}
