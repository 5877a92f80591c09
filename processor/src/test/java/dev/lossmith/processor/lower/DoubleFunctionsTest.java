package dev.lossmith.processor.lower;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.testing.Worst;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every lowered function of doubles against arbitrary arithmetic, down to subnormal results. */
class DoubleFunctionsTest {
    private static final Map<String, UnaryOperator<Real>> TRUTH = Map.of(
            "exp(-a)", a -> a.negated().exp(),
            "sigmoid(a)", Real::sigmoid,
            "sigmoid(-a)", a -> a.negated().sigmoid(),
            "logisticDensity(a)", a -> a.sigmoid().times(a.negated().sigmoid()),
            "softplus(-a)", a -> a.negated().softplus(),
            "log(a)", Real::log,
            "log1p(a)", Real::log1p,
            "log1p(-a)", a -> a.negated().log1p());

    @ParameterizedTest
    @CsvSource({
        "exp(-a), Infinity, 760",
        "sigmoid(a), Infinity, 60",
        "sigmoid(-a), Infinity, 760",
        "logisticDensity(a), Infinity, 760",
        "softplus(-a), Infinity, 760",
        "log(a), 1e18, 2",
        "log1p(a), 1, 1",
        "log1p(-a), 1, 1",
    })
    void functionIsWithinItsBound(String formula, double high, double last) {
        Lowered lowered = Lowered.of(Arithmetic.DOUBLE, formula, 0, high);
        Worst worst = new Worst("double " + formula);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 4000; i++) {
            double uniform = random.nextDouble();
            double a = last
                    * (i % 4 == 0
                            ? Math.scalb(uniform, -random.nextInt(1000))
                            : i % 4 == 1 ? uniform : Math.pow(uniform, 6));
            Real exact = TRUTH.get(formula).apply(Real.of(a, 45));
            worst.measure(Format.DOUBLE.ulps(lowered.at(a), exact), () -> Double.toHexString(a));
        }
        worst.assertAtMost(RecipeFamilies.error(Arithmetic.DOUBLE, formula));
    }
}
