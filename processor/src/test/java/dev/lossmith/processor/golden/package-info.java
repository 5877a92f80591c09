/** Kernels against vectors that another program computed with hundreds of digits, and against PyTorch's own results. */
package dev.lossmith.processor.golden;
