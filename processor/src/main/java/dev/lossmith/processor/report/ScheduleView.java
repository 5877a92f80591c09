package dev.lossmith.processor.report;

import java.util.List;

/**
 * A way to run a kernel over a block.
 *
 * @param name as options spell it
 * @param loops in the order in which they run
 * @param plans for the calls of loss, gradient and Hessian, the numbers of the loops that each runs, from 1; of rows, where each call has
 *     a view of its own, all of them
 * @param scratchArrays arrays between loops
 * @param scratchBytes what they take for a part of a block
 */
record ScheduleView(
        String name, List<LoopView> loops, List<List<Integer>> plans, int scratchArrays, int scratchBytes) {}
