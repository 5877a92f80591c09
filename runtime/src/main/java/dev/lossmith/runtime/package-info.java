/**
 * What a generated kernel implements, and what it calls: argument checks, the choice of its loops, sums in a fixed order,
 * and the split of long arrays over a pool.
 *
 * <p>A kernel implements one of eight interfaces, by three yes-or-no questions: {@code float} or {@code double} arrays;
 * with or without a weight array ({@code Weighted...}); reduced to one number, or a loss an element
 * ({@code ...ElementwiseLoss}). Code that takes the interface works with every kernel of that shape.
 *
 * <p>All eight keep one contract:
 *
 * <ul>
 *   <li><b>Range.</b> {@code from} is inclusive, {@code to} exclusive. Outputs are written at the same indices that the
 *       inputs are read from, and nowhere else. Without a range, the range is the whole of {@code input}. Where a
 *       config has a row width, ranges are whole rows.
 *   <li><b>Checks.</b> Before anything is written: a {@code null} array is a {@link NullPointerException}; a broken
 *       range, or an array shorter than {@code to}, an {@link IndexOutOfBoundsException}; half a row, or one array for
 *       two purposes that exclude each other, an {@link IllegalArgumentException}. The message names the argument.
 *       Arrays may be longer than the range.
 *   <li><b>Aliasing.</b> An output may be the same array as {@code input} or {@code target}, whose values it then
 *       replaces, but no derivative may be one of targets that are a number a row, nor losses of rows where several numbers of
 *       a row are. No two of the outputs and {@code weight} may be the same array.
 *   <li><b>Values.</b> NaN in gives NaN out; no other input does, except where the loss is undefined there. Results are
 *       the same bits on every JVM, with every {@link dev.lossmith.runtime.Backend} and any number of threads, and for
 *       every position of the data in its arrays.
 *   <li><b>State.</b> A kernel has none that shows: it is safe for use by several threads, and deserialises to its
 *       {@code INSTANCE}. How long it has run decides how fast it is ({@link dev.lossmith.runtime.Schedule}).
 * </ul>
 *
 * <p>Numbers that are in no array of the kernel's type: {@link dev.lossmith.runtime.Evaluation}.
 *
 * <p>NaN counts as one value: which of its bit patterns comes out differs between JVMs and loops.
 *
 * <p>The package has no dependency and needs Java 8 or Android 7 (API level 24), or Android 5 (21) where the build desugars default methods
 * and lambdas, as D8 and R8 do. What kernels of {@code -Alossmith.target=embedded} use is there from Android 4 (14) on.
 */
package dev.lossmith.runtime;
