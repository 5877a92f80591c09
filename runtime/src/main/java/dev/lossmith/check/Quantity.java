package dev.lossmith.check;

/** What a kernel computes for each element. */
public enum Quantity {
    /** The loss itself. */
    LOSS("loss"),
    /** The derivative of the loss by the input. */
    GRADIENT("gradient"),
    /** The second derivative of the loss by the input. */
    HESSIAN("hessian");

    static final Quantity[] ALL = values();

    private final String label;

    Quantity(String label) {
        this.label = label;
    }

    /** Returns the name in lower case, as a report prints it. */
    @Override
    public String toString() {
        return label;
    }

    /** Returns the bound in ulps that the kernel states. */
    double bound(Reference reference) {
        return this == LOSS
                ? reference.lossBound()
                : this == GRADIENT ? reference.gradientBound() : reference.hessianBound();
    }

    /** Returns the kernel's own value for one element. */
    double computed(Reference reference, Point point) {
        double input = point.input;
        double target = point.target;
        return this == LOSS
                ? reference.loss(input, target, point.column)
                : this == GRADIENT
                        ? reference.gradient(input, target, point.column)
                        : reference.hessian(input, target, point.column);
    }
}
