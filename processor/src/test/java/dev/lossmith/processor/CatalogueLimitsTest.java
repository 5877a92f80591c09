package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the losses of the catalogue are at infinite inputs, at NaN, at kinks and at the ends of targets: loss, gradient and
 * Hessian, as limits of the textbook's formula say, and at kinks PyTorch.
 */
@Tag("once")
class CatalogueLimitsTest {
    private static final Map<String, Reference> REFERENCES = new HashMap<>();

    // spotless:off
    private static final String ROWS = """
            FocalWithLogits                          | inf  | 1    | 0    | 0     | 0
            FocalWithLogits                          | inf  | 0    | inf  | 0.75  | 0
            FocalWithLogits                          | -inf | 1    | inf  | -0.25 | 0
            FocalWithLogits                          | -inf | 0    | 0    | 0     | 0
            FocalWithLogits                          | NaN  | 1    | NaN  | NaN   | NaN
            FocalWithLogits(gamma = 0)               | inf  | 0    | inf  | 0.75  | 0
            AsymmetricBce                            | inf  | 1    | 0    | 0     | 0
            AsymmetricBce                            | -inf | 0    | 0    | 0     | 0
            AsymmetricBce                            | -inf | 1    | inf  | -1    | 0
            AsymmetricBce(margin = 0)                | inf  | 0    | inf  | 1     | 0
            Mse                                      | inf  | 1    | inf  | inf   | 2
            Mse                                      | -inf | 1    | inf  | -inf  | 2
            Mse                                      | NaN  | 1    | NaN  | NaN   | 2
            L1                                       | 1    | 1    | 0    | 0     | 0
            L1                                       | -inf | 1    | inf  | -1    | 0
            SmoothL1                                 | 2    | 1    | 0.5  | 1     | 0
            SmoothL1                                 | inf  | 1    | inf  | 1     | 0
            SmoothL1(beta = 0)                       | 1    | 1    | 0    | 0     | 0
            SmoothL1(beta = 0)                       | -2   | 1    | 3    | -1    | 0
            Huber(delta = 2)                         | 3    | 1    | 2    | 2     | 1
            Huber(delta = 2)                         | 4    | 1    | 4    | 2     | 0
            Huber(delta = 2)                         | -inf | 1    | inf  | -2    | 0
            PseudoHuber(delta = 2)                   | inf  | 1    | inf  | 2     | 0
            PseudoHuber(delta = 2)                   | 1    | 1    | 0    | 0     | 1
            LogCosh                                  | -inf | 1    | inf  | -1    | 0
            LogCosh                                  | 1    | 1    | 0    | 0     | 1
            Quantile(q = 0.75)                       | 1    | 1    | 0    | -0.25 | 0
            Quantile                                 | 1    | 1    | 0    | 0     | 0
            Quantile(q = 0.75)                       | inf  | 1    | inf  | 0.25  | 0
            Quantile(q = 0.75)                       | -inf | 1    | inf  | -0.75 | 0
            Expectile(q = 0.75)                      | 1    | 1    | 0    | 0     | 1.5
            Expectile(q = 0.75)                      | 2    | 1    | 0.25 | 0.5   | 0.5
            Expectile(q = 0.75)                      | -inf | 1    | inf  | -inf  | 1.5
            Charbonnier(eps = 0.5)                   | 1    | 1    | 0.5  | 0     | 2
            Charbonnier                              | inf  | 1    | inf  | 1     | 0
            Cauchy                                   | inf  | 1    | inf  | 0     | 0
            Welsch(c = 2)                            | inf  | 1    | 2    | 0     | 0
            GemanMcClure(c = 2)                      | -inf | 1    | 2    | 0     | 0
            Tukey(c = 3)                             | inf  | 1    | 1.5  | 0     | 0
            Tukey(c = 3)                             | 4    | 1    | 1.5  | 0     | 0
            Barron                                   | inf  | 1    | inf  | 1     | 0
            Barron(alpha = 2)                        | -inf | 1    | inf  | -inf  | 1
            Barron(alpha = 0)                        | inf  | 1    | inf  | 0     | 0
            Barron(alpha = -2)                       | inf  | 1    | 2    | 0     | 0
            Barron(alpha = Double.NEGATIVE_INFINITY) | inf  | 1    | 1    | 0     | 0
            Barron(alpha = Double.NEGATIVE_INFINITY) | 1    | 1    | 0    | 0     | 1
            Fair(c = 2)                              | -inf | 1    | inf  | -2    | 0
            Fair(c = 2)                              | 1    | 1    | 0    | 0     | 1
            Linex                                    | inf  | 1    | inf  | inf   | inf
            Linex                                    | -inf | 1    | inf  | -1    | 0
            SoftMargin                               | inf  | 1    | 0    | 0     | 0
            SoftMargin                               | -inf | 1    | inf  | -1    | 0
            Hinge                                    | 1    | 1    | 0    | 0     | 0
            Hinge                                    | -1   | -1   | 0    | 0     | 0
            Hinge                                    | -inf | 1    | inf  | -1    | 0
            Hinge                                    | inf  | 1    | 0    | 0     | 0
            SquaredHinge                             | 1    | 1    | 0    | 0     | 0
            SquaredHinge                             | -inf | 1    | inf  | -inf  | 2
            ModifiedHuber                            | -inf | 1    | inf  | -4    | 0
            ModifiedHuber                            | inf  | 1    | 0    | 0     | 0
            Exponential                              | inf  | 1    | 0    | 0     | 0
            Exponential                              | -inf | 1    | inf  | -inf  | inf
            PoissonNll                               | -inf | 0    | 0    | 0     | 0
            PoissonNll                               | -inf | 3    | inf  | -3    | 0
            PoissonNll                               | inf  | 3    | inf  | inf   | inf
            PoissonNll(full = true)                  | inf  | 3    | inf  | inf   | inf
            PoissonNll(logInput = false, eps = 0)    | 0    | 0    | 0    | 1     | 0
            PoissonNll(logInput = false, eps = 0)    | 0    | 3    | inf  | -inf  | inf
            PoissonNll(logInput = false)             | inf  | 3    | inf  | 1     | 0
            PoissonNll(logInput = false, full = true, eps = 0) | inf | 3 | inf | 1 | 0
            Gamma                                    | inf  | 3    | inf  | 1     | 0
            Gamma                                    | -inf | 3    | inf  | -inf  | inf
            Gamma                                    | -inf | 0    | -inf | 1     | 0
            Tweedie                                  | -inf | 3    | inf  | -inf  | inf
            Tweedie                                  | -inf | 0    | 0    | 0     | 0
            Tweedie                                  | inf  | 3    | inf  | inf   | inf
            InverseGaussian                          | inf  | 3    | 0    | 0     | 0
            InverseGaussian                          | -inf | 3    | inf  | -inf  | inf
            NegativeBinomial                         | inf  | 3    | inf  | 1     | 0
            NegativeBinomial                         | -inf | 3    | inf  | -3    | 0
            NegativeBinomial                         | -inf | 0    | 0    | 0     | 0
            Msle                                     | inf  | 3    | inf  | 0     | 0
            Msle                                     | -2   | 3    | NaN  | NaN   | NaN
            Mape(eps = 1)                            | 0    | 0    | 0    | 0     | 0
            Mape(eps = 1)                            | inf  | 4    | inf  | 25    | 0
            KlDiv                                    | -inf | 0    | 0    | 0     | 0
            KlDiv                                    | -inf | 1    | inf  | -1    | 0
            KlDiv(logTarget = true)                  | -inf | 0    | inf  | -1    | 0
            BradleyTerry(beta = 2)                   | inf  | 1    | 0    | 0     | 0
            BradleyTerry(beta = 2)                   | -inf | 1    | inf  | -2    | 0
            BradleyTerry(labelSmoothing = 0.5)       | -inf | 1    | inf  | -0.75 | 0
            Dpo                                      | inf  | 0    | inf  | 0.1   | 0
            Probit                                   | inf  | 1    | 0    | 0     | 0
            Probit                                   | -inf | 1    | inf  | -inf  | 1
            ComplementaryLogLog                      | -inf | 1    | inf  | -1    | 0
            ComplementaryLogLog                      | -inf | 0    | 0    | 0     | 0
            ComplementaryLogLog                      | inf  | 1    | 0    | 0     | 0
            ComplementaryLogLog                      | inf  | 0    | inf  | inf   | inf
            ComplementaryLogLog                      | NaN  | 1    | NaN  | NaN   | NaN
            """;
    // spotless:on

    static Stream<String> rows() {
        return ROWS.lines();
    }

    private static Reference reference(String config) {
        if (REFERENCES.isEmpty()) {
            List<String> configs =
                    new ArrayList<>(rows().map(row -> cells(row)[0]).distinct().toList());
            List<Reference> references =
                    References.of(configs.stream().map(name -> "@" + name).toList());
            for (int i = 0; i < references.size(); i++) {
                REFERENCES.put(configs.get(i), references.get(i));
            }
        }
        return REFERENCES.get(config);
    }

    private static String[] cells(String row) {
        return row.split(" *\\| *");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aLimitIsWhatItShouldBe(String row) {
        String[] cells = cells(row);
        Reference reference = reference(cells[0]);
        double x = number(cells[1]);
        double t = number(cells[2]);
        assertNumber(cells[3], reference.loss(x, t, 0));
        assertNumber(cells[4], reference.gradient(x, t, 0));
        assertNumber(cells[5], reference.hessian(x, t, 0));
    }

    /** Zeros of either sign are equal here. */
    private static void assertNumber(String expected, double actual) {
        assertEquals((float) number(expected), (float) actual + 0.0f, expected);
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace("inf", "Infinity"));
    }
}
