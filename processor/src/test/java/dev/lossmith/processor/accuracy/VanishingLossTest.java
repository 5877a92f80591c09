package dev.lossmith.processor.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Stated;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.expr.Variable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Losses that vanish like a square where input and target agree, written as differences of what does not. */
class VanishingLossTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(1.5 * (x - t)) - 1.5 * (x - t) - 1            | expm1mx(1.5 * (x - t))
            2 * (exp(x - t) - (x - t) - 1)                    | 2 * expm1mx(x - t)
            exp(x - t) - 1 - (x - t)                          | expm1mx(x - t)
            exp(-(x + t)) + (x + t) - 1                       | expm1mx(-(x + t))
            2^2 * (abs(x - t) / 2 - log(1 + abs(x - t) / 2))  | -(2^2 * log1pmx(abs(x - t) / 2))
            abs(x - t) - log(1 + abs(x - t))                  | -log1pmx(abs(x - t))
            (x - t)^2 - log(1 + (x - t)^2)                    | -log1pmx((x - t)^2)
            """)
    void differenceIsOneFunction(String formula, String stable) {
        for (Precision precision : Precision.values()) {
            Pool pool = new Pool();
            Variable input = pool.variable("x", Interval.REALS);
            Variable target = pool.variable("t", Interval.REALS);
            Expression loss = Parser.parse(pool, formula, Map.of("x", input, "t", target)::get);
            Outputs<Expression> exact = Derivation.exact(pool, Stated.of(loss), input, Map.of());
            Accuracy accuracy = Accuracy.of(Storage.of(precision), exact, input, target);
            Derivation derivation = Derivation.of(pool, Stated.of(loss), input, Map.of(), pool.constant(1), accuracy);
            assertEquals(stable, derivation.stable().loss().toString());
            Outputs<LargestError> worst = accuracy.measure(derivation.element()).worst();
            double bound = precision == Precision.FLOAT ? 0.75 : 4;
            for (LargestError found : List.of(worst.loss(), worst.gradient(), worst.hessian())) {
                assertTrue(found.ulps() <= bound, () -> precision + ", " + found + " of " + derivation.stable());
            }
        }
    }
}
