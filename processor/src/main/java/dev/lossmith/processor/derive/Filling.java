package dev.lossmith.processor.derive;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Series;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Puts polynomials in the place of a part of a formula where that is a division of zero by zero, or nearly.
 *
 * @param part what has a hole
 * @param quantity on which alone that depends
 * @param at where the hole is, or the double next to it
 * @param function the part, by the quantity
 */
public record Filling(Expression part, Expression quantity, double at, UnaryOperator<Real> function) {
    /**
     * The loss, which near the hole is computed another way; empty if no polynomial is found for that.
     *
     * @param error the largest relative error of the polynomials, and of their first two derivatives
     * @param most how many rounding errors of doubles derivatives may be wrong by where no polynomial is used
     */
    public Optional<Expression> of(Pool pool, Expression loss, double error, double most) {
        return Approximation.of(function, at, new Unfilled(pool, part, quantity, at)::at, error, most)
                .map(near -> replaced(pool, loss, part, filled(pool, near)));
    }

    /** The loss with something else in the place of a part. */
    public static Expression replaced(Pool pool, Expression loss, Expression part, Expression replacement) {
        return Parts.replace(loss, pool, Map.of(part, replacement));
    }

    /** The pieces around the first one are asked for after it. */
    private Expression filled(Pool pool, Approximation near) {
        Expression distance = from(pool, quantity, at);
        Expression filled = part;
        for (int i = near.pieces().size() - 1; i >= 0; i--) {
            PolynomialPiece piece = near.pieces().get(i);
            boolean isSymmetric = near.parity() != Parity.NONE || piece.low() == -piece.high();
            double middle = isSymmetric ? 0 : piece.low() / 2 + piece.high() / 2;
            filled = pool.apply(
                    Operator.WHERE,
                    pool.apply(Operator.ABS, from(pool, distance, middle)),
                    constant(pool, piece.high() - middle),
                    polynomial(pool, near.parity(), piece, distance),
                    filled);
        }
        return filled;
    }

    private static Expression polynomial(Pool pool, Parity parity, PolynomialPiece piece, Expression distance) {
        Expression argument = parity == Parity.NONE ? distance : pool.apply(Operator.POWER, distance, pool.constant(2));
        double furthest = parity == Parity.NONE ? piece.high() : piece.high() * piece.high();
        Expression series = Series.of(
                pool,
                from(pool, argument, piece.center()),
                new BigDecimal(furthest - piece.center()),
                piece.coefficients());
        return parity == Parity.ODD ? pool.apply(Operator.MULTIPLY, distance, series) : series;
    }

    private static Expression from(Pool pool, Expression quantity, double zero) {
        return zero == 0 ? quantity : pool.apply(Operator.SUBTRACT, quantity, constant(pool, zero));
    }

    private static Expression constant(Pool pool, double value) {
        return pool.constant(new BigDecimal(value));
    }
}
