package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.References;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constants of a formula may be of any size; what is made of them may be too large for a double, and is infinite then. */
class ExtremeConstantsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value = "1 / (1 + exp(x * 1e300))", input = @Range({0, Double.POSITIVE_INFINITY})   | Infinity * exp is a factor of its Hessian
            value = "1e300 * square(x)", classWeight = {1e300, 2}, precision = Precision.DOUBLE | a class has a weight of 1e600
            value = "where(x > t, 1e-300^2, 1e300^3) * x"                                       | branches of 0 and infinity
            """)
    void theyAreNoMistake(String members, String why) {
        String config = "package test; import dev.lossmith.*; @SuppressWarnings(\"lossmith\") @FormulaLoss(" + members
                + ") interface Extreme {}";
        Map<String, String> sources = Compiled.sources(Compiled.VECTORS, Map.of("test.Extreme", config))
                .generatedSources();
        assertThat(sources).containsKey("test.ExtremeKernelVector");
    }

    /**
     * A margin far below most probabilities: its complement is that of the probability, whose digits 1 would swallow. The Hessian of the
     * second loses some, and warns.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@AsymmetricBce(margin = 1e-8, precision = Precision.DOUBLE)",
                "@SuppressWarnings(\"lossmith\") @FormulaLoss(target = @Range({0, 1}), precision = Precision.DOUBLE,"
                        + " value = \"let s = max(sigmoid(x) - 1e-8, 0) in -(1 - t) * s^4 * log(1 - s)\")"
            })
    void aTinyMarginCostsNoDigits(String annotation) throws ReflectiveOperationException {
        Class<?> kernel = References.of(annotation).kernel().getClass();
        double[][] exact = {
            {-9.75, 6.724461765142192E-22, 3.3626313562972764E-21},
            {-3, 2.4580126253127756E-7, 1.1765013336110978E-6},
            {20, 18.233275113998463, 0.17089205501061125}
        };
        for (double[] row : exact) {
            assertThat(Format.DOUBLE.ulps(call(kernel, "loss", row[0]), Real.of(row[1])))
                    .isAtMost(4.0);
            assertThat(Format.DOUBLE.ulps(call(kernel, "gradient", row[0]), Real.of(row[2])))
                    .isAtMost(4.0);
        }
    }

    /** At the target 0. */
    private static double call(Class<?> kernel, String method, double input) throws ReflectiveOperationException {
        return (double) kernel.getMethod(method, double.class, double.class).invoke(null, input, 0.0);
    }
}
