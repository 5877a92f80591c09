package dev.lossmith.processor.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Losses;
import dev.lossmith.processor.loss.Options;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms that the losses reach, as text: nothing cancels in them, and constants fold away. */
class DerivationTest {
    private static Derivation derive(String loss, String compat, List<BigDecimal> posWeight, String smoothing) {
        Options options = new Options(
                Precision.DOUBLE,
                Map.of(
                        "posWeight",
                        posWeight,
                        "labelSmoothing",
                        List.of(new BigDecimal(smoothing)),
                        "epsilon",
                        List.of(new BigDecimal("0.125"))),
                Map.of("compat", compat));
        Formula formula = Losses.all().stream()
                .filter(candidate -> candidate.name().equals(loss))
                .findFirst()
                .orElseThrow()
                .formula(options);
        return Derivation.of(
                formula.pool(),
                formula.stated(),
                formula.input(),
                formula.prepared(),
                formula.pool().constant(1),
                Judge.NONE);
    }

    private static void assertForm(Outputs<Expression> form, String loss, String gradient, String hessian) {
        assertEquals(loss, form.loss().toString());
        assertEquals(gradient, form.gradient().toString());
        assertEquals(hessian, form.hessian().toString());
    }

    private static Derivation logits(int posWeight, String smoothing) {
        return derive("BceWithLogits", "EXACT", List.of(BigDecimal.valueOf(posWeight)), smoothing);
    }

    @Test
    void logitsReachTheFormWithoutCancellation() {
        assertForm(
                logits(1, "0").stable(),
                "t * softplus(-x) + (1 - t) * softplus(x)",
                "(1 - t) * sigmoid(x) - t * sigmoid(-x)",
                "logisticDensity(x)");
    }

    @Test
    void positiveWeightMultipliesThePositiveTerm() {
        assertForm(
                logits(3, "0").stable(),
                "3 * t * softplus(-x) + (1 - t) * softplus(x)",
                "(1 - t) * sigmoid(x) - 3 * t * sigmoid(-x)",
                "(1 - t + 3 * t) * logisticDensity(x)");
    }

    @Test
    void weightPerClassIsOneConstant() {
        List<BigDecimal> byClass = List.of(BigDecimal.ONE, new BigDecimal("2.5"));
        assertForm(
                derive("BceWithLogits", "EXACT", byClass, "0").stable(),
                "posWeight * t * softplus(-x) + (1 - t) * softplus(x)",
                "(1 - t) * sigmoid(x) - posWeight * t * sigmoid(-x)",
                "(1 - t + posWeight * t) * logisticDensity(x)");
    }

    @Test
    void computedFormHasOnlyTheExponentialOfMinusTheMagnitude() {
        assertForm(
                logits(1, "0").computed(),
                "ifNegative(x, t, 1 - t) * abs(x) + softplus(-abs(x))",
                "(1 - t) * ifNegative(x, sigmoid(-abs(x)), sigmoid(abs(x)))"
                        + " - t * ifNegative(x, sigmoid(abs(x)), sigmoid(-abs(x)))",
                "logisticDensity(abs(x))");
        assertForm(
                logits(3, "0").computed(),
                "ifNegative(x, 3 * t, 1 - t) * abs(x) + (3 * t + (1 - t)) * softplus(-abs(x))",
                "(1 - t) * ifNegative(x, sigmoid(-abs(x)), sigmoid(abs(x)))"
                        + " - 3 * t * ifNegative(x, sigmoid(abs(x)), sigmoid(-abs(x)))",
                "(1 - t + 3 * t) * logisticDensity(abs(x))");
    }

    @Test
    void smoothedTargetIsOneMultiplyAdd() {
        assertForm(
                logits(1, "0.125").computed(),
                "ifNegative(x, 0.875 * t + 0.0625, 0.875 * (1 - t) + 0.0625) * abs(x) + softplus(-abs(x))",
                "(0.875 * (1 - t) + 0.0625) * ifNegative(x, sigmoid(-abs(x)), sigmoid(abs(x)))"
                        + " - (0.875 * t + 0.0625) * ifNegative(x, sigmoid(abs(x)), sigmoid(-abs(x)))",
                "logisticDensity(abs(x))");
        assertEquals(
                "(0.875 * (1 - t) + 2.625 * t + 0.25) * logisticDensity(abs(x))",
                logits(3, "0.125").computed().hessian().toString());
    }

    @Test
    void probabilitiesKeepTheirFormula() {
        assertForm(
                derive("Bce", "EXACT", List.of(BigDecimal.valueOf(3)), "0").stable(),
                "-(3 * t * log(p) + (1 - t) * log1p(-p))",
                "(1 - t) / (1 - p) - 3 * t / p",
                "(1 - t) / (1 - p) / (1 - p) + 3 * t / p / p");
    }

    @Test
    void lossWithItsOwnGradientKeepsIt() {
        Outputs<Expression> stable =
                derive("Bce", "PYTORCH", List.of(BigDecimal.ONE), "0").stable();
        assertEquals(
                "-(t * max(log(p), -100) + (1 - t) * max(log1p(-p), -100))",
                stable.loss().toString());
        assertEquals("(p - t) / max((1 - p) * p, 1e-12)", stable.gradient().toString());
    }

    @Test
    void clipEndsTheGradient() {
        Outputs<Expression> stable =
                derive("Bce", "CLIP", List.of(BigDecimal.ONE), "0").stable();
        assertEquals(
                "(1 - t) * (inside(p, 0.125, 0.875) / (1 - clip(p, 0.125, 0.875)))"
                        + " - t * (inside(p, 0.125, 0.875) / clip(p, 0.125, 0.875))",
                stable.gradient().toString());
    }
}
