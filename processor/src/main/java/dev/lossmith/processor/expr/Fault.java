package dev.lossmith.processor.expr;

/** What is wrong with an operation at a point. */
public enum Fault {
    /** {@code log} or {@code log1p} of what is below its domain. */
    LOG_OF_NEGATIVE("the logarithm of a negative number"),
    /** {@code log} of 0, or {@code log1p} of -1, inside the ranges. */
    LOG_OF_ZERO("the logarithm of zero"),
    /** {@code lgamma} or {@code digamma} of a negative number. */
    GAMMA_OF_NEGATIVE("the %s of a negative number"),
    /** The same of 0, inside the ranges. */
    GAMMA_OF_ZERO("the %s of zero"),
    ROOT_OF_NEGATIVE("the square root of a negative number"),
    /** A negative number to a power that is no integer. */
    POWER_OF_NEGATIVE("a fractional power of a negative number"),
    /** By a quotient or by a negative power. */
    DIVISION_BY_ZERO("a division by zero"),
    /** The formula has a value, but it is larger than the largest number of the kernel's precision. */
    OVERFLOW("beyond the largest number");

    private final String description;

    Fault(String description) {
        this.description = description;
    }

    /** What the operation is, to follow "is". */
    public String of(Operator operator) {
        return String.format(description, operator.symbol());
    }
}
