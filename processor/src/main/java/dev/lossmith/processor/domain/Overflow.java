package dev.lossmith.processor.domain;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fault;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Variable;
import java.util.Optional;

/** Looks for a loss that is too large, at the corners of a bounded box and at simple points. */
final class Overflow {
    /** Node evaluations over boxes, and in arbitrary precision. */
    private static final int WORK = 60_000;

    private static final int EXACT_WORK = 2000;

    private final Expression root;
    private final Variable input;
    private final Variable target;
    private final int column;
    private final Box ranges;

    Overflow(Expression root, Variable input, Variable target, int column, Box ranges) {
        this.root = root;
        this.input = input;
        this.target = target;
        this.column = column;
        this.ranges = ranges;
    }

    Optional<Violation> beyond(double largest) {
        Graph graph = new Graph(root, input, column);
        int last = graph.size() - 1;
        return SimpleNumbers.points(ranges, graph.constants(), graph.variables(last)).stream()
                .limit(WORK / graph.size())
                .filter(point -> mayExceed(graph.values(point)[last], largest))
                .limit(2 + EXACT_WORK / graph.size())
                .map(point -> new PointValues(
                        root,
                        input,
                        target,
                        column,
                        point.input().low(),
                        point.target().low()))
                .filter(point -> exceeds(point.value(root), largest))
                .map(point -> point.violation(Fault.OVERFLOW, root))
                .findFirst();
    }

    private static boolean mayExceed(Interval value, double largest) {
        return value.low() < -largest || value.high() > largest;
    }

    private static boolean exceeds(Real value, double largest) {
        return value.isFinite() && value.abs().minus(value.accuracy()).compareTo(Real.of(largest)) > 0;
    }
}
