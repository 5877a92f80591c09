package dev.lossmith.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of {@link Real} against two other arbitrary-precision libraries: mpmath's data, and big-math. */
class RealFunctionsTest {
    private static final Map<String, UnaryOperator<Real>> FUNCTIONS = Map.ofEntries(
            Map.entry("exp", Real::exp),
            Map.entry("expm1", Real::expm1),
            Map.entry("sigmoid", Real::sigmoid),
            Map.entry("oneMinusSigmoid", x -> Real.of(1).minus(x.sigmoid())),
            Map.entry("softplus", Real::softplus),
            Map.entry("tanh", Real::tanh),
            Map.entry("cosh", Real::cosh),
            Map.entry("log", Real::log),
            Map.entry("log1p", Real::log1p),
            Map.entry("sqrt", Real::sqrt),
            Map.entry("atan", Real::atan),
            Map.entry("erf", Real::erf),
            Map.entry("onePlusErf", x -> Real.of(1).plus(x.erf())),
            Map.entry("erfc", Real::erfc),
            Map.entry("oneMinusErfc", x -> Real.of(1).minus(x.erfc())),
            Map.entry("lognormcdf", Real::lognormcdf),
            Map.entry("lgamma", Real::lgamma),
            Map.entry("digamma", Real::digamma),
            Map.entry("trigamma", x -> x.polygamma(1)),
            Map.entry("tetragamma", x -> x.polygamma(2)),
            Map.entry("sin", Real::sin),
            Map.entry("cos", Real::cos),
            Map.entry("oneMinusCos", x -> Real.of(1).minus(x.cos())));

    private static final Map<String, BiFunction<BigDecimal, MathContext, BigDecimal>> BIG_MATH = Map.of(
            "exp", BigDecimalMath::exp,
            "log", BigDecimalMath::log,
            "sqrt", BigDecimalMath::sqrt,
            "atan", BigDecimalMath::atan,
            "tanh", BigDecimalMath::tanh,
            "cosh", BigDecimalMath::cosh,
            "sin", BigDecimalMath::sin,
            "cos", BigDecimalMath::cos);

    static List<String> functions() {
        return FUNCTIONS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void agreesWithMpmathToTheLastDigit(String function) {
        int rows = 0;
        for (String[] row : Resources.csv("real_functions.csv")) {
            if (row[0].equals(function)) {
                rows++;
                int known = Integer.parseInt(row[2]);
                for (int digits : known > 100 ? new int[] {1900} : new int[] {10, 33, 70}) {
                    Real argument = Real.of(Double.parseDouble(row[1]), digits);
                    Real result = FUNCTIONS.get(function).apply(argument);
                    assertRight(result, new BigDecimal(row[3]), digits, known, function + "(" + row[1] + ")");
                }
            }
        }
        assertTrue(rows > 70, "only " + rows + " rows of " + function);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "log", "sqrt", "atan", "tanh", "cosh", "sin", "cos"})
    void agreesWithBigMathOnRandomArguments(String function) {
        Random random = new Random(20240229);
        boolean positive = function.equals("log") || function.equals("sqrt");
        for (int i = 0; i < 60; i++) {
            int digits = 15 + random.nextInt(200);
            double scale = Math.pow(10, random.nextDouble() * 8 - 6);
            double x = (positive ? random.nextDouble() : 2 * random.nextDouble() - 1) * scale;
            BigDecimal truth = BIG_MATH.get(function).apply(new BigDecimal(x), new MathContext(digits + 20));
            Real result = FUNCTIONS.get(function).apply(Real.of(x, digits));
            assertRight(result, truth, digits, digits + 15, function + "(" + x + ") to " + digits + " digits");
        }
    }

    /** Right to the digits asked for, within the accuracy that the number itself states. */
    private static void assertRight(Real result, BigDecimal truth, int digits, int knownDigits, String what) {
        BigDecimal unitOfTruth = truth.abs().movePointLeft(knownDigits - 1);
        BigDecimal error = result.toBigDecimal().subtract(truth).abs().subtract(unitOfTruth);
        BigDecimal relative = error.divide(truth.abs(), MathContext.DECIMAL64);
        assertTrue(
                relative.compareTo(BigDecimal.ONE.movePointLeft(digits)) <= 0, () -> what + " is off by " + relative);
        BigDecimal stated = result.accuracy().toBigDecimal();
        assertTrue(error.compareTo(stated) <= 0, () -> what + " is off by " + error + " but states " + stated);
        BigDecimal loose = truth.abs().movePointLeft(digits - 1);
        assertTrue(
                stated.compareTo(loose) <= 0,
                () -> what + " states an error of " + stated.round(new MathContext(3, RoundingMode.UP)));
    }

    /** A number that is rounded to 1 has a mantissa that ends with zeros: its logarithm is 0, and no digit of it is ever found. */
    @Test
    void lgammaEndsBesideItsZeros() {
        for (int zero = 1; zero <= 2; zero++) {
            for (int places = 80; places < 160; places++) {
                Real value = Real.of(zero)
                        .plus(Real.of(Math.scalb(1.0, -places), 28))
                        .lgamma();
                Real bound = Real.of(Math.scalb(1.0, -79));
                assertTrue(value.abs().plus(value.accuracy()).compareTo(bound) < 0, value.toString());
            }
        }
    }
}
