package dev.lossmith.processor;

import dev.lossmith.Reduction;
import dev.lossmith.Weights;
import dev.lossmith.check.Quantity;
import dev.lossmith.processor.accuracy.LargestError;
import dev.lossmith.processor.accuracy.RowMeasurement;
import dev.lossmith.processor.accuracy.RowSample;
import dev.lossmith.processor.accuracy.RowTruth;
import dev.lossmith.processor.config.Config;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Problem;
import dev.lossmith.processor.config.RowMessages;
import dev.lossmith.processor.derive.RowDerivation;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.loss.RowFormula;
import dev.lossmith.processor.schedule.RowKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Measures what a user's formula of a row achieves: at narrow rows, whose truth takes no time. */
final class RowAccuracy {
    private static final int WIDEST = 4;

    private final RowFormula narrow;
    private final RowMeasurement measurement;

    private RowAccuracy(RowFormula narrow, RowMeasurement measurement) {
        this.narrow = narrow;
        this.measurement = measurement;
    }

    static RowAccuracy of(Config config, RowFormula stated) {
        Layout layout = config.layout();
        RowKernel kernel = narrow(config, stated);
        RowFormula narrow = kernel.formula();
        RowTruth truth = RowTruth.of(
                layout.storage().format(),
                RowDerivation.exact(narrow.pool(), narrow.loss(), narrow.variables()),
                narrow.variables(),
                narrow.tables());
        RowRun run = new RowRun(kernel);
        return new RowAccuracy(narrow, RowMeasurement.of(truth, run::results));
    }

    /** The kernel of the same loss of narrow rows, which gives the losses and derivatives of single rows. */
    static RowKernel narrow(Config config, RowFormula stated) {
        Layout layout = config.layout();
        boolean hasNames = stated.variables().columns().areThere();
        int width = hasNames ? layout.classes() : Math.min(layout.classes(), WIDEST);
        RowFormula narrow =
                config.loss().rowFormula(config.options().ofRowsOf(width)).orElseThrow();
        Layout plain = new Layout(
                layout.precision(), Reduction.NONE, Weights.NONE, layout.onEmpty(), width, layout.classWeight());
        return RowCompiler.compile(config.names(), narrow, plain, config.written());
    }

    /** The formula with the bounds that were found. */
    RowFormula measured(RowFormula formula) {
        return formula.measured(
                measurement.bounds(),
                new RowFormula.MeasuredRows(
                        measurement.rows(), narrow.variables().count()));
    }

    /** What the user is to be told. */
    List<Problem> problems() {
        if (measurement.undefined().isPresent()) {
            RowMeasurement.UndefinedRow found = measurement.undefined().get();
            return List.of(RowMessages.undefined(
                    Printer.print(found.part()), found.sample().toString()));
        }
        OptionalDouble maxUlps = narrow.limit().orElseThrow().maxUlps();
        List<Problem> problems = new ArrayList<>();
        measurement.worst().forEach((quantity, worst) -> {
            if (worst.ulps() > maxUlps.orElse(LargestError.LOST_ULPS)) {
                String at = worst.sample().map(RowSample::toString).orElse("");
                problems.add(
                        maxUlps.isPresent()
                                ? RowMessages.tooInaccurate(name(quantity), worst.ulps(), maxUlps.getAsDouble(), at)
                                : RowMessages.lost(name(quantity), worst.ulps(), at));
            }
        });
        return problems;
    }

    private static String name(Quantity quantity) {
        return quantity == Quantity.HESSIAN ? "Hessian" : quantity.toString();
    }
}
