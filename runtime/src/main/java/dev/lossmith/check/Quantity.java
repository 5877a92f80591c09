package dev.lossmith.check;

/** What a kernel computes for each element. */
public enum Quantity {
    /** The loss itself. */
    LOSS {
        @Override
        double computed(Reference reference, double input, double target, int column) {
            return reference.loss(input, target, column);
        }

        @Override
        double bound(Reference reference) {
            return reference.lossBound();
        }

        @Override
        Real[] definition(Reference reference, Real input, Real target, int column) {
            return reference.terms(input, target, column);
        }
    },
    /** The derivative of the loss by the input. */
    GRADIENT {
        @Override
        double computed(Reference reference, double input, double target, int column) {
            return reference.gradient(input, target, column);
        }

        @Override
        double bound(Reference reference) {
            return reference.gradientBound();
        }

        @Override
        Real[] definition(Reference reference, Real input, Real target, int column) {
            return reference.gradientTerms(input, target, column);
        }
    },
    /** The second derivative of the loss by the input. */
    HESSIAN {
        @Override
        double computed(Reference reference, double input, double target, int column) {
            return reference.hessian(input, target, column);
        }

        @Override
        double bound(Reference reference) {
            return reference.hessianBound();
        }

        @Override
        Real[] definition(Reference reference, Real input, Real target, int column) {
            return reference.hessianTerms(input, target, column);
        }
    };

    /** Returns the kernel's own value for one element. */
    abstract double computed(Reference reference, double input, double target, int column);

    /** Returns the bound in ulps that the kernel states. */
    abstract double bound(Reference reference);

    /** Returns the terms that the reference gives for this quantity; null: differentiate the loss. */
    abstract Real[] definition(Reference reference, Real input, Real target, int column);

    /** Returns the name as a report prints it. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
