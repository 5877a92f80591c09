/** How kernels behave while a virtual machine warms up: {@link dev.lossmith.benchmarks.warmup.WarmUp}. */
package dev.lossmith.benchmarks.warmup;
