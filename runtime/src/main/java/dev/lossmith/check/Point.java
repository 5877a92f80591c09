package dev.lossmith.check;

/** One element that a check tries: exact values of the kernel's format, and the column of its row; keeps its truth. */
final class Point {
    final double input;
    final double target;
    final int column;
    private Exact exact;

    Point(double input, double target, int column) {
        this.input = input;
        this.target = target;
        this.column = column;
    }

    Point inColumn(int other) {
        return other == column ? this : new Point(input, target, other);
    }

    double computed(Reference reference, Quantity quantity) {
        return quantity.computed(reference, input, target, column);
    }

    Exact exact(Reference reference) {
        if (exact == null) {
            exact = Exact.at(reference, input, target, column);
        }
        return exact;
    }

    /** Returns the point as a report prints it, with shortest decimals that give the same numbers when read back. */
    String describe(Reference reference) {
        String place = reference.classes() == 1 ? "" : ", column " + column;
        Format format = reference.format();
        return "input " + decimal(format, input) + ", target " + decimal(format, target) + place;
    }

    String describe(Reference reference, double computed, Real exact) {
        return describe(reference) + ": computed " + decimal(reference.format(), computed) + ", exact "
                + Conversions.toString(exact, 12);
    }

    static String decimal(Format format, double value) {
        return format == Format.FLOAT && (float) value == value
                ? Float.toString((float) value)
                : Double.toString(value);
    }
}
