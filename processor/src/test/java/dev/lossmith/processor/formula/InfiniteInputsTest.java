package dev.lossmith.processor.formula;

import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.lossmith.Precision;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.References;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the Javadoc of a formula's kernel says of infinite inputs, and whether it is true: by limits that were derived
 * by hand, and by what the textbook formula is further and further out, differentiated numerically.
 */
@Tag("once")
class InfiniteInputsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final String ALL = ", and an infinite input the limit";
    private static final String NOT_NEGATIVE = "{0, Double.POSITIVE_INFINITY}";
    private static final double[] TARGETS = {-1, 0.25, 1, 3, 7.5};
    private static final int DIGITS = 600;

    private record Formula(String value, String constants, String input, String target) {
        Formula(String value, String constants) {
            this(value, constants, "", "");
        }

        String annotation(Precision precision) {
            return "@SuppressWarnings(\"lossmith\") @FormulaLoss(value = \"" + value + "\""
                    + (constants.isEmpty() ? "" : ", constants = \"" + constants + "\"")
                    + (input.isEmpty() ? "" : ", input = @Range(" + input + ")")
                    + (target.isEmpty() ? "" : ", target = @Range(" + target + ")")
                    + ", precision = Precision." + precision + ")";
        }
    }

    private record Limit(Formula formula, double input, double target, double loss, double gradient, double hessian) {}

    // spotless:off
    private static final Formula FAIR = new Formula("c^2 * (abs(x - t) / c - log(1 + abs(x - t) / c))", "c = 1.4");
    private static final Formula SMALL_FAIR = new Formula("0.25^2 * (abs(t - x) / 0.25 - log(abs(x - t) / 0.25 + 1))", "");
    private static final Formula LOG_VARIANCE = new Formula("x + (t - m)^2 * exp(-x)", "m = 0.5");
    private static final Formula HALF_LOG_VARIANCE = new Formula("(x + (t - 1)^2 / exp(x)) / 2", "");
    private static final Formula DEVIATION = new Formula("log(x) + (t - m)^2 / (2 * x^2)", "m = 0.5", NOT_NEGATIVE, "");
    private static final Formula PRECISION = new Formula("x * (t - m)^2 / 2 - log(x) / 2", "m = 3", NOT_NEGATIVE, "");
    private static final Formula CAUCHY = new Formula("log(1 + ((x - t) / c)^2)", "c = 2.5");

    /**
     * By hand: of Fair's c^2 (u - log(1 + u)), u = |x - t| / c, the gradient is c u / (1 + u); of the others, it is
     * written beside them.
     */
    private static final List<Limit> LIMITS = List.of(
            new Limit(FAIR, INFINITY, 3, INFINITY, 1.4, 0),
            new Limit(FAIR, -INFINITY, -1, INFINITY, -1.4, 0),
            new Limit(SMALL_FAIR, INFINITY, 0.5, INFINITY, 0.25, 0),
            new Limit(SMALL_FAIR, -INFINITY, 0.5, INFINITY, -0.25, 0),
            // 1 - (t - m)^2 exp(-x) and (t - m)^2 exp(-x), which is 0 at t = m.
            new Limit(LOG_VARIANCE, INFINITY, 3, INFINITY, 1, 0),
            new Limit(LOG_VARIANCE, -INFINITY, 3, INFINITY, -INFINITY, INFINITY),
            new Limit(LOG_VARIANCE, -INFINITY, 0.5, -INFINITY, 1, 0),
            new Limit(HALF_LOG_VARIANCE, INFINITY, 3, INFINITY, 0.5, 0),
            new Limit(HALF_LOG_VARIANCE, -INFINITY, 0, INFINITY, -INFINITY, INFINITY),
            // 1 / x - (t - m)^2 / x^3 and -1 / x^2 + 3 (t - m)^2 / x^4.
            new Limit(DEVIATION, 0, 3, INFINITY, -INFINITY, INFINITY),
            new Limit(DEVIATION, 0, 0.5, -INFINITY, INFINITY, -INFINITY),
            new Limit(DEVIATION, INFINITY, 3, INFINITY, 0, 0),
            // (t - m)^2 / 2 - 1 / (2 x) and 1 / (2 x^2).
            new Limit(PRECISION, 0, 1, INFINITY, -INFINITY, INFINITY),
            new Limit(PRECISION, INFINITY, 1, INFINITY, 2, 0),
            new Limit(PRECISION, INFINITY, 3, -INFINITY, 0, 0),
            // 2 u / (1 + u^2) / c.
            new Limit(CAUCHY, INFINITY, 3, INFINITY, 0, 0),
            new Limit(CAUCHY, -INFINITY, 3, INFINITY, 0, 0));

    private static final List<Formula> OTHERS = List.of(
            new Formula("log(log(3 + x^2)) - t", ""),
            new Formula("x / (1 + abs(x)) * t", ""),
            new Formula("sqrt(x^2 + 1) - x * t", "", "", "{-0.5, 0.5}"),
            new Formula("sqrt(x^2 + 1) - x", ""),
            new Formula("x - t * log(x)", "", NOT_NEGATIVE, NOT_NEGATIVE),
            new Formula("x - floor(x) + t", ""),
            new Formula("x * exp(-x^2) + t", ""),
            new Formula("(x - t)^2 / (k + (x - t)^2)", "k = 7.5"),
            new Formula("(x^2 + t) / (x + 2)", "", NOT_NEGATIVE, ""),
            new Formula("1 / (5 + log(1 + x^2)) + t", ""),
            new Formula("(1 + x^2)^0.25 - t * atan(x)", ""),
            new Formula("t / x + log(x)", "", NOT_NEGATIVE, NOT_NEGATIVE),
            new Formula("softplus(x) - t * x", "", "", "{0, 1}"),
            new Formula("log(1 + exp(x)) - x", ""));
    // spotless:on

    private static String documentation(Compiled compiled, int index) {
        String source = compiled.source("test.Config" + index + "Kernel");
        return source.substring(0, source.indexOf("public final class")).replace("\n * ", " ");
    }

    @Test
    void limitsDerivedByHandAreGivenAndClaimed() {
        for (Precision precision : Precision.values()) {
            List<Formula> formulas =
                    LIMITS.stream().map(Limit::formula).distinct().toList();
            Compiled compiled = compiled(formulas, precision);
            List<Reference> references = References.of(compiled, formulas.size());
            for (int i = 0; i < formulas.size(); i++) {
                assertWithMessage("%s %s", formulas.get(i), precision)
                        .that(documentation(compiled, i))
                        .contains(ALL);
                assertWithMessage("%s %s", formulas.get(i), precision)
                        .that(documentation(compiled, i))
                        .doesNotContain("unspecified");
            }
            for (Limit limit : LIMITS) {
                Reference reference = references.get(formulas.indexOf(limit.formula()));
                Format format = reference.format();
                double[] computed = results(reference, limit.input(), limit.target());
                double[] expected = {
                    format.round(limit.loss()), format.round(limit.gradient()), format.round(limit.hessian())
                };
                assertArrayEquals(expected, computed, 1e-15, limit + " " + precision);
                for (double result : results(reference, Double.NaN, limit.target())) {
                    assertWithMessage("NaN in %s %s", limit.formula(), precision)
                            .that(result)
                            .isNaN();
                }
            }
        }
    }

    @Test
    void whatIsClaimedIsWhatTheTextbookSaysFurtherOut() {
        int claims = 0;
        for (Precision precision : Precision.values()) {
            List<Formula> formulas = new ArrayList<>(OTHERS);
            LIMITS.stream().map(Limit::formula).distinct().forEach(formulas::add);
            Compiled compiled = compiled(formulas, precision);
            List<Reference> references = References.of(compiled, formulas.size());
            for (int i = 0; i < formulas.size(); i++) {
                String documentation = documentation(compiled, i);
                for (double end : new double[] {-INFINITY, INFINITY}) {
                    boolean possible = end > 0 || formulas.get(i).input().isEmpty();
                    boolean claimed = documentation.contains(ALL)
                            || documentation.contains(
                                    ", and an input of " + (end < 0 ? "-infinity" : "infinity") + " the limit");
                    if (possible && claimed) {
                        claims++;
                        check(formulas.get(i), references.get(i), end);
                    }
                }
            }
        }
        // Two thirds, at least, of all there are.
        assertWithMessage("claims").that(claims).isAtLeast(50);
    }

    @Test
    void whatHasNoLimitIsUnspecified() {
        Compiled compiled = compiled(List.of(new Formula("x - floor(x) + t", "")), Precision.FLOAT);
        assertWithMessage("documentation")
                .that(documentation(compiled, 0))
                .contains("For an input of -infinity or infinity, the loss is unspecified.");
    }

    private static Compiled compiled(List<Formula> formulas, Precision precision) {
        return Compiled.sources(ConfigMatrix.sources(
                formulas.stream().map(formula -> formula.annotation(precision)).toList()));
    }

    private static void check(Formula formula, Reference reference, double end) {
        for (double target : TARGETS) {
            if (!reference.target().contains(target)) {
                continue;
            }
            double[] computed = results(reference, end, target);
            Real[] far = exact(reference, 200, end, target);
            Real[] further = exact(reference, 300, end, target);
            for (int i = 0; i < 3; i++) {
                assertWithMessage(
                                "%s %s at %s, %s: result %s is %s, but far out %s, %s",
                                formula, reference.format(), end, target, i, computed[i], far[i], further[i])
                        .that(approaches(computed[i], far[i], further[i]))
                        .isTrue();
            }
        }
    }

    private static boolean approaches(double limit, Real far, Real further) {
        if (Double.isInfinite(limit)) {
            return further.minus(far).signum() == Math.signum(limit);
        }
        Real distance = further.minus(Real.of(limit)).abs();
        Real before = far.minus(Real.of(limit)).abs();
        Real near = Real.of(Math.max(1e-30, Math.abs(limit) * 1e-7));
        return distance.compareTo(near) <= 0 || distance.compareTo(before.times(Real.of(0.8))) < 0;
    }

    /** The results at 2^binades or its negative, the derivatives as differences. */
    private static Real[] exact(Reference reference, int binades, double end, double target) {
        Real input = Real.of(2)
                .pow(binades)
                .plus(Real.of(0.3))
                .times(Real.of(Math.signum(end)))
                .withDigits(DIGITS);
        Real step = Real.of(2).pow(binades - 120);
        Real below = loss(reference, input.minus(step), target);
        Real at = loss(reference, input, target);
        Real above = loss(reference, input.plus(step), target);
        return new Real[] {
            at,
            above.minus(below).dividedBy(step).dividedBy(Real.of(2)),
            above.minus(at).minus(at.minus(below)).dividedBy(step).dividedBy(step)
        };
    }

    private static Real loss(Reference reference, Real input, double target) {
        Real sum = Real.of(0);
        for (Real term : reference.terms(input, Real.of(target, DIGITS), 0)) {
            sum = sum.plus(term);
        }
        return sum;
    }

    private static double[] results(Reference reference, double input, double target) {
        return new double[] {
            reference.loss(input, target, 0) + 0.0,
            reference.gradient(input, target, 0) + 0.0,
            reference.hessian(input, target, 0) + 0.0
        };
    }
}
