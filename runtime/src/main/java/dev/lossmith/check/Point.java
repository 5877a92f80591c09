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

    Exact exact(Reference reference) {
        if (exact == null) {
            exact = Exact.at(reference, input, target, column);
        }
        return exact;
    }
}
