package dev.lossmith.processor.derive;

import dev.lossmith.check.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The first coefficients of a function's Taylor series around a number at which it need not be defined. They are as
 * good as exact, and those that are 0 are 0: on them the digits of derivatives depend which vanish there.
 *
 * @param coefficients in powers of the distance, or of its square
 * @param parity what is known of the function of the distance
 */
record LeadingCoefficients(List<Real> coefficients, Parity parity) {
    private static final int DIGITS = 600;
    private static final int NODES = 16;
    private static final int COUNT = 9;
    /** The nodes are odd multiples of it on both sides. What the interpolation is wrong by is its power that is missing. */
    private static final Real STEP = Real.of(0x1p-40);

    private static final Real ZERO = Real.of(0x1p-200);
    /** What is larger belongs to no series that converges: the function has a kink, or a pole. */
    private static final Real LARGEST = Real.of(0x1p200);

    /** Empty if the function has no Taylor series, as far as that is seen. */
    static Optional<LeadingCoefficients> of(UnaryOperator<Real> function, double center) {
        List<Real> nodes = new ArrayList<>();
        List<Real> values = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            Real distance = STEP.times(Real.of(2 * i - NODES + 1)).withDigits(DIGITS);
            Real value = function.apply(Real.of(center).plus(distance));
            if (!value.isFinite()) {
                return Optional.empty();
            }
            nodes.add(distance);
            values.add(value);
        }
        List<Real> coefficients = Interpolation.coefficients(nodes, values).subList(0, COUNT);
        Real scale = coefficients.stream().map(Real::abs).reduce(Real.of(0), Real::max);
        if (!(scale.compareTo(LARGEST) < 0)
                || coefficients.stream().anyMatch(c -> c.accuracy().compareTo(ZERO) > 0)) {
            return Optional.empty();
        }
        List<Real> certain = coefficients.stream()
                .map(c -> c.abs().compareTo(scale.times(ZERO)) < 0 ? Real.of(0) : c)
                .toList();
        Parity parity = vanish(certain, 1) ? Parity.EVEN : vanish(certain, 0) ? Parity.ODD : Parity.NONE;
        List<Real> used = every(certain, parity);
        return Optional.of(new LeadingCoefficients(used.subList(0, needed(used, parity)), parity));
    }

    private static boolean vanish(List<Real> coefficients, int first) {
        return IntStream.range(0, COUNT)
                .filter(i -> i % 2 == first)
                .allMatch(i -> coefficients.get(i).signum() == 0);
    }

    private static List<Real> every(List<Real> coefficients, Parity parity) {
        return IntStream.range(0, COUNT)
                .filter(i -> parity == Parity.NONE || i % 2 == (parity == Parity.EVEN ? 0 : 1))
                .mapToObj(coefficients::get)
                .toList();
    }

    /** Up to the first that the second derivative begins with. */
    private static int needed(List<Real> coefficients, Parity parity) {
        int first = parity == Parity.NONE ? 2 : 1;
        return IntStream.range(first, coefficients.size())
                        .filter(i -> coefficients.get(i).signum() != 0)
                        .findFirst()
                        .orElse(coefficients.size() - 1)
                + 1;
    }
}
