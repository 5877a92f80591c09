package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Variable;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Looks for a place where a {@code where} changes its branch and the whole formula its value. */
final class Jumps {
    private static final List<Double> TARGETS = List.of(0.0, 1.0, -1.0, 0.5, 2.0);
    /** Powers of two between which changes of branches are looked for, on both sides of 0 and of the target. */
    private static final int SMALLEST = -7;

    private static final int LARGEST = 10;

    private static final int STEPS = 200;
    /** A slope that is as steep as this over the distance of two doubles is a jump to whoever looks at it. */
    private static final double LEAST = 1e-6;

    private final Graph graph;
    private final Box ranges;
    private final int[] choices;

    Jumps(Expression root, Variable input, Box ranges) {
        this.graph = new Graph(root, input, 0);
        this.ranges = ranges;
        this.choices = IntStream.range(0, graph.size())
                .filter(node -> graph.branches(node)
                        .filter(branches -> !branches.compareWithZero())
                        .isPresent())
                .toArray();
    }

    Optional<Jump> first() {
        return choices.length == 0
                ? Optional.empty()
                : TARGETS.stream()
                        .filter(target -> ranges.target().contains(target))
                        .map(this::first)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<Jump> first(double target) {
        List<Double> inputs = List.copyOf(inputs(target));
        for (int i = 1; i < inputs.size(); i++) {
            double below = inputs.get(i - 1);
            double above = inputs.get(i);
            for (int choice : choices) {
                if (isTaken(choice, below, target) != isTaken(choice, above, target)) {
                    Optional<Jump> jump = between(choice, below, above, target);
                    if (jump.isPresent()) {
                        return jump;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private TreeSet<Double> inputs(double target) {
        TreeSet<Double> inputs = new TreeSet<>();
        for (int power = SMALLEST; power <= LARGEST; power++) {
            double size = Math.scalb(1.0, power);
            inputs.addAll(List.of(-size, size, target - size, target + size));
        }
        inputs.addAll(List.of(ranges.input().low(), ranges.input().high()));
        inputs.removeIf(input -> !ranges.input().contains(input) || Double.isInfinite(input));
        return inputs;
    }

    private boolean isTaken(int choice, double input, double target) {
        Interval[] values = graph.values(Box.point(input, target));
        return values[graph.operand(choice, 0)].low() < values[graph.operand(choice, 1)].low();
    }

    private Optional<Jump> between(int choice, double below, double above, double target) {
        boolean taken = isTaken(choice, below, target);
        double low = below;
        double high = above;
        double middle = low < 0 && high > 0 ? 0 : low / 2 + high / 2;
        for (int step = 0; step < STEPS && middle != low && middle != high; step++) {
            boolean same = isTaken(choice, middle, target) == taken;
            low = same ? middle : low;
            high = same ? high : middle;
            middle = low / 2 + high / 2;
        }
        Interval before = loss(low, target);
        Interval after = loss(high, target);
        double distance = Math.max(before.low() - after.high(), after.low() - before.high());
        double size = Math.max(1, Math.max(Math.abs(before.low()), Math.abs(after.low())));
        if (!(distance > LEAST * size) || Double.isInfinite(distance)) {
            return Optional.empty();
        }
        Interval between = new Interval(low, high);
        double place = between.contains(0) ? 0 : SimpleNumbers.shortest(high, between::contains);
        return Optional.of(new Jump(place, target, before.low(), after.low()));
    }

    private Interval loss(double input, double target) {
        Interval[] values = graph.values(Box.point(input, target));
        return values[values.length - 1];
    }
}
