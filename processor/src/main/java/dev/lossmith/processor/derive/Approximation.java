package dev.lossmith.processor.derive;

import dev.lossmith.check.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Polynomials that are a quotient near a number at which it is 0 / 0, and as far from that as derivatives of the quotient lose digits.
 *
 * @param pieces that around the number, and those on one side or both
 */
record Approximation(Parity parity, List<PolynomialPiece> pieces) {
    private static final double[] RADII = {0.0625, 0.125, 0.25, 0.375, 0.5, 0.75, 1, 1.5, 2, 3, 4};
    /** Pieces on one side overlap by such a part of their length, so that no number falls between them. */
    private static final double OVERLAP = 0x1p-6;

    /** Which of them is the least that a piece on one side is to be long. */
    private static final int SHORTEST = 2;

    private static final int MOST_PIECES = 2;
    /** Rounding errors are more or less by chance. */
    private static final double[] BESIDE = {1, 1.015625, 1.0390625, 1.0703125};

    /**
     * Finds them, if the function is analytic there.
     *
     * @param quotient the function and its derivatives as they are computed elsewhere, by the distance
     * @param error the largest relative error of a polynomial, and of its first two derivatives
     * @param most how many rounding errors those may be wrong by
     */
    static Optional<Approximation> of(
            UnaryOperator<Real> function, double at, DoubleFunction<double[]> quotient, double error, double most) {
        return LeadingCoefficients.of(function, at).flatMap(leading -> {
            PieceFinder builder = new PieceFinder(function, at, quotient, error, most, leading);
            return builder.build() ? Optional.of(builder.result()) : Optional.empty();
        });
    }

    private static final class PieceFinder {
        private final UnaryOperator<Real> function;
        private final double at;
        private final DoubleFunction<double[]> quotient;
        private final double error;
        private final double most;
        private final LeadingCoefficients leading;
        private final List<PolynomialPiece> pieces = new ArrayList<>();

        PieceFinder(
                UnaryOperator<Real> function,
                double at,
                DoubleFunction<double[]> quotient,
                double error,
                double most,
                LeadingCoefficients leading) {
            this.function = function;
            this.at = at;
            this.quotient = quotient;
            this.error = error;
            this.most = most;
            this.leading = leading;
        }

        Approximation result() {
            return new Approximation(leading.parity(), List.copyOf(pieces));
        }

        boolean build() {
            boolean bothSides = leading.parity() == Parity.NONE;
            int wanted = first(radius -> loses(radius) || bothSides && loses(-radius));
            Optional<PolynomialPiece> central = largest(
                    wanted,
                    radius -> PolynomialPiece.of(function, at, leading, bothSides ? -radius : 0, radius, error));
            central.ifPresent(pieces::add);
            if (central.isPresent()) {
                extend(1);
                if (bothSides) {
                    extend(-1);
                }
            }
            return central.isPresent();
        }

        private void extend(int side) {
            double edge = pieces.get(0).high();
            LeadingCoefficients none = new LeadingCoefficients(List.of(), leading.parity());
            for (int i = 0; i < MOST_PIECES && loses(side * edge); i++) {
                double from = edge;
                int wanted = Math.max(SHORTEST, first(length -> loses(side * (from + length))));
                Optional<PolynomialPiece> piece = largest(wanted, length -> {
                    double near = side * (from - OVERLAP * length);
                    double far = side * (from + length);
                    return PolynomialPiece.of(function, at, none, Math.min(near, far), Math.max(near, far), error);
                });
                if (piece.isEmpty()) {
                    return;
                }
                pieces.add(piece.get());
                edge = Math.max(
                        Math.abs(piece.get().low()), Math.abs(piece.get().high()));
            }
        }

        /** The first of the radii for which the condition does not hold any more, or the last. */
        private static int first(DoublePredicate holds) {
            int i = 0;
            while (i < RADII.length - 1 && holds.test(RADII[i])) {
                i++;
            }
            return i;
        }

        /** The largest of the radii up to one that there is a piece for. */
        private static Optional<PolynomialPiece> largest(int wanted, DoubleFunction<Optional<PolynomialPiece>> pieces) {
            Optional<PolynomialPiece> piece = Optional.empty();
            for (int i = wanted; i >= 0 && piece.isEmpty(); i--) {
                piece = pieces.apply(RADII[i]);
            }
            return piece;
        }

        /** Whether the quotient or its derivatives lose digits there. Where it has none, nothing is lost. */
        private boolean loses(double distance) {
            Neighbourhood there =
                    new Neighbourhood(function, at, DoubleStream.of(BESIDE).map(factor -> factor * distance));
            return there.isSmooth() && !(there.roundingErrors(quotient) <= most);
        }
    }
}
