package dev.lossmith.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Everything that was measured.
 *
 * @param all in no particular order, at most one of each kind
 */
record Measurements(List<Measurement> all) {

    /** What was done, in the order of {@link Workload}. */
    List<Workload> workloads() {
        return all.stream().map(Measurement::workload).distinct().sorted().toList();
    }

    /** The JDKs that took part in anything, oldest first. */
    List<Integer> jdks() {
        return all.stream().map(Measurement::jdk).distinct().sorted().toList();
    }

    /** The measurements of a workload: by contender, then JDK, then size. */
    List<Measurement> of(Workload workload) {
        return all.stream()
                .filter(measurement -> measurement.workload() == workload)
                .sorted(Comparator.comparing(Measurement::contender)
                        .thenComparing(Measurement::jdk)
                        .thenComparing(Measurement::n))
                .toList();
    }

    /** The lengths on which anybody did this work, shortest first. */
    List<Integer> sizes(Workload workload) {
        return of(workload).stream().map(Measurement::n).distinct().sorted().toList();
    }

    /**
     * How many times as fast as another contender at the same work, on the same JDK and size: above 1 is faster.
     *
     * @return empty if the other was not measured there
     */
    OptionalDouble speedup(Measurement measurement, Contender reference) {
        return all.stream()
                .filter(other -> other.contender() == reference
                        && other.workload() == measurement.workload()
                        && other.jdk() == measurement.jdk()
                        && other.n() == measurement.n())
                .mapToDouble(other -> other.nanos() / measurement.nanos())
                .findAny();
    }
}
