package dev.lossmith.processor.derive;

import dev.lossmith.check.Real;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/**
 * A polynomial that is a function between two distances from a number at which it need not be defined. Around that,
 * the first coefficients are Taylor's; the others interpolate what is left at Chebyshev's nodes, as many as it takes
 * for the function and its first two derivatives, which is measured.
 *
 * @param low the smaller distance; if the function is even or odd, that on either side
 * @param center what the polynomial is in powers of: the distance, or its square, less this
 * @param coefficients from the constant term up
 */
record PolynomialPiece(double low, double high, double center, List<BigDecimal> coefficients) {
    private static final int DIGITS = 120;
    private static final int MOST_NODES = 30;
    private static final int MEASURED = 7;
    private static final MathContext ROUNDED = new MathContext(40);
    /** How many times the last term may be larger than what is allowed, if measuring is to be worth while. */
    private static final double NEAR = 0x1p10;
    /** By how much terms may be larger than their sum, as rounding errors are then. */
    private static final double LARGEST_CONDITION = 8;

    /**
     * Finds it, if it does not take too many coefficients, nor terms that cancel.
     *
     * @param function the function
     * @param at the number
     * @param leading what its polynomials begin with where they have 0 inside; no coefficients elsewhere
     * @param error the largest relative error
     */
    static Optional<PolynomialPiece> of(
            UnaryOperator<Real> function,
            double at,
            LeadingCoefficients leading,
            double low,
            double high,
            double error) {
        return new Fit(function, at, leading, low, high).best(error);
    }

    private static final class Fit {
        private final UnaryOperator<Real> function;
        private final double at;
        private final LeadingCoefficients leading;
        private final Parity parity;
        private final double low;
        private final double high;
        private final double center;

        Fit(UnaryOperator<Real> function, double at, LeadingCoefficients leading, double low, double high) {
            this.function = function;
            this.at = at;
            this.leading = leading;
            this.parity = leading.parity();
            this.low = low;
            this.high = high;
            DoubleUnaryOperator argument = distance -> parity == Parity.NONE ? distance : distance * distance;
            this.center = leading.coefficients().isEmpty()
                    ? (argument.applyAsDouble(low) + argument.applyAsDouble(high)) / 2
                    : 0;
        }

        Optional<PolynomialPiece> best(double error) {
            List<Real> most = coefficients(MOST_NODES);
            if (most.isEmpty() || !(lastTerm(most) <= error * NEAR)) {
                return Optional.empty();
            }
            DoubleStream distances = DoubleStream.iterate(0, i -> i <= MEASURED, i -> i + 1)
                    .map(i -> low + (high - low) * i / MEASURED)
                    .flatMap(distance ->
                            parity == Parity.NONE ? DoubleStream.of(distance) : DoubleStream.of(distance, -distance))
                    .filter(distance -> distance != 0);
            Neighbourhood truth = new Neighbourhood(function, at, distances);
            if (!truth.isSmooth() || !(error(truth, most) <= error)) {
                return Optional.empty();
            }
            int few = 0;
            int enough = MOST_NODES;
            while (enough - few > 1) {
                int middle = (few + enough) / 2;
                boolean good = error(truth, coefficients(middle)) <= error;
                few = good ? few : middle;
                enough = good ? middle : enough;
            }
            List<Real> coefficients = coefficients(enough);
            return truth.conditionOf(parity, Real.of(center), coefficients) <= LARGEST_CONDITION
                    ? Optional.of(new PolynomialPiece(
                            low,
                            high,
                            center,
                            coefficients.stream()
                                    .map(value -> value.toBigDecimal().round(ROUNDED))
                                    .toList()))
                    : Optional.empty();
        }

        private double error(Neighbourhood truth, List<Real> coefficients) {
            return truth.error(parity, Real.of(center), coefficients);
        }

        /** The last term in Chebyshev's polynomials, by the largest: about what would be missing without it. */
        private double lastTerm(List<Real> coefficients) {
            double radius = Math.abs((parity == Parity.NONE ? high : high * high) - center);
            // On one side of 0, Chebyshev's polynomials have leading coefficients that are the square of those on both.
            double base = parity != Parity.NONE && center == 0 ? 4 : 2;
            double largest = 0;
            double last = 0;
            for (int power = 0; power < coefficients.size(); power++) {
                last = Math.abs(coefficients.get(power).toDouble()) * StrictMath.pow(radius, power);
                largest = Math.max(largest, last);
            }
            return last == 0 ? 0 : last / StrictMath.pow(base, coefficients.size() - 1.0) / largest;
        }

        /** The leading ones and, of what they leave, the interpolation's; empty if there is no value at a node. */
        private List<Real> coefficients(int count) {
            List<Real> nodes = new ArrayList<>();
            List<Real> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Real distance =
                        Real.of(distance((2 * i + 1) * Math.PI / (2 * count))).withDigits(DIGITS);
                Real node = parity.argument(distance).minus(Real.of(center));
                Real rest = parity.reduced(function.apply(Real.of(at).plus(distance)), distance);
                for (Real coefficient : leading.coefficients()) {
                    rest = rest.minus(coefficient).dividedBy(node);
                }
                if (!rest.isFinite()) {
                    return List.of();
                }
                nodes.add(node);
                values.add(rest);
            }
            List<Real> coefficients = new ArrayList<>(leading.coefficients());
            coefficients.addAll(Interpolation.coefficients(nodes, values));
            return coefficients;
        }

        private double distance(double angle) {
            double cosine = StrictMath.cos(angle);
            return parity == Parity.NONE
                    ? (low + high) / 2 + (high - low) / 2 * cosine
                    : Math.sqrt((low * low + high * high) / 2 + (high * high - low * low) / 2 * cosine);
        }
    }
}
