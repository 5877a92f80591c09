package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;
import java.util.ArrayList;
import java.util.List;

/** Values of operators over the elements of a row, of their operand's value at each. */
final class RowValues {
    private static final Real ZERO = Real.of(0);

    private RowValues() {}

    static Real sum(List<Real> row) {
        return row.stream().reduce(ZERO, Real::plus);
    }

    static Real max(List<Real> row) {
        return row.stream().reduce(Real::max).orElseThrow();
    }

    static Real min(List<Real> row) {
        return row.stream().reduce(Real::min).orElseThrow();
    }

    static Real logSumExp(List<Real> row) {
        return max(row).plus(rest(row).log1p());
    }

    /** Of several that are largest, the first is left out: the others are summands of 1. */
    static Real rest(List<Real> row) {
        Real largest = max(row);
        List<Real> others = new ArrayList<>(row);
        others.remove(row.stream()
                .filter(value -> value.compareTo(largest) == 0)
                .findFirst()
                .orElse(largest));
        return sum(others.stream()
                .map(value -> Values.behind(value, largest).exp())
                .toList());
    }
}
