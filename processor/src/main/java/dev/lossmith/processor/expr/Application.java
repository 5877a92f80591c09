package dev.lossmith.processor.expr;

import java.util.List;

/** An operator and what it is applied to. */
public final class Application implements Expression {
    private final Operator operator;
    private final List<Expression> operands;
    private final Interval interval;

    Application(Operator operator, List<Expression> operands) {
        this.operator = operator;
        this.operands = operands;
        this.interval =
                operator.interval(operands.stream().map(Expression::interval).toList());
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

    @Override
    public Interval interval() {
        return interval;
    }

    @Override
    public String toString() {
        return Printer.print(this);
    }
}
