package dev.lossmith.processor.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives as the chain rule leaves them, and what one writes after simplifying by hand. u and v are variables. */
class DerivativesTest {
    private final Pool pool = new Pool();
    private final Constant scale = pool.constant("c", List.of(new BigDecimal("1.5"), new BigDecimal("2")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Geman-McClure, gradient      | 1/(1 + u^2) * (2*u^(2 - 1)*1) + -(u^2/(1 + u^2))/(1 + u^2) * (2*u^(2 - 1)*1)              | 2 * u / (1 + u^2)^2
            Geman-McClure, Hessian       | 2/(1 + u^2)^2 - 8*u^2/(1 + u^2)^3                                                         | 2 * (1 - 3 * u^2) / (1 + u^2)^3
            Cauchy, gradient             | 1/(1 + ((x - t)/2.5)^2) * (2*((x - t)/2.5)^(2 - 1)*(1/2.5*1))                             | 0.8 * ((x - t) / 2.5) / (1 + ((x - t) / 2.5)^2)
            Cauchy, Hessian              | 2/(1 + (x - t)^2) + -(2*(x - t)/(1 + (x - t)^2))/(1 + (x - t)^2)*(2*(x - t))              | 2 * (1 - (x - t)^2) / (1 + (x - t)^2)^2
            Cauchy by class, Hessian     | 2/c/c/(1 + ((x - t)/c)^2) - 2*((x - t)/c)/c/(1 + ((x - t)/c)^2)^2*(2*((x - t)/c)/c)       | 2 * (1 - ((x - t) / c)^2) / (c * (1 + ((x - t) / c)^2))^2
            pseudo-Huber, gradient       | 0.5/sqrt(1 + u^2)*(2*u^(2 - 1))                                                           | u / sqrt(1 + u^2)
            pseudo-Huber, Hessian        | 1/sqrt(1 + u^2) - u^2/sqrt(1 + u^2)^3                                                     | 1 / ((1 + u^2) * sqrt(1 + u^2))
            pseudo-Huber, raw Hessian    | 1/sqrt(1 + u^2) + -(u/sqrt(1 + u^2))/sqrt(1 + u^2)*(0.5/sqrt(1 + u^2)*(2*u))              | 1 / ((1 + u^2) * sqrt(1 + u^2))
            scaled pseudo-Huber, Hessian | 1/sqrt(1 + (u/3)^2) - (u/3)^2/sqrt(1 + (u/3)^2)^3                                         | 1 / ((1 + (u / 3)^2) * sqrt(1 + (u / 3)^2))
            squared log error, gradient  | 2*(log1p(x) - log1p(t))^(2 - 1)*(1*(1/(1 + x)))                                           | 2 * (log1p(x) - log1p(t)) / (1 + x)
            squared log error, Hessian   | 2/(1 + x)*(1/(1 + x)) + -(2*(log1p(x) - log1p(t))/(1 + x))/(1 + x)                        | 2 * (1 - (log1p(x) - log1p(t))) / (1 + x)^2
            Student-t, gradient          | 3*(1/(1 + u^2/5)*(1/5*(2*u)))                                                             | 1.2 * u / (1 + 0.2 * u^2)
            Student-t, Hessian           | 1.2/(1 + u^2/5) - 1.2*u/(1 + u^2/5)^2*(0.4*u)                                             | 0.24 * (5 - u^2) / (1 + 0.2 * u^2)^2
            a fourth power, gradient     | 1/(1 + x^2)*(4*x^3) + -(x^4/(1 + x^2))/(1 + x^2)*(2*x)                                    | 2 * x^3 * (2 + x^2) / (1 + x^2)^2
            tangent, gradient            | 2*(2*atan(x*t) - 1)*(2*(1/(1 + (x*t)^2)*t))                                               | 4 * (2 * atan(x * t) - 1) * t / (1 + (x * t)^2)
            tangent, Hessian             | 8*t^2/(1 + (x*t)^2)^2 - 4*(2*atan(x*t) - 1)*t/(1 + (x*t)^2)^2*(2*(x*t)*t)                 | 8 * t^2 * (1 - x * t * (2 * atan(x * t) - 1)) / (1 + (x * t)^2)^2
            biweight, Hessian            | 6*(1 - u^2)^2 - 24*u^2*(1 - u^2)                                                          | 6 * (1 - u^2) * (1 - 5 * u^2)
            Welsch, Hessian              | exp(-u^2) - u^2*exp(-u^2)                                                                 | exp(-u^2) * (1 - u^2)
            arsinh, gradient             | 1/(x + sqrt(1 + x^2))*(1 + 0.5/sqrt(1 + x^2)*(2*x))                                       | 1 / sqrt(1 + x^2)
            general loss, Hessian        | (1 + u^2)^(-0.25) - 0.5*u^2*(1 + u^2)^-1.25                                             | (1 + 0.5 * u^2) * (1 + u^2)^-1.25
            gamma, Hessian               | -1/x^2 + 2*t/x^3                                                                          | (2 * t - x) / x^3
            """)
    void aDerivativeBecomesWhatOneWritesByHand(String name, String raw, String expected) {
        assertEquals(expected, RationalForm.of(pool, parse(raw)).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x - (x - t)                                | t
            x / 3 + x / 7                              | 10 * x / 21
            (u^2 - v^2) / (u + v)                      | u - v
            (x - t)^2 / (t - x)                        | t - x
            x^1.5 / sqrt(x)                            | x
            a / (a + b) + b / (a + b)                  | 1
            where(2*x/x < t, x*x/x, 0*x)               | where(2 < t, x, 0)
            log(x^2/x) + exp(1 + u - u)                | log(x) + exp(1)
            """)
    void whatCancelsOverTheRealsIsGone(String raw, String expected) {
        assertEquals(expected, RationalForm.of(pool, parse(raw)).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(x - t)^2",
                "(1 - t) * softplus(x) + t * softplus(-x)",
                "(1 - t) * sigmoid(x) - t * sigmoid(-x)",
                "(1 + u) * (1 - u)",
                "log(1 + ((x - t) / 2.5)^2)",
                "sqrt(1 + u^2) - 1",
                "log(x) + t / x",
                "((x - t) * (u - v))^2 + 1",
                "1 / 0",
                "x^0.3333333333333333333333333333333333333333333333333333333333333333333333",
                "((1 + u) * (1 + v))^20 / (1 + x)^20 + t / (1 + t)^20",
                "x^1000000 + 3^1000000 * t"
            })
    void whatIsGoodAlreadyIsLeftAsItIs(String formula) {
        Expression given = parse(formula);
        assertSame(given, RationalForm.of(pool, given));
    }

    private Expression parse(String formula) {
        return Parser.parse(pool, formula, name -> name.equals("c") ? scale : pool.variable(name, Interval.REALS));
    }
}
