package dev.lossmith.processor.domain;

/**
 * A place where a formula changes from one number to another.
 *
 * @param input the input there
 * @param target the target, any if the formula does not depend on it
 * @param before the formula at the next smaller input
 * @param after the formula at the next larger one
 */
public record Jump(double input, double target, double before, double after) {}
