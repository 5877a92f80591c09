/** Kernels that compute with floats beside the same that compute with doubles. */
package dev.lossmith.benchmarks.arithmetic;
