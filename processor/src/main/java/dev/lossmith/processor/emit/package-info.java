/**
 * Java source of kernels and references: the last stage, and the only one that knows JavaPoet.
 *
 * <p>The output depends on the kernel alone, byte for byte: no date, JDK or path is in it, and numbers are written by
 * {@link dev.lossmith.processor.emit.Literals} only. It is Java 8, but for the classes of the vector
 * schedule, and compiles without a warning.
 */
package dev.lossmith.processor.emit;
