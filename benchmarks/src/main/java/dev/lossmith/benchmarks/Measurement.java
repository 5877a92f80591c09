package dev.lossmith.benchmarks;

import java.util.OptionalDouble;

/**
 * What was measured in one go.
 *
 * @param jdk the feature version of the JDK that it was measured on
 * @param workload what was done
 * @param contender by whom
 * @param n on how many elements
 * @param nanos how long a call took
 * @param bytes what a call allocated; empty if nobody looked
 */
record Measurement(int jdk, Workload workload, Contender contender, int n, double nanos, OptionalDouble bytes) {

    /** In the unit of the workload. */
    double cost() {
        return workload.cost(nanos, n);
    }
}
