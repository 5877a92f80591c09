package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Interval;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Finds where a node passes a number, between a point below and one above: a zero that no simple number may hit. */
final class Crossing {
    private static final int STEPS = 200;

    private final Graph graph;
    private final int node;
    private final int floor;

    Crossing(Graph graph, int node, int floor) {
        this.graph = graph;
        this.node = node;
        this.floor = floor;
    }

    /** The point next to the crossing; empty if the node passes the number by a jump or a pole. */
    Optional<Box> between(Box below, Box above) {
        if (graph.jumps(node)) {
            return Optional.empty();
        }
        Box corner = new Box(above.input(), below.target());
        int side = side(corner);
        Box crossing = side == 0
                ? corner
                : side > 0
                        ? along(x -> new Box(Interval.of(x), below.target()), below.input(), above.input())
                        : along(t -> new Box(above.input(), Interval.of(t)), below.target(), above.target());
        double least = Math.min(distance(below), distance(above));
        return Optional.of(crossing).filter(box -> distance(box) < least);
    }

    private Box along(DoubleFunction<Box> points, Interval below, Interval above) {
        double low = below.low();
        double high = above.low();
        double middle = low / 2 + high / 2;
        for (int step = 0; step < STEPS && middle != low && middle != high; step++) {
            int side = side(points.apply(middle));
            low = side <= 0 ? middle : low;
            high = side >= 0 ? middle : high;
            middle = low / 2 + high / 2;
        }
        Interval between = new Interval(Math.min(below.low(), above.low()), Math.max(below.low(), above.low()));
        return points.apply(
                SimpleNumbers.shortest(low, value -> between.contains(value) && side(points.apply(value)) == 0));
    }

    /** -1 or 1 where the node is certainly below or above, else 0. */
    private int side(Box point) {
        Interval value = graph.values(point)[node];
        return value.high() < floor ? -1 : value.low() > floor ? 1 : 0;
    }

    private double distance(Box point) {
        Interval value = graph.values(point)[node];
        return Math.max(Math.abs(value.low() - floor), Math.abs(value.high() - floor));
    }
}
