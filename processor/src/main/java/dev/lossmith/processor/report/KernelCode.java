package dev.lossmith.processor.report;

import dev.lossmith.processor.accuracy.Point;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.lower.Program;
import dev.lossmith.processor.schedule.Kernel;
import java.util.List;

/** A kernel that runs while it is compiled: the bits that its class will give for an element, of the first class. */
final class KernelCode {
    private final Kernel kernel;
    private final Program program;

    KernelCode(Kernel kernel) {
        this.kernel = kernel;
        this.program = Program.of(
                kernel.code().arithmetic(),
                kernel.element().list(),
                List.of(
                        kernel.formula().input().name(),
                        kernel.formula().target().name()),
                0);
    }

    Outputs<Double> at(Point point) {
        double[] results = program.run(point.input(), point.target());
        return Outputs.of(quantity -> kernel.layout().storage().round(results[quantity.ordinal()]));
    }
}
