package dev.lossmith.processor.report;

/**
 * A result at a point that is worth looking at.
 *
 * @param exact with ten digits; of an infinite input the limit
 * @param kernel what the kernel gives
 * @param ulps how far that is off, in ulps of the exact result; empty where nobody knows that
 */
record SpecialValue(String result, String input, String target, String exact, String kernel, String ulps) {}
