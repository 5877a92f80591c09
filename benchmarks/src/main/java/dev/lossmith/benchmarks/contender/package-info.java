/**
 * Who takes part: one JMH class a contender, or a contender and schedule; one method a workload.
 *
 * <p>Methods of one name do the same work in all classes, on the same numbers: that is how results are compared. All
 * losses are sums, so that no contender divides. A method returns the loss and leaves derivatives in the arrays of its
 * state. One thread, but for {@link dev.lossmith.benchmarks.contender.LossmithParallel}.
 *
 * <p>A new contender is a class here and a row of {@link dev.lossmith.benchmarks.Contender}; a new workload a method
 * and a row of {@link dev.lossmith.benchmarks.Workload}.
 */
package dev.lossmith.benchmarks.contender;
