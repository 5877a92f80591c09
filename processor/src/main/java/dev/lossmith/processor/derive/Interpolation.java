package dev.lossmith.processor.derive;

import dev.lossmith.check.Real;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The polynomial through given points, by Newton's divided differences. */
final class Interpolation {
    private Interpolation() {}

    /** Its coefficients, from the constant term up. */
    static List<Real> coefficients(List<Real> nodes, List<Real> values) {
        int count = nodes.size();
        List<Real> differences = new ArrayList<>(values);
        for (int order = 1; order < count; order++) {
            for (int i = count - 1; i >= order; i--) {
                Real width = nodes.get(i).minus(nodes.get(i - order));
                differences.set(
                        i, differences.get(i).minus(differences.get(i - 1)).dividedBy(width));
            }
        }
        List<Real> coefficients = new ArrayList<>(Collections.nCopies(count, Real.of(0)));
        for (int i = count - 1; i >= 0; i--) {
            for (int power = count - 1; power > 0; power--) {
                coefficients.set(
                        power,
                        coefficients
                                .get(power - 1)
                                .minus(coefficients.get(power).times(nodes.get(i))));
            }
            coefficients.set(0, differences.get(i).minus(coefficients.get(0).times(nodes.get(i))));
        }
        return coefficients;
    }
}
