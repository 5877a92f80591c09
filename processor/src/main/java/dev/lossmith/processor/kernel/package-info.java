/**
 * From code for one element to loops over arrays: what is kept in a variable, how elements are visited, how the losses are
 * summed. A {@link dev.lossmith.processor.kernel.Kernel} is all that {@code emit} prints.
 *
 * <p>A schedule may choose the order of independent work, never the operations: every schedule gives the same bits. The sum
 * is part of that: the i-th element of a range belongs to lane i mod 16 of its block of 1024; a lane adds its losses, a block its
 * lanes, the total its blocks, each in order and starting at 0. So the sums of blocks can be made anywhere, by any schedule.
 * All of them are doubles, and in DOUBLE kernels carry along what their additions lose.
 */
package dev.lossmith.processor.kernel;
