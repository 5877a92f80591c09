package dev.lossmith.processor.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.check.Format;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What kernels of formulas make of NaN, infinities, zeros of both signs and what is outside of their ranges. */
class FormulaSpecialValuesTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final Range ANY = new Range(-INFINITY, INFINITY);
    private static final Range LABEL = new Range(0, 1);
    private static final Range NOT_NEGATIVE = new Range(0, INFINITY);
    private static final Range NOT_POSITIVE = new Range(-INFINITY, 0);

    private record Range(double low, double high) {
        @Override
        public String toString() {
            return "@Range({" + end(low) + ", " + end(high) + "})";
        }

        private static String end(double end) {
            return Double.isInfinite(end) ? (end < 0 ? "-" : "") + "1 / 0.0" : end + "";
        }

        /** From the numbers next to the ends to the furthest. */
        List<Double> outside(Format format) {
            List<Double> outside = new ArrayList<>();
            if (Double.isFinite(low)) {
                outside.addAll(List.of(format.nextDown(low), low - 1, -format.largest(), -INFINITY));
            }
            if (Double.isFinite(high)) {
                outside.addAll(List.of(format.nextUp(high), high + 1, format.largest(), INFINITY));
            }
            return outside;
        }
    }

    private record Formula(String value, Range input, Range target) {
        Formula(String value) {
            this(value, ANY, ANY);
        }

        String annotation(Precision precision) {
            return "@SuppressWarnings(\"lossmith\") @FormulaLoss(value = \"" + value + "\", input = " + input
                    + (target.equals(ANY) ? "" : ", target = " + target) + ", precision = Precision." + precision + ")";
        }
    }

    /**
     * Which results depend on a variable.
     *
     * @param ofInput L for the loss, G for the gradient, H for the Hessian
     */
    private record Dependence(Formula formula, String ofInput, String ofTarget) {}

    private record Limit(Formula formula, double input, double target, double loss, double gradient, double hessian) {}

    // spotless:off
    static final List<Dependence> DEPENDENCES = List.of(
            new Dependence(new Formula("where(x < t, 3 * x, x)"), "LG", "LG"),
            new Dependence(new Formula("where(x < t, 3 * x^2, x^2)"), "LGH", "LGH"),
            new Dependence(new Formula("where(x >= 0, t, 2 * t)"), "L", "L"),
            new Dependence(new Formula("where(t > 1 and x < 1, 3 * x^2, x^2)"), "LGH", "LGH"),
            new Dependence(new Formula("where(t > 1 and x < 1, 5, 6)"), "L", "L"),
            new Dependence(new Formula("where(not (t > 1 or x < 1), 5 * t, 6)"), "L", "L"),
            new Dependence(new Formula("floor(x) * t + exp2(x) * cbrt(t)"), "LGH", "LGH"),
            new Dependence(new Formula("cbrt(x - t) + x^2"), "LGH", "LGH"),
            new Dependence(new Formula("abs(x - t)"), "LG", "LG"),
            new Dependence(new Formula("max(x, t)"), "LG", "LG"),
            new Dependence(new Formula("min(x, t)^2"), "LGH", "LGH"),
            new Dependence(new Formula("relu(x)^2 + t"), "LGH", "L"),
            new Dependence(new Formula("log(cosh(x - t))"), "LGH", "LGH"),
            new Dependence(new Formula("tanh(x) * t"), "LGH", "LGH"),
            new Dependence(new Formula("atan(x - t)"), "LGH", "LGH"),
            new Dependence(new Formula("sinh(x) * expm1(t)"), "LGH", "LGH"),
            new Dependence(new Formula("sqrt(1 + (x - t)^2)"), "LGH", "LGH"),
            new Dependence(new Formula("abs(x - t)^1.7"), "LGH", "LGH"),
            new Dependence(new Formula("x^-3 * t", NOT_NEGATIVE, ANY), "LGH", "LGH"),
            new Dependence(new Formula("sqrt(x) + log(t)", NOT_NEGATIVE, NOT_NEGATIVE), "LGH", "L"),
            new Dependence(new Formula("x^t", new Range(0.125, 8), new Range(-2, 2)), "LGH", "LGH"));

    /** Formulas that mean nothing outside of their ranges. */
    static final List<Dependence> GUARDED = List.of(
            new Dependence(new Formula("sqrt(x) + x * sqrt(t)", NOT_NEGATIVE, NOT_NEGATIVE), "LGH", "LG"),
            new Dependence(new Formula("x^1.7 * sqrt(t + 2)", NOT_NEGATIVE, new Range(-2, INFINITY)), "LGH", "LGH"),
            new Dependence(new Formula("t * log(3 - x)", new Range(-INFINITY, 3), ANY), "LGH", ""),
            new Dependence(new Formula("-(t * log(x) + (1 - t) * log(1 - x))", LABEL, LABEL), "LGH", ""),
            new Dependence(new Formula("(x - t) / sqrt(4 - x^2)", new Range(-2, 2), ANY), "LGH", ""),
            new Dependence(new Formula("x * sqrt(1 - t^2)", ANY, new Range(-1, 1)), "", "LG"));

    static final List<Limit> LIMITS = List.of(
            new Limit(new Formula("1 - exp(-(x - t)^2 / 2)"), -INFINITY, 3, 1, 0, 0),
            new Limit(new Formula("log(cosh(x - t))"), -INFINITY, 3, INFINITY, -1, 0),
            new Limit(new Formula("log(1 + exp(-t * x))", ANY, new Range(-1, 1)), INFINITY, 1, 0, 0, 0),
            new Limit(new Formula("log(1 + exp(-t * x))", ANY, new Range(-1, 1)), -INFINITY, 1, INFINITY, -1, 0),
            new Limit(new Formula("-(1 - sigmoid(x))^2 * log(sigmoid(x))"), INFINITY, 0, 0, 0, 0),
            new Limit(new Formula("-(1 - sigmoid(x))^2 * log(sigmoid(x))"), -INFINITY, 0, INFINITY, -1, 0),
            new Limit(new Formula("exp2(x) - t * x"), -INFINITY, 3, INFINITY, -3, 0),
            new Limit(new Formula("exp2(-x) + t"), INFINITY, 3, 3, 0, 0),
            new Limit(new Formula("floor(x) + t"), -INFINITY, 3, -INFINITY, 0, 0),
            new Limit(new Formula("where(x > 1 and x < 2 or t > 5, x, x^2)"), INFINITY, 3, INFINITY, INFINITY, 2),
            new Limit(new Formula("tanh(x) * t"), INFINITY, 2, 2, 0, 0),
            new Limit(new Formula("tanh(x) * t"), -INFINITY, 2, -2, 0, 0),
            new Limit(new Formula("(x - t)^2"), -INFINITY, 3, INFINITY, -INFINITY, 2),
            new Limit(new Formula("abs(x - t)^1.7"), INFINITY, 3, INFINITY, INFINITY, 0),
            new Limit(new Formula("exp(x) - t * x"), -INFINITY, 3, INFINITY, -3, 0),
            new Limit(new Formula("where(x < t, x^2, 3 * x)"), -INFINITY, 3, INFINITY, -INFINITY, 2),
            new Limit(new Formula("where(x < t, x^2, 3 * x)"), INFINITY, 3, INFINITY, 3, 0),
            new Limit(new Formula("where(abs(x - t) < 2, (x - t)^2 / 2, 2 * abs(x - t) - 2)"), -INFINITY, 3, INFINITY, -2, 0),
            // Ends of ranges: the limits from inside.
            new Limit(new Formula("1 / x", NOT_NEGATIVE, ANY), 0, 0, INFINITY, -INFINITY, INFINITY),
            new Limit(new Formula("1 / x", NOT_NEGATIVE, ANY), INFINITY, 0, 0, 0, 0),
            new Limit(new Formula("x - t * log(x)", NOT_NEGATIVE, NOT_NEGATIVE), 0, 3, INFINITY, -INFINITY, INFINITY),
            new Limit(new Formula("sqrt(x) + t", NOT_NEGATIVE, ANY), 0, 2, 2, INFINITY, -INFINITY),
            new Limit(new Formula("-(t * log(x) + (1 - t) * log(1 - x))", LABEL, LABEL), 1, 0.5, INFINITY, INFINITY, INFINITY),
            new Limit(new Formula("-(t * log(x) + (1 - t) * log(1 - x))", LABEL, LABEL), 0, 0, 0, 1, 1),
            new Limit(new Formula("sqrt(-x)", NOT_POSITIVE, ANY), 0, 0, 0, -INFINITY, -INFINITY));

    /** Where infinities may meet on the way: nobody promises that they do not. */
    static final List<Limit> RARE_LIMITS = List.of(
            new Limit(new Formula("log(1 + ((x - t) / 2)^2)"), INFINITY, 3, INFINITY, 0, 0),
            new Limit(new Formula("log(1 + ((x - t) / 2)^2)"), -INFINITY, 3, INFINITY, 0, 0),
            new Limit(new Formula("cbrt(x) + t"), -INFINITY, 3, -INFINITY, 0, 0),
            new Limit(new Formula("cbrt(x) + t"), INFINITY, 3, INFINITY, 0, 0),
            new Limit(new Formula("sqrt(1 + (x - t)^2) - 1"), INFINITY, 3, INFINITY, 1, 0),
            new Limit(new Formula("sqrt(1 + (x - t)^2) - 1"), -INFINITY, 3, INFINITY, -1, 0),
            new Limit(new Formula("(x - t)^2 / (1 + (x - t)^2)"), INFINITY, 3, 1, 0, 0),
            new Limit(new Formula("atan(x - t)"), -INFINITY, 3, -Math.PI / 2, 0, 0),
            new Limit(new Formula("x - t * log(x)", NOT_NEGATIVE, NOT_NEGATIVE), INFINITY, 3, INFINITY, 1, 0),
            new Limit(new Formula("x * exp(-x^2)"), INFINITY, 0, 0, 0, 0));
    // spotless:on

    private static final Map<Formula, List<Reference>> REFERENCES = new HashMap<>();

    @BeforeAll
    static void compile() {
        List<Formula> formulas = Stream.of(
                        DEPENDENCES.stream().map(Dependence::formula),
                        GUARDED.stream().map(Dependence::formula),
                        LIMITS.stream().map(Limit::formula),
                        RARE_LIMITS.stream().map(Limit::formula))
                .flatMap(all -> all)
                .distinct()
                .toList();
        List<String> annotations = new ArrayList<>();
        for (Formula formula : formulas) {
            Stream.of(Precision.values()).map(formula::annotation).forEach(annotations::add);
        }
        List<Reference> references = References.of(annotations);
        int precisions = Precision.values().length;
        for (int i = 0; i < formulas.size(); i++) {
            REFERENCES.put(formulas.get(i), references.subList(precisions * i, precisions * (i + 1)));
        }
    }

    @ParameterizedTest
    @FieldSource("DEPENDENCES")
    void nanGivesNaNInWhateverDependsOnIt(Dependence dependence) {
        for (Reference reference : REFERENCES.get(dependence.formula())) {
            for (double other : new double[] {0.5, 1, 2}) {
                assertNaN(reference, Double.NaN, other, dependence.ofInput());
                assertNaN(reference, other, Double.NaN, dependence.ofTarget());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("GUARDED")
    void whatIsOutsideGivesNaN(Dependence dependence) {
        for (Reference reference : REFERENCES.get(dependence.formula())) {
            for (double outside : dependence.formula().input().outside(reference.format())) {
                assertNaN(reference, outside, 0.5, dependence.ofInput());
            }
            for (double outside : dependence.formula().target().outside(reference.format())) {
                assertNaN(reference, 0.5, outside, dependence.ofTarget());
            }
            // It is not that everything is NaN.
            assertFalse(Double.isNaN(reference.loss(0.5, 0.5, 0)));
        }
    }

    private static void assertNaN(Reference reference, double input, double target, String results) {
        Map<Character, Double> found = Map.of(
                'L', reference.loss(input, target, 0),
                'G', reference.gradient(input, target, 0),
                'H', reference.hessian(input, target, 0));
        for (char result : results.toCharArray()) {
            assertTrue(
                    Double.isNaN(found.get(result)),
                    () -> result + " at " + input + ", " + target + ": " + found + ", " + reference.format());
        }
    }

    @ParameterizedTest
    @FieldSource("LIMITS")
    void infinitiesAndEndsGiveTheLimit(Limit limit) {
        REFERENCES.get(limit.formula()).forEach(reference -> assertLimit(reference, limit));
    }

    /** A reference whose input has infinite ends says that the kernel is right there. */
    @ParameterizedTest
    @FieldSource("RARE_LIMITS")
    void noLimitIsClaimedThatIsNotGiven(Limit limit) {
        REFERENCES.get(limit.formula()).stream()
                .filter(reference -> reference.input().contains(limit.input()))
                .forEach(reference -> assertLimit(reference, limit));
    }

    private static void assertLimit(Reference reference, Limit limit) {
        Format format = reference.format();
        // Both zeros are the same end.
        for (double input : limit.input() == 0 ? new double[] {0.0, -0.0} : new double[] {limit.input()}) {
            double target = limit.target();
            String where = format + " at " + input + ", " + target;
            assertEquals(format.round(limit.loss()), reference.loss(input, target, 0) + 0.0, where);
            assertEquals(format.round(limit.gradient()), reference.gradient(input, target, 0) + 0.0, where);
            assertEquals(format.round(limit.hessian()), reference.hessian(input, target, 0) + 0.0, where);
        }
    }
}
