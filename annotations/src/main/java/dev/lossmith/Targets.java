package dev.lossmith;

/** What the target of a row of inputs is. */
public enum Targets {
    /** The class that is right, an index from 0: one {@code int} a row. */
    INDEX,
    /** How probable each class is: one number an input, in [0, 1], with the sum 1 in each row, which is not checked. */
    PROBABILITIES,
    /** Any number for each input: of formulas of your own, see {@link FormulaLoss#targets()}. */
    NUMBERS
}
