package dev.lossmith.processor.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An operator and what it is applied to. */
public final class Application implements Expression {
    private final Operator operator;
    private final List<Expression> operands;
    private final Interval interval;
    private final long operators;
    /** Once asked for: of few nodes it is. A race only makes them twice. */
    private @Nullable Set<Variable> variables;

    Application(Operator operator, List<Expression> operands) {
        this.operator = operator;
        this.operands = operands;
        // Loops: every step of every rule makes nodes.
        List<Interval> intervals = new ArrayList<>(operands.size());
        long found = 1L << operator.ordinal();
        for (Expression operand : operands) {
            intervals.add(operand.interval());
            found |= operand instanceof Application application ? application.operators : 0;
        }
        this.interval = operator.interval(intervals);
        this.operators = found;
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

    Set<Variable> variables() {
        Set<Variable> known = variables;
        if (known == null) {
            Set<Variable> found = new LinkedHashSet<>();
            operands.forEach(operand -> found.addAll(Variables.of(operand)));
            known = Collections.unmodifiableSet(found);
            variables = known;
        }
        return known;
    }

    @Override
    public List<Expression> children() {
        return operands;
    }

    @Override
    public Expression rebuild(Pool pool, List<Expression> children) {
        return children.equals(operands) ? this : pool.apply(operator, children);
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
