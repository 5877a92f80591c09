/** Numbers in other storages than a kernel's arrays, beside those: what it takes to copy blocks through. */
package dev.lossmith.benchmarks.data;
