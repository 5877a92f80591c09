package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.Precision;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.processor.lower.Program;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas that went wrong are right at every point at which that was seen: in ulps of the exact result, nothing forgiven. */
@Tag("once")
class FormulaCasesTest {
    /**
     * Doubles of which an ulp decides more: exp(x) = 148.4 and log(t) are rounded, and what is made of them is that many times as
     * sensitive, or a difference that small.
     */
    private static final Map<String, Double> BEYOND_DOUBLES = Map.of(
            "where(t == 0, -log(p + (1 - p) * exp(-exp(x))), -log(1 - p) + exp(x) - t * x)", 128.0,
            "t * exp(-x) + x - log(t) - 1", 256.0);

    private static final String[] RESULTS = {"loss", "gradient", "Hessian"};

    static Stream<Arguments> cases() {
        return FormulaCase.all().stream()
                .flatMap(one -> Stream.of(Precision.values()).map(precision -> Arguments.of(precision, one)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void resultsAreThoseOfTheFormula(Precision precision, FormulaCase one) {
        assertEquals(List.of(), wrong(precision, one));
    }

    static List<String> wrong(Precision precision, FormulaCase one) {
        Format format = precision == Precision.FLOAT ? Format.FLOAT : Format.DOUBLE;
        double most = precision == Precision.FLOAT ? 4 : BEYOND_DOUBLES.getOrDefault(one.formula(), 16.0);
        Kernel kernel = InProcess.kernel(precision, one.formula(), one.constants(), one.input(), one.target());
        List<Value> results = List.of(
                kernel.element().loss(),
                kernel.element().gradient(),
                kernel.element().hessian());
        Program program = Program.of(
                results,
                List.of(
                        kernel.formula().input().name(),
                        kernel.formula().target().name()),
                0);
        List<String> wrong = new ArrayList<>();
        for (FormulaCase.Row row : one.rows()) {
            if (Math.abs(row.input()) > format.largest()) {
                continue;
            }
            double[] computed = program.run(row.input(), row.target());
            for (int i = 0; i < computed.length; i++) {
                double exact = row.exact()[i];
                double result = format.round(computed[i]);
                boolean right = Double.isNaN(exact)
                        || format.round(exact) == result
                        || format.ulps(result, Real.of(exact)) <= most;
                if (!right) {
                    wrong.add(RESULTS[i] + " at " + row.input() + ", " + row.target() + " is " + result + ", not "
                            + format.round(exact));
                }
            }
        }
        return wrong;
    }
}
