/**
 * Measures kernels on the machine at hand: each schedule, and the loop that people would write by hand, in turn, in one process. The
 * runtime reads once which schedule is forced, so each one has classes of its own, the runtime's included.
 */
package dev.lossmith.cli.bench;
