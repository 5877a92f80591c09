package dev.lossmith.processor.accuracy;

/** An input and a target, both numbers of the kernel's format. */
public record Point(double input, double target) {}
