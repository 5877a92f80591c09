package dev.lossmith.benchmarks;

/**
 * One number.
 *
 * @param jdk the feature version of the JDK that it was measured on
 * @param workload what was done
 * @param contender by whom
 * @param n on how many elements
 * @param nanos how long a call took
 */
record Measurement(int jdk, Workload workload, Contender contender, int n, double nanos) {

    /** In the unit of the workload. */
    double cost() {
        return workload.cost(nanos, n);
    }
}
