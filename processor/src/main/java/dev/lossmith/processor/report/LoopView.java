package dev.lossmith.processor.report;

import java.util.List;

/**
 * A loop of a schedule.
 *
 * @param reads arguments, and numbers from loops before
 * @param writes numbers for loops after it, or results
 * @param operations what it does for an element
 */
record LoopView(List<String> reads, List<String> writes, int operations) {}
