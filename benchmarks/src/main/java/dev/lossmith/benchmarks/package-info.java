/**
 * Measures generated kernels against the loops that people write by hand and against other libraries.
 *
 * <p>{@link dev.lossmith.benchmarks.Benchmarks} runs every {@link dev.lossmith.benchmarks.Contender} under JMH, and its
 * first call in fresh virtual machines; keeps what it measured as JMH's JSON, one file for each JDK and contender; and
 * puts all that lies in the folder of results, of this JDK and others, into one table and one page. Measuring a
 * contender again replaces its file and nothing else.
 */
package dev.lossmith.benchmarks;
