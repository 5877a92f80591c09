package dev.lossmith.processor.expr;

/** Who writes an operator. */
public enum Use {
    /** Everybody, also users. */
    USERS,
    /** The same, but users in formulas of a row alone. */
    ROWS,
    /** Losses of the compiler's own, whose texts the reference reads. */
    LOSSES,
    /** Rules only: no textbook has it. */
    RULES
}
