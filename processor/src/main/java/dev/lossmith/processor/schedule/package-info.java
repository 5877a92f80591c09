/**
 * From code for one element to loops over arrays: what is kept in a variable, how elements are visited, how the losses are
 * summed. A {@link dev.lossmith.processor.schedule.Kernel} is all that {@code emit} prints.
 *
 * <p>There are three schedules. One loop: a {@link dev.lossmith.processor.schedule.Body} for each element. Staged, and vectors:
 * {@link dev.lossmith.processor.schedule.Stages}, loops over a part of a block with arrays between them, cut by
 * {@link dev.lossmith.processor.schedule.Cutter} within {@link dev.lossmith.processor.schedule.StageLimits}. A schedule may choose the
 * order of independent work, never the operations: every schedule gives the same bits.
 *
 * <p>The sum is part of that: the i-th element of a range belongs to lane i mod 16 of its block of 1024; a lane adds its losses, a
 * block its lanes, the total its blocks, each in order and starting at 0. All sums are doubles; in DOUBLE kernels they carry along
 * what their additions lose, and the sum of a block is rounded once. So blocks can be computed anywhere, by any schedule.
 */
package dev.lossmith.processor.schedule;
