package dev.lossmith.processor.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Stated;
import dev.lossmith.processor.expr.Variable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two sides of a choice are equal, derivatives are what both sides have in common at that very point, and unknown if they differ. */
class TruthAtTiesTest {
    /** By hand: what the loss is on both sides of the point. */
    @ParameterizedTest(name = "{0} at x = {1}, t = {2}: {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            abs(x - t)                     |  1    |  1    | NaN     | NaN
            abs(x - t) * (x - t)           |  1    |  1    | 0       | NaN
            abs(x - t)^3                   |  1    |  1    | 0       | 0
            max(x, 0) + min(x, 0)          |  0    |  0    | 1       | 0
            max(0, (x - t) * x)            |  0    |  0    | 0       | 2
            max(0, (x - t) * x)            |  0    |  1    | NaN     | NaN
            abs(x) * sign(x - t)           |  0    |  0    | 1       | 0
            x * sign(x * t)                |  1    |  0    | 0       | 0
            x * sign(x * t)                |  0    |  0    | 0       | 0
            max(expm1(-abs(x)), t^2)       |  0    |  0    | 0       | 0
            0.1 * abs(x - t) - 0.1 * abs(t - x) | 3 | 3   | 0       | 0
            max(0, log(cosh(x - t)))       |  0.5  |  0.5  | 0       | 1
            where(x < t, x, x + 1)         |  2    |  2    | NaN     | NaN
            (exp(x) - 1) / x               |  0    |  0    | 0.5     | 0.3333333333333333
            """)
    void derivativesAreThoseOfBothSides(String loss, double x, double t, double gradient, double hessian) {
        Map<Quantity, Real> truth = exact(loss).at(new Point(x, t));
        assertEquals(gradient, truth.get(Quantity.GRADIENT).toDouble());
        assertEquals(hessian, truth.get(Quantity.HESSIAN).toDouble());
    }

    /** What is 0 but for so small a number that it takes more digits to see is no tie. */
    @Test
    void numbersThatAreNearlyEqualAreNoTie() {
        Real gradient = exact("abs(log(1 + exp(x)))").at(new Point(-150, 0)).get(Quantity.GRADIENT);
        assertTrue(Math.abs(gradient.toDouble() / StrictMath.exp(-150) - 1) < 1e-12, gradient::toString);
    }

    private static ExactResults exact(String loss) {
        Pool pool = new Pool();
        Variable x = pool.variable("x", Interval.REALS);
        Variable t = pool.variable("t", Interval.REALS);
        Expression expression = Parser.parse(pool, loss, name -> name.equals("x") ? x : t);
        Outputs<Expression> results = Derivation.exact(pool, Stated.of(expression), x, Map.of());
        return ExactResults.of(Format.DOUBLE, results, x, t);
    }
}
