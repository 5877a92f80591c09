package dev.lossmith.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** The tables of a workload: what everybody took, how generated kernels compare with others, what they allocate. */
final class Tables {

    private static final List<Comparison> COMPARISONS = List.of(
            new Comparison(Contender.VECTOR_LOOP, Contender::isGenerated, 0),
            // Shorter arrays stay in a cache.
            new Comparison(Contender.MEMORY_FLOOR, Contender::isGenerated, 1 << 24),
            new Comparison(Contender.LOSSMITH_VECTOR, Contender.LOSSMITH_PARALLEL::equals, 0));

    /** Who is compared with whom, and from which size on. */
    private record Comparison(Contender reference, Predicate<Contender> rows, int from) {}

    private Tables() {}

    /** The costs first; tables without rows are left out. */
    static List<ResultTable> of(Measurements measurements, Workload workload) {
        List<ResultTable> tables = new ArrayList<>();
        tables.add(costs(measurements, workload));
        COMPARISONS.forEach(comparison -> tables.add(ratios(measurements, workload, comparison)));
        tables.add(bytes(measurements, workload));
        tables.removeIf(table -> table.rows().isEmpty());
        return tables;
    }

    private static ResultTable costs(Measurements measurements, Workload workload) {
        String caption = workload.unit() + " (times as fast as " + Contender.BASELINE.title() + ")";
        return ResultTable.of(
                caption,
                measurements.of(workload),
                measurement -> new ResultTable.Cell(
                        ResultTable.number(measurement.cost()),
                        factor(measurements.speedup(measurement, Contender.BASELINE))));
    }

    private static ResultTable ratios(Measurements measurements, Workload workload, Comparison comparison) {
        List<Measurement> compared = measurements.of(workload).stream()
                .filter(measurement -> comparison.rows().test(measurement.contender()))
                .filter(measurement -> measurement.n() >= comparison.from())
                .filter(measurement -> measurements
                        .speedup(measurement, comparison.reference())
                        .isPresent())
                .toList();
        return ResultTable.of(
                "times as fast as " + comparison.reference().title(),
                compared,
                measurement ->
                        new ResultTable.Cell(factor(measurements.speedup(measurement, comparison.reference())), ""));
    }

    /**
     * JMH itself allocates some kilobytes an iteration, and shares them out among its calls: long calls seem to
     * allocate. The hand-written loop, which allocates nothing, shows how much of it that is.
     */
    private static ResultTable bytes(Measurements measurements, Workload workload) {
        List<Measurement> profiled = measurements.of(workload).stream()
                .filter(measurement ->
                        measurement.contender().isGenerated() || measurement.contender() == Contender.BASELINE)
                .filter(measurement -> measurement.bytes().isPresent())
                .toList();
        return ResultTable.of(
                "bytes allocated a call",
                profiled,
                measurement -> new ResultTable.Cell(
                        String.valueOf(Math.round(measurement.bytes().getAsDouble())), ""));
    }

    private static String factor(OptionalDouble speedup) {
        return speedup.isPresent() ? ResultTable.number(speedup.getAsDouble()) + "x" : "";
    }
}
