package dev.lossmith.processor.expr;

/** Two quantities of an operator, as formulas in its operands: where they are equal, it has a kink or jumps. */
public record Tie(Template left, Template right) {}
