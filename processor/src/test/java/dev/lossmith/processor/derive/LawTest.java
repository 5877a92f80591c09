package dev.lossmith.processor.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A law is found in whatever order a formula has its terms and factors, and nowhere else. */
class LawTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(a) - a - 1 -> expm1mx(a)           | exp(x) - 1 - x                     | expm1mx(x)
            exp(a) - a - 1 -> expm1mx(a)           | exp(x - t) - x + t - 1             | expm1mx(x - t)
            exp(a) - a - 1 -> expm1mx(a)           | t + exp(-x) + x - 1                | t + expm1mx(-x)
            exp(a) - a - 1 -> expm1mx(a)           | 1 + x - exp(x)                     | -expm1mx(x)
            log1p(a) - a -> log1pmx(a)             | log1p(x + x + t) - x - (t + x)     | log1pmx(x + x + t)
            sinh(a) / cosh(a) -> tanh(a)           | t / cosh(x) * sinh(x)              | t * tanh(x)
            log(1 + a) -> log1p(a)                 | log(exp(x) + 1 + t)                | log1p(exp(x) + t)
            exp(a) + exp(-a) -> 2 * cosh(a)        | exp(x - t) + exp(t - x)            | 2 * cosh(x - t)
            b * sigmoid(a) - b -> -(b * sigmoid(-a)) | x * sigmoid(t) * x - x * x       | -(x * x * sigmoid(-t))
            a + softplus(-abs(a)) -> a             | t - x + softplus(-abs(x - t))      | t - x
            """)
    void isFoundInAnyOrder(String law, String formula, String expected) {
        assertEquals(expected, applied(law, formula));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            log1p(a) - a -> log1pmx(a)             | log1p(x + x + t) - x - (t + t)
            exp(a) - a - 1 -> expm1mx(a)           | exp(x) + x - 1
            exp(a) - a - 1 -> expm1mx(a)           | exp(x) - t - 1
            sinh(a) / cosh(a) -> tanh(a)           | sinh(x) * cosh(x)
            sinh(a) / cosh(a) -> tanh(a)           | sinh(x) / cosh(t)
            log(1 + a) -> log1p(a)                 | log(x - 1)
            softplus(a) - b * a -> b               | softplus(0) - x
            softplus(a) - b * a -> b               | softplus(1) - x
            softplus(a) - b * a -> b               | softplus(2) - x / 3
            """)
    void isNotFoundInWhatIsLikeIt(String law, String formula) {
        assertEquals("", applied(law, formula));
    }

    private static String applied(String law, String formula) {
        Pool pool = new Pool();
        return Rule.law(law)
                .apply(pool, Parser.parse(pool, formula, name -> pool.variable(name, Interval.REALS)))
                .map(Object::toString)
                .orElse("");
    }
}
