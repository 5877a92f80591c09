package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.lossmith.OnEmpty;
import dev.lossmith.Precision;
import dev.lossmith.Reduction;
import dev.lossmith.Weights;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.loss.Losses;
import dev.lossmith.processor.loss.Options;
import dev.lossmith.processor.lower.Program;
import dev.lossmith.processor.schedule.Kernel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However binary cross-entropy of a logit is written, it is the built-in loss, bit for bit. */
@Tag("once")
class SpellingsOfBceTest {
    /** Samples of all floats, by their bits: prime, so that all exponents and many fractions occur. */
    private static final int STRIDE = 400_009;

    private static final double[] TARGETS = {0, 1, 0.5, 0.25, 1 / 3.0f, 0.9f};

    private static final List<String> PLAIN = List.of(
            "-(t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))",
            "-(t * log(1 / (1 + exp(-x))) + (1 - t) * log(1 - 1 / (1 + exp(-x))))",
            "-(t * log(exp(x) / (exp(x) + 1)) + (1 - t) * log(1 - exp(x) / (exp(x) + 1)))",
            "max(x, 0) - x * t + log(1 + exp(-abs(x)))",
            "(1 - t) * x + log(1 + exp(-x))",
            "(1 - t) * x + max(-x, 0) + log(exp(-max(-x, 0)) + exp(-x - max(-x, 0)))",
            "x - t * x + log(exp(-x) + 1)",
            "-t * logsigmoid(x) - (1 - t) * logsigmoid(-x)",
            "log(1 + exp(x)) - t * x",
            "softplus(x) - x * t",
            "-x * t + softplus(-x) + x",
            "abs(x) / 2 + x / 2 - t * x + log1p(exp(-abs(x)))",
            "(abs(x) + x) / 2 - t * x + log(1 + exp(-abs(x)))",
            "softplus(abs(x)) + min(x, 0) - t * x",
            "-min(-x, 0) - t * x + log(1 + exp(-max(x, -x)))");

    private static final List<String> WEIGHTED = List.of(
            "-(q * t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))",
            "(1 - t) * x + (1 + (q - 1) * t) * (log(1 + exp(-abs(x))) + max(-x, 0))",
            "(1 - t) * x + ((q - 1) * t + 1) * (log(exp(-max(-x, 0)) + exp(-x - max(-x, 0))) + max(-x, 0))",
            "(1 - t) * x + (1 + (3 - 1) * t) * log(1 + exp(-x))",
            "q * t * log(1 + exp(-x)) + (1 - t) * log(1 + exp(x))");

    static Stream<Arguments> spellings() {
        return Stream.of(Precision.values())
                .flatMap(precision -> Stream.concat(
                        PLAIN.stream().map(formula -> Arguments.of(precision, 1, formula)),
                        WEIGHTED.stream().map(formula -> Arguments.of(precision, 3, formula))));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void everySpellingIsTheBuiltInLoss(Precision precision, int posWeight, String formula) {
        Program expected = program(builtIn(precision, posWeight));
        String constants = formula.contains("q") ? "q = " + posWeight : "";
        Program actual = program(InProcess.kernel(precision, formula, constants, Interval.REALS, Interval.UNIT));
        for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STRIDE) {
            float logit = Float.intBitsToFloat((int) bits);
            for (double target : TARGETS) {
                double[] right = rounded(precision, expected.run(logit, target));
                double[] found = rounded(precision, actual.run(logit, target));
                assertArrayEquals(right, found, 0, () -> formula + " at " + logit + ", " + target);
            }
        }
    }

    private static double[] rounded(Precision precision, double[] results) {
        for (int i = 0; i < results.length && precision == Precision.FLOAT; i++) {
            results[i] = (float) results[i];
        }
        return results;
    }

    private static Program program(Kernel kernel) {
        return Program.of(
                List.of(
                        kernel.element().loss(),
                        kernel.element().gradient(),
                        kernel.element().hessian()),
                List.of("x", "t"),
                0);
    }

    private static Kernel builtIn(Precision precision, int posWeight) {
        Options options = new Options(
                precision,
                Map.of("posWeight", List.of(BigDecimal.valueOf(posWeight)), "labelSmoothing", List.of(BigDecimal.ZERO)),
                Map.of());
        return LossCompiler.compile(
                new Names("", "Case", "Case"),
                Losses.all().stream()
                        .filter(loss -> loss.name().equals("BceWithLogits"))
                        .findFirst()
                        .orElseThrow()
                        .formula(options),
                new Layout(precision, Reduction.SUM, Weights.NONE, OnEmpty.NAN, 1, List.of()),
                "");
    }
}
