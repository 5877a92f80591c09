package dev.lossmith.check;

/** What a kernel computes for each element. */
public enum Quantity {
    /** The loss itself. */
    LOSS,
    /** The derivative of the loss by the input. */
    GRADIENT,
    /** The second derivative of the loss by the input. */
    HESSIAN;

    /** Returns the name in lower case, as a report prints it. */
    @Override
    public String toString() {
        return Report.NAMES[ordinal()];
    }
}
