package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;

import dev.lossmith.processor.testing.Compiled;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
