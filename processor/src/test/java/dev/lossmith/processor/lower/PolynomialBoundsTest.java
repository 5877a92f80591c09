package dev.lossmith.processor.lower;

import static dev.lossmith.processor.expr.Arithmetic.DOUBLE;
import static dev.lossmith.processor.expr.Arithmetic.FLOAT;
import static dev.lossmith.processor.expr.Arithmetic.SINGLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Arithmetic;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The polynomials of all texts are what their texts say, evaluated without rounding, and reach as far as what uses them. */
class PolynomialBoundsTest {
    private static final int DIGITS = 60;
    private static final int POINTS = 601;
    /** Some ten for each extreme of the error: the gamma function takes its time. */
    private static final int POINTS_OF_GAMMA = 251;

    private static final Real ONE = Real.of(1);
    private static final Real TWO = Real.of(2);
    private static final Real THREE = Real.of(3);
    private static final Real HALF = Real.of(0.5);
    private static final Real LN2 = Real.of(2, DIGITS).log();
    private static final Real ROOT_OF_PI =
            Real.of(1, DIGITS).atan().times(Real.of(4)).sqrt();
    private static final double HALF_LN2 = Math.log(2) / 2;

    /**
     * A polynomial and the interval that it is used on.
     *
     * @param error of what is computed of an argument and of the value that the polynomial has there
     */
    private record Row(
            Arithmetic arithmetic, String family, String name, double low, double high, BinaryOperator<Real> error) {
        Polynomial polynomial() {
            return RecipeFamilies.polynomial(arithmetic, family, name);
        }

        @Override
        public String toString() {
            return arithmetic + " " + family + " " + name;
        }
    }

    // spotless:off
    private static final List<Row> ROWS = List.of(
            // What rounding to an integer leaves of a binary exponent, or of a natural one.
            new Row(FLOAT,  "exponential", "POWER_OF_TWO",       -0.5, 0.5, (f, p) -> relative(p, f.times(LN2).exp())),
            new Row(FLOAT,  "exponential", "POWER_OF_TWO_RATIO", -0.5, 0.5, (f, p) -> relative(f.times(p), f.times(LN2).expm1())),
            new Row(FLOAT,  "exponential", "EXP_REMAINDER",      -HALF_LN2, HALF_LN2, (r, p) -> relative(r.times(r).times(p), r.expm1().minus(r))),
            new Row(DOUBLE, "exponential", "EXP_TAIL",           -HALF_LN2, HALF_LN2, (r, p) -> relative(ONE.plus(r).plus(r.times(r).times(p)), r.exp())),
            new Row(DOUBLE, "exponential", "EXP_REMAINDER",      -HALF_LN2, HALF_LN2, (r, p) -> square(r).plus(r.pow(3).times(p)).minus(r.expm1().minus(r)).dividedBy(square(r))),
            new Row(SINGLE, "exponential", "EXP_TAIL",           -HALF_LN2, HALF_LN2, (r, p) -> relative(ONE.plus(r).plus(r.times(r).times(p)), r.exp())),
            new Row(SINGLE, "exponential", "EXP_REMAINDER",      -HALF_LN2, HALF_LN2, (r, p) -> square(r).plus(r.pow(3).times(p)).minus(r.expm1().minus(r)).dividedBy(square(r))),
            // f = 1 gives s = 1/3, f = 1/2 gives 1/5, and f = -1/4 gives -1/7.
            new Row(FLOAT,  "logarithm",   "ATANH",              0, 1 / 9.0, (z, q) -> relative(z.sqrt().times(q), twiceAtanh(z.sqrt()))),
            new Row(FLOAT,  "logarithm",   "BINARY_LOGARITHM",   0, 0.04, (z, q) -> relative(z.sqrt().times(q), twiceAtanh(z.sqrt()).dividedBy(LN2))),
            new Row(FLOAT,  "logarithm",   "LOG_REMAINDER",      0, 0.04, PolynomialBoundsTest::ofLogarithmicRemainder),
            new Row(DOUBLE, "logarithm",   "ATANH_TAIL",         0, 0.04, PolynomialBoundsTest::ofAtanhTail),
            new Row(SINGLE, "logarithm",   "ATANH_TAIL",         0, 0.04, PolynomialBoundsTest::ofAtanhTail),
            new Row(SINGLE, "logistic",    "LOG1P_TAIL",         -0.25, 0.5, (f, p) -> relative(f.plus(f.times(f).times(p)), f.log1p())),
            // Of powers, the significand is from sqrt(1/2) to sqrt(2).
            new Row(DOUBLE, "power",       "POWER_TAIL",         0, Math.pow((Math.sqrt(2) - 1) / (Math.sqrt(2) + 1), 2), PolynomialBoundsTest::ofPowerTail),
            new Row(SINGLE, "power",       "POWER_TAIL",         0, Math.pow((Math.sqrt(2) - 1) / (Math.sqrt(2) + 1), 2), PolynomialBoundsTest::ofPowerTail),
            // The integer is rounded from 3/8 less than |x| / ln 2.
            new Row(DOUBLE, "hyperbolic",  "COSH_TAIL",          0, Math.pow(0.875 * Math.log(2), 2), (z, p) -> half(z).plus(z.times(z).times(p)).minus(z.sqrt().cosh().minus(ONE)).dividedBy(half(z))),
            new Row(DOUBLE, "hyperbolic",  "SINH_TAIL",          0, Math.pow(0.875 * Math.log(2), 2), (z, p) -> relative(tailed(z, p), sinh(z.sqrt()), z.sqrt())),
            new Row(SINGLE, "hyperbolic",  "COSH_TAIL",          0, Math.pow(0.875 * Math.log(2), 2), (z, p) -> half(z).plus(z.times(z).times(p)).minus(z.sqrt().cosh().minus(ONE)).dividedBy(half(z))),
            new Row(SINGLE, "hyperbolic",  "SINH_TAIL",          0, Math.pow(0.875 * Math.log(2), 2), (z, p) -> relative(tailed(z, p), sinh(z.sqrt()), z.sqrt())),
            // a / (1 + sqrt(1 + a^2)) is 1 at infinity; the turns leave less.
            new Row(FLOAT,  "arctangent",  "ATAN",               0, 1, (z, q) -> relative(z.sqrt().times(q), z.sqrt().atan().times(TWO))),
            new Row(DOUBLE, "arctangent",  "ATAN_TAIL",          0, largestTurned(), (z, q) -> relative(tailed(z, q), z.sqrt().atan(), z.sqrt())),
            new Row(FLOAT,  "circular",    "SINE",               0, Math.pow(Math.PI / 4, 2), (z, q) -> relative(z.sqrt().times(q), z.sqrt().sin())),
            new Row(FLOAT,  "circular",    "COSINE",             0, Math.pow(Math.PI / 4, 2), (z, q) -> relative(q, z.sqrt().cos())),
            new Row(DOUBLE, "circular",    "SINE_TAIL",          0, Math.pow(Math.PI / 4, 2), (z, q) -> relative(tailed(z, q), z.sqrt().sin())),
            new Row(DOUBLE, "circular",    "COSINE_TAIL",        0, Math.pow(Math.PI / 4, 2), (z, q) -> relative(ONE.minus(half(z)).plus(z.times(z).times(q)), z.sqrt().cos())),
            new Row(FLOAT,  "error",       "EXCESS",             -1, 1, (y, g) -> g.minus(excess(y))),
            new Row(DOUBLE, "error",       "EXCESS",             -1, 1, (y, g) -> g.minus(excess(y))),
            new Row(FLOAT,  "error",       "ERF",                0, 0.765625, (z, q) -> relative(z.sqrt().times(q), z.sqrt().erf())),
            new Row(DOUBLE, "error",       "ERF_TAIL",           0, 0.765625, (z, q) -> relative(z.sqrt().times(TWO.dividedBy(ROOT_OF_PI).plus(z.times(q))), z.sqrt().erf())));

    private static final List<Row> GAMMA_ROWS = Stream.of(FLOAT, DOUBLE).flatMap(arithmetic -> Stream.of(
            new Row(arithmetic, "gamma", "LGAMMA",            -0.75, 0.75, PolynomialBoundsTest::ofLgamma),
            new Row(arithmetic, "gamma", "DIGAMMA",           -0.5, 0.5, PolynomialBoundsTest::ofDigamma),
            new Row(arithmetic, "gamma", "TRIGAMMA",          -0.5, 0.5, (v, q) -> relative(q, v.plus(THREE.times(HALF)).polygamma(1))),
            new Row(arithmetic, "gamma", "TETRAGAMMA",        -0.5, 0.5, (v, q) -> relative(q, v.plus(THREE.times(HALF)).polygamma(2))),
            new Row(arithmetic, "gamma", "STIRLING",          0, 0.16, PolynomialBoundsTest::ofStirling),
            new Row(arithmetic, "gamma", "DIGAMMA_SERIES",    0, 0.25, (z, d) -> relative(x(z).log().minus(half(z.sqrt())).minus(d.times(z)), x(z).digamma())),
            new Row(arithmetic, "gamma", "TRIGAMMA_SERIES",   0, 0.25, (z, t) -> relative(z.sqrt().plus(half(z)).plus(t.times(z).times(z.sqrt())), x(z).polygamma(1))),
            new Row(arithmetic, "gamma", "TETRAGAMMA_SERIES", 0, 0.25, (z, u) -> relative(z.plus(z.times(z.sqrt())).plus(u.times(z.times(z))).negated(), x(z).polygamma(2)))))
            .toList();
    // spotless:on

    private static Real relative(Real computed, Real exact) {
        return computed.dividedBy(exact).minus(ONE);
    }

    private static Real relative(Real computed, Real exact, Real to) {
        return computed.minus(exact).dividedBy(to);
    }

    private static Real half(Real z) {
        return z.dividedBy(TWO);
    }

    private static Real square(Real r) {
        return half(r.times(r));
    }

    /** s + s z q. */
    private static Real tailed(Real z, Real q) {
        return z.sqrt().plus(z.sqrt().times(z).times(q));
    }

    private static Real sinh(Real r) {
        return r.exp().minus(r.negated().exp()).dividedBy(TWO);
    }

    /** 2 atanh(s) = log((1 + s) / (1 - s)). */
    private static Real twiceAtanh(Real s) {
        return ONE.plus(s).dividedBy(ONE.minus(s)).log();
    }

    private static Real ofLogarithmicRemainder(Real z, Real q) {
        Real s = z.sqrt();
        Real f = s.plus(s).dividedBy(ONE.minus(s));
        return relative(s.times(z.times(q).minus(f)), twiceAtanh(s).minus(f), s.times(f));
    }

    private static Real ofAtanhTail(Real z, Real q) {
        Real s = z.sqrt();
        return relative(TWO.times(s).plus(s.times(z).times(q)), twiceAtanh(s), TWO.times(s));
    }

    private static Real ofPowerTail(Real z, Real p) {
        Real s = z.sqrt();
        Real exact = THREE.times(twiceAtanh(s)).dividedBy(TWO.times(s));
        return relative(THREE.plus(z).plus(z.times(z).times(p)), exact, THREE);
    }

    private static double largestTurned() {
        double first = RecipeFamilies.constant(DOUBLE, "arctangent", "FIRST_TURN");
        double second = RecipeFamilies.constant(DOUBLE, "arctangent", "SECOND_TURN");
        double[] turned = {first, (1 - first) / (1 + first), (second - 1) / (second + 1), 1 / second};
        return Math.pow(Arrays.stream(turned).max().orElseThrow(), 2);
    }

    /** (exp(-x^2) / (sqrt(pi) erfc(x)) - x) (x + CENTRE) at y = (x - CENTRE) / (x + CENTRE). */
    private static Real excess(Real y) {
        Real centre = Real.of(RecipeFamilies.constant(FLOAT, "error", "CENTRE"));
        Real x = centre.times(ONE.plus(y)).dividedBy(ONE.minus(y));
        Real reciprocal = x.times(x).negated().exp().dividedBy(ROOT_OF_PI).dividedBy(x.erfc());
        return reciprocal.minus(x).times(x.plus(centre));
    }

    private static Real ofLgamma(Real v, Real w) {
        Real u = v.plus(Real.of(0.75));
        return relative(u.times(u.minus(ONE)).times(w), ONE.plus(u).lgamma());
    }

    private static Real ofDigamma(Real v, Real q) {
        Real u = v.plus(HALF);
        Real root = Real.of(RecipeFamilies.constant(FLOAT, "gamma", "ROOT"))
                .plus(Real.of(RecipeFamilies.constant(FLOAT, "gamma", "ROOT_LOW")));
        return relative(u.minus(root).times(q), ONE.plus(u).digamma());
    }

    private static Real ofStirling(Real z, Real j) {
        Real constant =
                TWO.times(ROOT_OF_PI).times(ROOT_OF_PI).log().dividedBy(TWO).minus(HALF);
        Real far = x(z).minus(HALF).times(x(z).log().minus(ONE)).plus(constant);
        return relative(far.plus(j.times(z.sqrt())), x(z).lgamma());
    }

    private static Real x(Real z) {
        return ONE.dividedBy(z.sqrt());
    }

    static Stream<Row> rows() {
        return Stream.concat(ROWS.stream(), GAMMA_ROWS.stream());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void polynomialKeepsItsBoundAndReachesAsFarAsItIsUsed(Row row) {
        Polynomial polynomial = row.polynomial();
        int points = row.family.equals("gamma") ? POINTS_OF_GAMMA : POINTS;
        double largest = 0;
        for (int i = 0; i <= points; i++) {
            // At the ends, some errors are limits.
            double place = Math.min(Math.max(i / (double) points, 0x1p-20), 1 - 0x1p-20);
            Real x = Real.of(polynomial.low() + (polynomial.high() - polynomial.low()) * place, DIGITS);
            largest = Math.max(
                    largest, row.error.apply(x, value(polynomial, x)).abs().toDouble());
        }
        if (Boolean.getBoolean("lossmith.measure")) {
            System.out.println("MEASURED " + row + " 2^" + Math.log(largest) / Math.log(2) + ", stated 2^"
                    + Math.log(polynomial.bound()) / Math.log(2));
        }
        double found = largest;
        assertTrue(found <= polynomial.bound(), () -> row + ": " + found + " is more than " + polynomial.bound());
        assertTrue(found >= polynomial.bound() / 16, () -> row + ": only " + found + " of " + polynomial.bound());
        assertTrue(polynomial.low() <= row.low && polynomial.high() >= row.high, () -> row + " does not reach");
    }

    /** The polynomial with its rounded coefficients, by Horner's rule over the reals. */
    private static Real value(Polynomial polynomial, Real x) {
        Real sum = Real.of(0);
        for (int i = polynomial.coefficients().size() - 1; i >= 0; i--) {
            sum = sum.times(x).plus(Real.of(polynomial.coefficients().get(i)));
        }
        return sum;
    }

    @Test
    void everyPolynomialOfEveryTextHasARow() {
        Set<String> tested = rows().map(Row::toString).collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = Arrays.stream(Arithmetic.values())
                .flatMap(arithmetic -> RecipeFamilies.of(arithmetic).stream()
                        .flatMap(text -> text.declarations().stream()
                                .filter(Declaration::isPolynomial)
                                .map(declaration -> arithmetic + " " + text.family() + " " + declaration.name())))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(written, tested);
    }

    @Test
    void singleValuesAreExact() {
        assertEquals(
                1,
                RecipeFamilies.polynomial(FLOAT, "exponential", "POWER_OF_TWO")
                        .coefficients()
                        .get(0),
                "exp(0)");
        for (Arithmetic arithmetic : List.of(FLOAT, DOUBLE)) {
            Polynomial excess = RecipeFamilies.polynomial(arithmetic, "error", "EXCESS");
            double atInfinity = value(excess, ONE).toDouble();
            assertTrue(Math.abs(atInfinity - 0.5) <= excess.bound(), () -> "at infinity " + atInfinity);
        }
    }
}
