package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Exact;
import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.Worst;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is at the edges of the formats: infinities, NaN, zeros of both signs, subnormals, the largest numbers. */
class SpecialValuesTest {
    private static final double[] TARGETS = {0.0, -0.0, 1, 0.5, 0x1p-20, 0x1.ffffep-1};

    static Set<String> configs() {
        return Configs.all().keySet();
    }

    static Stream<String> logits() {
        return configs().stream().filter(annotation -> annotation.startsWith("@BceWithLogits"));
    }

    static Stream<String> probabilities() {
        return configs().stream().filter(annotation -> annotation.startsWith("@Bce("));
    }

    private static double value(Reference reference, Quantity quantity, double x, double t, int column) {
        return switch (quantity) {
            case LOSS -> reference.loss(x, t, column);
            case GRADIENT -> reference.gradient(x, t, column);
            case HESSIAN -> reference.hessian(x, t, column);
        };
    }

    private static double bound(Reference reference, Quantity quantity) {
        return switch (quantity) {
            case LOSS -> reference.lossBound();
            case GRADIENT -> reference.gradientBound();
            case HESSIAN -> reference.hessianBound();
        };
    }

    private interface Visitor {
        void visit(double x, double t, int column);
    }

    private static void visit(Reference reference, List<Double> inputs, Visitor visitor) {
        for (double x : inputs) {
            for (double t : TARGETS) {
                for (int column = 0; column < reference.classes(); column++) {
                    visitor.visit(x, t, column);
                }
            }
        }
    }

    /** Both signs, quiet and signalling, with the smallest and largest payloads; the format's own. */
    private static List<Double> nans(Format format) {
        List<Double> nans = new ArrayList<>();
        if (format == Format.FLOAT) {
            for (int bits : new int[] {0x7FC00000, 0xFFC00000, 0x7F800001, 0xFF800001, 0x7FFFFFFF, 0xFFFFFFFF}) {
                nans.add((double) Float.intBitsToFloat(bits));
            }
        } else {
            for (long high : new long[] {0x7FF8, 0xFFF8, 0x7FFF, 0xFFFF}) {
                nans.add(Double.longBitsToDouble(high << 48));
                nans.add(Double.longBitsToDouble(high << 48 | 1));
            }
        }
        return nans;
    }

    @ParameterizedTest
    @MethodSource("configs")
    void nanInputGivesNaN(String annotation) {
        Reference reference = Configs.all().get(annotation);
        visit(reference, nans(reference.format()), (x, t, column) -> {
            for (Quantity quantity : Quantity.values()) {
                assertTrue(
                        Double.isNaN(value(reference, quantity, x, t, column)),
                        () -> quantity + " at NaN " + Long.toHexString(Double.doubleToRawLongBits(x)) + ", " + t);
            }
        });
    }

    /** Without a posWeight, the Hessian of a logit is the same for all targets: it need not look at them. */
    @ParameterizedTest
    @MethodSource("configs")
    void nanTargetGivesNaN(String annotation) {
        Reference reference = Configs.all().get(annotation);
        for (double nan : nans(reference.format())) {
            for (double x : new double[] {0.25, 0x1p-100, 0.999}) {
                for (int column = 0; column < reference.classes(); column++) {
                    for (Quantity quantity : Quantity.values()) {
                        boolean ignores = quantity == Quantity.HESSIAN
                                && annotation.startsWith("@BceWithLogits")
                                && reference.hessian(x, 0, column) == reference.hessian(x, 1, column)
                                && !annotation.contains("posWeight");
                        double computed = value(reference, quantity, x, nan, column);
                        assertTrue(ignores || Double.isNaN(computed), () -> quantity + " at " + x);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("logits")
    void infiniteLogitGivesTheLimit(String annotation) {
        Reference reference = Configs.all().get(annotation);
        visit(reference, List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY), (x, t, column) -> {
            double smoothing = annotation.contains("labelSmoothing") ? 0.1 : 0;
            double smoothed = t * (1 - smoothing) + smoothing / 2;
            double weight = reference.classWeight(column).toDouble();
            double wrong = weight * (x > 0 ? 1 - smoothed : smoothed * posWeight(reference, column));
            double loss = reference.loss(x, t, column);
            String where = annotation + " at " + x + ", " + t + ": ";
            assertEquals(0, reference.hessian(x, t, column), where);
            assertEquals((x > 0 ? 1 : -1) * wrong, reference.gradient(x, t, column), 1e-6 * wrong, where);
            assertTrue(
                    wrong == 0 ? loss == 0 : loss >= reference.format().largest() * Math.min(1, wrong), where + loss);
        });
    }

    /** -log(sigmoid(-1e9)) is 1e9 without any rounding that would show: what is left is posWeight times the class weight. */
    private static double posWeight(Reference reference, int column) {
        Real[] terms = reference.terms(Real.of(-1e9, 40), Real.of(1, 40), column);
        Real[] whole = reference.terms(Real.of(1e9, 40), Real.of(0, 40), column);
        double smoothed = terms[0].toDouble() / 1e9;
        double unit = whole[1].toDouble() / 1e9;
        return unit == 0 ? 1 : smoothed / unit;
    }

    private static List<Double> finiteLogits(Format format) {
        List<Double> magnitudes = new ArrayList<>(List.of(0.0, 1.0, 17.0, 40.0, 0x1p-24, 0x1p-54, 0x1p30));
        magnitudes.addAll(List.of(format.smallest(), format.smallestNormal()));
        double smallestExponent = format == Format.FLOAT ? 87.25 : 708.25;
        double step = format == Format.FLOAT ? 0.9375 : 2.0625;
        for (double a = smallestExponent; a < smallestExponent + 20 * step; a += step) {
            magnitudes.add(a);
        }
        List<Double> both = new ArrayList<>(magnitudes);
        magnitudes.forEach(magnitude -> both.add(-magnitude));
        return both;
    }

    @ParameterizedTest
    @MethodSource("logits")
    void extremeLogitsAreWithinTheBounds(String annotation) {
        assertWithinBounds(
                annotation, finiteLogits(Configs.all().get(annotation).format()));
    }

    private static List<Double> probabilities(Format format) {
        double one = format.nextDown(1);
        return List.of(
                0.0,
                -0.0,
                format.smallest(),
                3 * format.smallest(),
                format.smallestNormal(),
                0x1p-100,
                0x1p-41,
                0x1p-30,
                0.25,
                0.5,
                0.75,
                1 - 8 * (1 - one),
                one,
                1.0);
    }

    @ParameterizedTest
    @MethodSource("probabilities")
    void extremeProbabilitiesAreWithinTheBounds(String annotation) {
        assertWithinBounds(
                annotation, probabilities(Configs.all().get(annotation).format()));
    }

    private static void assertWithinBounds(String annotation, List<Double> inputs) {
        Reference reference = Configs.all().get(annotation);
        Format format = reference.format();
        Map<Quantity, Worst> worst = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            worst.put(quantity, new Worst(annotation + " " + quantity));
        }
        visit(reference, inputs, (x, t, column) -> {
            Exact exact = Exact.at(reference, x, t, column);
            for (Quantity quantity : Quantity.values()) {
                if (exact.isKnown(quantity)) {
                    Real truth = exact.value(quantity);
                    double computed = value(reference, quantity, x, t, column);
                    String where = x + ", " + t + ", " + column + ": " + computed + " for " + truth;
                    worst.get(quantity).measure(format.ulps(computed, truth, exact.scale(quantity)), () -> where);
                    boolean isAlone = truth.abs().compareTo(exact.scale(quantity)) >= 0;
                    assertFalse(isAlone && computed == 0 && !roundsToZero(reference, truth), where);
                }
            }
        });
        worst.forEach((quantity, largest) -> largest.assertAtMost(bound(reference, quantity)));
    }

    /** What is next to a tie may round to either side. */
    private static boolean roundsToZero(Reference reference, Real truth) {
        return truth.abs().toDouble() <= reference.format().smallest() * (0.5 + 0x1p-30);
    }

    @ParameterizedTest
    @MethodSource("probabilities")
    void whatIsNoProbabilityGivesNaNUnlessItIsClipped(String annotation) {
        Reference reference = Configs.all().get(annotation);
        Format format = reference.format();
        boolean clips = annotation.contains("CLIP");
        List<Double> outside = List.of(
                -format.smallest(),
                format.nextUp(1),
                -1.0,
                2.0,
                format.largest(),
                -format.largest(),
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY);
        visit(reference, outside, (x, t, column) -> {
            double end = x < 0 ? 0 : 1;
            for (Quantity quantity : Quantity.values()) {
                double expected = clips ? value(reference, quantity, end, t, column) : Double.NaN;
                assertEquals(expected, value(reference, quantity, x, t, column), 0, () -> quantity + " at " + x);
            }
        });
    }
}
