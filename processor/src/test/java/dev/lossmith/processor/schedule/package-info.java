/** Generated kernels at special values, over arrays and in sums, and what the package makes of code. */
package dev.lossmith.processor.schedule;
