package dev.lossmith.processor.expr;

/** Who writes an operator. */
public enum Use {
    /** Everybody, also users. */
    USERS,
    /** Losses of the compiler's own, whose texts the reference reads. */
    LOSSES,
    /** Rules only: no textbook has it. */
    RULES
}
