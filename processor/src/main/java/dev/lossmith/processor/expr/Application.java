package dev.lossmith.processor.expr;

import java.util.List;

/** An operator and what it is applied to. */
public final class Application implements Expression {
    private final Operator operator;
    private final List<Expression> operands;
    private final Interval interval;
    private final long operators;

    Application(Operator operator, List<Expression> operands) {
        this.operator = operator;
        this.operands = operands;
        this.interval =
                operator.interval(operands.stream().map(Expression::interval).toList());
        this.operators = operands.stream()
                .filter(Application.class::isInstance)
                .mapToLong(operand -> ((Application) operand).operators)
                .reduce(1L << operator.ordinal(), (a, b) -> a | b);
    }

    public Operator operator() {
        return operator;
    }

    public List<Expression> operands() {
        return operands;
    }

    public Expression operand(int index) {
        return operands.get(index);
    }

    /** The operators in it, a bit each, by their ordinals: what a pattern has and this has not, need not be looked for. */
    public long operators() {
        return operators;
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
