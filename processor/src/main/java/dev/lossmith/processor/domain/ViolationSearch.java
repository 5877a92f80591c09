package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Demand;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Looks for the points of a box at which a formula means nothing, with the constants of one class: at simple numbers, then
 * where boxes that are divided again and again still may hold one, then between two points where a divisor has different
 * signs. A touching zero is found at numbers with few digits only.
 */
final class ViolationSearch {
    /** Node evaluations over boxes, for either of the first two: some milliseconds. */
    private static final int WORK = 60_000;

    private static final int MOST_BOXES = 1000;
    /** Node evaluations in arbitrary precision, some thousand times as slow, for each operation. */
    private static final int EXACT_WORK = 2000;

    private static final int MOST_LOOKS = 60;

    private record BoxToSearch(Box box, int depth) {}

    private final Expression root;
    private final Variable input;
    private final Variable target;
    private final int column;
    private final Box ranges;
    private final Graph graph;
    private final List<Suspect> suspects = new ArrayList<>();
    private int relevant;

    ViolationSearch(Expression root, Variable input, Variable target, int column, Box ranges) {
        this.root = root;
        this.input = input;
        this.target = target;
        this.column = column;
        this.ranges = ranges;
        this.graph = new Graph(root, input, column);
    }

    /** One violation for each operation for which there is one; operands come before what is computed of them. */
    List<Violation> violations() {
        suspect();
        if (suspects.isEmpty()) {
            return List.of();
        }
        samplePoints();
        suspects.forEach(this::cross);
        divideBoxes();
        return suspects.stream()
                .map(Suspect::violation)
                .flatMap(Optional::stream)
                .toList();
    }

    private void suspect() {
        Interval[] values = graph.values(ranges);
        boolean[] used = graph.used(values);
        relevant = graph.variablesOfConditions();
        for (int node = 0; node < graph.size(); node++) {
            if (used[node] && graph.node(node) instanceof Application application) {
                int operation = node;
                graph.demand(node, values).ifPresent(demand -> suspect(operation, application, demand, values));
            }
        }
    }

    private void suspect(int node, Application application, Demand demand, Interval[] values) {
        int operand = graph.operand(node, demand.operand());
        if (demand.mayFail(values[operand])) {
            suspects.add(new Suspect(node, operand, application, demand, looks()));
            relevant |= graph.variables(operand);
        }
    }

    private int looks() {
        return Math.min(MOST_LOOKS, 2 + EXACT_WORK / graph.size());
    }

    private void samplePoints() {
        SimpleNumbers.points(ranges, graph.constants(), relevant).stream()
                .limit(WORK / graph.size())
                .forEach(this::check);
    }

    private void check(Box at) {
        Interval[] values = graph.values(at);
        boolean[] used = graph.used(values);
        List<Suspect> failing = suspects.stream()
                .filter(suspect -> used[suspect.node] && suspect.isOpen())
                .filter(suspect -> mayFail(suspect, at, values[suspect.operand]) && suspect.mayLook())
                .toList();
        if (!failing.isEmpty()) {
            PointValues point = exact(at);
            failing.forEach(suspect -> point.failure(suspect.part, suspect.demand, isInside(suspect, at))
                    .ifPresent(fault -> suspect.found(point.violation(fault, suspect.part))));
        }
    }

    private boolean mayFail(Suspect suspect, Box at, Interval value) {
        suspect.notice(at, value);
        return suspect.demand.mayFailBelow(value) || isInside(suspect, at) && suspect.demand.mayFail(value);
    }

    private boolean isInside(Suspect suspect, Box at) {
        return ranges.isInside(at.input().low(), at.target().low(), graph.variables(suspect.operand));
    }

    private PointValues exact(Box at) {
        return new PointValues(
                root, input, target, column, at.input().low(), at.target().low());
    }

    private void divideBoxes() {
        Queue<BoxToSearch> pieces = new ArrayDeque<>();
        pieces.add(new BoxToSearch(ranges, 0));
        int most = Math.min(MOST_BOXES, WORK / graph.size());
        for (int count = 0; count < most && !pieces.isEmpty(); count++) {
            BoxToSearch piece = pieces.remove();
            if (isOpen(piece.box)) {
                divide(piece, pieces);
            }
        }
    }

    /** Whether an operand may still pass the end of its domain there. */
    private boolean isOpen(Box box) {
        Interval[] values = graph.values(box);
        boolean[] used = graph.used(values);
        return suspects.stream()
                .anyMatch(suspect ->
                        suspect.isOpen() && used[suspect.node] && suspect.demand.mayCross(values[suspect.operand]));
    }

    private void divide(BoxToSearch piece, Queue<BoxToSearch> pieces) {
        Interval inputs = piece.box.input();
        Interval targets = piece.box.target();
        double x = SimpleNumbers.middle(inputs);
        double t = SimpleNumbers.middle(targets);
        check(Box.point(x, t));
        suspects.forEach(this::cross);
        boolean byInput = (relevant & Graph.INPUT) != 0 && SimpleNumbers.isWide(inputs);
        boolean byTarget = (relevant & Graph.TARGET) != 0 && SimpleNumbers.isWide(targets);
        if (byInput && (!byTarget || piece.depth % 2 == 0)) {
            pieces.add(new BoxToSearch(new Box(new Interval(inputs.low(), x), targets), piece.depth + 1));
            pieces.add(new BoxToSearch(new Box(new Interval(x, inputs.high()), targets), piece.depth + 1));
        } else if (byTarget) {
            pieces.add(new BoxToSearch(new Box(inputs, new Interval(targets.low(), t)), piece.depth + 1));
            pieces.add(new BoxToSearch(new Box(inputs, new Interval(t, targets.high())), piece.depth + 1));
        }
    }

    private void cross(Suspect suspect) {
        if (!suspect.isOpen() || !suspect.mayCross()) {
            return;
        }
        Crossing crossing = new Crossing(graph, suspect.operand, suspect.demand.floor());
        Optional<PointValues> point = suspect.between(crossing)
                .map(this::exact)
                .filter(at -> at.value(graph.node(suspect.operand)).isFinite() && at.uses(suspect.part));
        point.ifPresentOrElse(
                at -> suspect.found(at.violation(suspect.demand.at().orElseThrow(), suspect.part)),
                suspect::crossedInVain);
    }
}
