/** Kernels of rows beside the loop that one writes by hand. */
package dev.lossmith.benchmarks.rows;
