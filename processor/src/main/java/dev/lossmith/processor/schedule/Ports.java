package dev.lossmith.processor.schedule;

import dev.lossmith.Weights;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.schedule.Port.Axis;
import dev.lossmith.processor.schedule.Port.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a kernel reads and writes, in the order of its parameters. Parameters, loads, stores, and what the runtime checks, follow
 * from it.
 *
 * <p>The order of a call is that of its highest derivative: 0 for the loss, 1 for the gradient, 2 for the diagonal of the Hessian.
 */
public record Ports(List<Port> all) {
    /** The highest derivative that a kernel computes. */
    public static final int HIGHEST_ORDER = 2;

    /** What the runtime knows of, in the order of its parameters: a kernel has some of them. */
    public static final List<String> NAMES = List.of("input", "target", "weight", "loss", "gradient", "hessian");

    static Ports of(Formula formula, Layout layout) {
        List<Port> ports = new ArrayList<>();
        ports.add(new Port("input", formula.input().name(), Axis.ELEMENT, Direction.READ, 0));
        ports.add(new Port("target", formula.target().name(), Axis.ELEMENT, Direction.READ, 0));
        if (layout.isWeighted()) {
            Axis axis = layout.weights() == Weights.ROW ? Axis.ROW : Axis.ELEMENT;
            ports.add(new Port("weight", Kernel.WEIGHT, axis, Direction.READ, 0));
        }
        if (!layout.isReduced()) {
            ports.add(new Port("loss", "loss", Axis.ELEMENT, Direction.WRITTEN, 0));
        }
        ports.add(new Port("gradient", "gradient", Axis.ELEMENT, Direction.WRITTEN, 1));
        ports.add(new Port("hessian", "hessian", Axis.ELEMENT, Direction.WRITTEN, 2));
        return new Ports(List.copyOf(ports));
    }

    /** Those of a call of that order. */
    public List<Port> of(int order) {
        return all.stream().filter(port -> port.order() <= order).toList();
    }

    public List<Port> read() {
        return all.stream().filter(Port::isRead).toList();
    }

    public Optional<Port> named(String name) {
        return all.stream().filter(port -> port.name().equals(name)).findFirst();
    }

    /** The one whose numbers have this name in the code. */
    public Port ofVariable(String variable) {
        return all.stream()
                .filter(port -> port.isRead() && port.variable().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    /** Where the derivative of that order goes; empty for a loss that is added up. */
    public Optional<Port> result(int order) {
        return all.stream()
                .filter(port -> !port.isRead() && port.order() == order)
                .findFirst();
    }
}
