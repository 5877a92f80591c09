package dev.lossmith.processor.loss;

/**
 * What is wrong with an option that only its loss understands.
 *
 * @param option the annotation's member
 * @param text what is wrong, and what to write instead
 */
public record Flaw(String option, String text) {}
