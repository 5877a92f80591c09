package dev.lossmith.processor.exhaustive;

import dev.lossmith.check.Reference;
import dev.lossmith.runtime.FloatElementwiseLoss;
import java.util.List;

/** A kernel that is swept with one target, and the largest errors of its loss, gradient and Hessian so far. */
record FloatCase(Reference reference, float target, double posWeight, List<Extreme> extremes) {
    static FloatCase of(Reference reference, float target, double posWeight) {
        return new FloatCase(
                reference,
                target,
                posWeight,
                List.of(new Extreme("loss"), new Extreme("gradient"), new Extreme("Hessian")));
    }

    FloatElementwiseLoss kernel() {
        return (FloatElementwiseLoss) reference.kernel();
    }

    FloatCase fresh() {
        return of(reference, target, posWeight);
    }

    void merge(FloatCase other) {
        for (int i = 0; i < extremes.size(); i++) {
            extremes.get(i).merge(other.extremes.get(i));
        }
    }

    /** Three lines of a Markdown table. */
    String rows() {
        StringBuilder rows = new StringBuilder();
        for (Extreme extreme : extremes) {
            rows.append(String.format("| %s | %.0f | %.0f | %s |%n", extreme.name(), target, posWeight, extreme));
        }
        return rows.toString();
    }
}
