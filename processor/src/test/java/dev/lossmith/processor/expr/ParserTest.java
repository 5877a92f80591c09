package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas of users mean what mathematics means by them, and what is none is refused with help. */
class ParserTest {
    private final Pool pool = new Pool();
    private final Variable x = pool.variable("x", Interval.REALS);
    private final Variable t = pool.variable("t", Interval.REALS);
    private final Map<String, Expression> names = new LinkedHashMap<>();

    ParserTest() {
        names.put("x", x);
        names.put("t", t);
        names.put("c", pool.constant(new BigDecimal("2.5")));
        names.put("half_life", pool.constant(new BigDecimal("0.5")));
        names.put("gamma", pool.constant("gamma", List.of(BigDecimal.ONE, BigDecimal.valueOf(3))));
    }

    private Expression parse(String text) {
        return Parser.parseUser(pool, text, names);
    }

    private double value(String text, double input, double target) {
        return new Evaluator(Map.of(x, Real.of(input, 40), t, Real.of(target, 40)), 0)
                .value(parse(text))
                .toDouble();
    }

    private FormulaException refusal(String text) {
        return assertThrows(FormulaException.class, () -> parse(text), text);
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 2 * 3, 7",
        "(1 + 2) * 3, 9",
        "10 - 4 - 3, 3",
        "24 / 4 / 3, 2",
        "-2 * 3, -6",
        "2 - -3, 5",
        "2--3, 5",
        "1e3 / 8, 125",
        "0.5e+1, 5",
        ".5, 0.5",
        "2., 2",
        "-2^2, -4",
        "(-2)^2, 4",
        "-x^2, -9",
        "2^3^2, 512",
        "(2^3)^2, 64",
        "2^-1, 0.5",
        "2^-1/2, 0.25",
        "4^(-1/2), 0.5",
        "8^(1/3), 2",
        "2 * x^2, 18",
        "-x * t, -15",
        "2^x, 8",
        "x^t, 243",
        "'pow(x, t)', 243",
        "'pow(2, 1 + 2)', 8",
        "9^half_life, 3",
        "half_life * c, 1.25",
        "' \t\n x\r\n+1 ', 4"
    })
    void arithmeticHasTheUsualPrecedence(String text, double expected) {
        assertEquals(expected, value(text, 3, 5), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({
        "relu(x) + relu(-x), abs(x)",
        "square(x), x * x",
        "logsigmoid(x), -softplus(-x)",
        "'min(x, t)', 'x + t - max(x, t)'",
        "'max(x, t, 0, c)', 'max(max(max(x, t), 0), c)'",
        "'min(x, t, 0, c)', 'min(c, min(0, min(t, x)))'",
        "sigmoid(x), 1 / (1 + exp(-x))",
        "tanh(x), sinh(x) / cosh(x)",
        "'expm1(x) - log1p(abs(x))', 'exp(x) - 1 - log(1 + abs(x))'",
        "sign(x) * sqrt(square(x)), x",
        "log2(square(x)), log(x^2) / log(2)",
        "log10(1000 * exp(x)), 3 + x / log(10)",
        "exp2(x), exp(x * log(2))",
        "cbrt(x)^3, x",
        "cbrt(x) * sign(x), abs(x)^(1 / 3)",
        "floor(x) + ceil(t), -ceil(-x) - floor(-t)",
        "4 * atan(1) * x, pi * x",
        "atan(x) + atan(1 / x), sign(x) * 2 * atan(1)"
    })
    void functionsAreWhatTheirNamesSay(String text, String same) {
        for (double[] point : new double[][] {{3, 5}, {-0.75, 0.25}, {2, -4}, {-6, -7}}) {
            assertEquals(value(same, point[0], point[1]), value(text, point[0], point[1]), 1e-14, text);
        }
    }

    @ParameterizedTest
    @CsvSource({"<, 1, 2, 2", "<=, 1, 1, 2", ">, 2, 2, 1", ">=, 2, 1, 1", "==, 2, 1, 2", "!=, 1, 2, 1"})
    void everyComparisonIsRightAtTies(String comparison, double less, double equal, double greater) {
        String text = "where(x " + comparison + " t, 1, 2)";
        assertEquals(less, value(text, 3, 4));
        assertEquals(equal, value(text, 4, 4));
        assertEquals(greater, value(text, 5, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "x^(1/3), 0.3333333333333333",
        "x^-1, -1",
        "x^(-1/2), -0.5",
        "x^-2^2, -4",
        "x^(c - 2 * 0.1), 2.3",
        "x^half_life, 0.5",
        "x^(2^-3), 0.125",
        "x^((3^300)^0), 1",
        "x^(0.1 + 0.2), 0.30000000000000004"
    })
    void constantExponentIsTheNearestDouble(String text, double exponent) {
        assertSame(pool.apply(Operator.POWER, x, pool.constant(new BigDecimal(exponent))), parse(text));
    }

    @Test
    void exponentMayDifferByClass() {
        Constant exponent = (Constant) ((Application) parse("x^(2 * gamma - 1)")).operand(1);
        assertEquals(List.of(BigDecimal.ONE, BigDecimal.valueOf(5)), exponent.values());
    }

    @Test
    void varyingExponentBecomesAnExponential() {
        assertSame(parse("exp(t * log(x))"), parse("x^t"));
        assertSame(parse("exp((x + 1) * log(2))"), parse("2^(x + 1)"));
    }

    @Test
    void negativeNumberIsAConstant() {
        assertSame(pool.constant(-2), parse("-2"));
        assertSame(pool.apply(Operator.NEGATE, pool.constant(2)), parse("-(2)"));
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ''           ~ 0  ~ the formula is empty. Write the loss of one element, such as (x - t)^2.
            '  '         ~ 0  ~ the formula is empty. Write the loss of one element, such as (x - t)^2.
            x +          ~ 3  ~ expected a number, a name or "(", but found the end of the formula.
            x * / t      ~ 4  ~ expected a number, a name or "(", but found "/".
            (x           ~ 2  ~ expected an operator or ")", but found the end of the formula. Write a ")" for each "(".
            max(x, t     ~ 8  ~ expected an operator, "," or ")", but found the end of the formula. Write a ")" for each "(".
            x)           ~ 1  ~ expected an operator or the end of the formula, but found ")". Leave it out, or write the "(" for it.
            ()           ~ 1  ~ expected a number, a name or "(", but found ")".
            x, t         ~ 1  ~ expected an operator or the end of the formula, but found ",".
            x t          ~ 2  ~ expected an operator or the end of the formula, but found "t". Write * between the two for a product.
            2x           ~ 1  ~ expected an operator or the end of the formula, but found "x". Write * between the two for a product.
            2(x)         ~ 1  ~ expected an operator or the end of the formula, but found "(". Write * between the two for a product.
            (x)(t)       ~ 3  ~ expected an operator or the end of the formula, but found "(". Write * between the two for a product.
            x ** 2       ~ 2  ~ expected an operator or the end of the formula, but found "**". Write ^ for a power.
            [x]          ~ 0  ~ expected a number, a name or "(", but found "[". Write ( and ) around a part.
            x \u2212 t   ~ 2  ~ expected an operator or the end of the formula, but found "\\u2212" (U+2212). Write - for minus.
            x\u00a0+ t   ~ 1  ~ expected an operator or the end of the formula, but found "\\u00a0" (U+00A0). Write a plain space.
            x + \u03b1   ~ 4  ~ expected a number, a name or "(", but found "\\u03b1" (U+03B1). A name has the letters A to Z and a to z, then also digits and _.
            x $ t        ~ 2  ~ expected an operator or the end of the formula, but found "$". Formulas have numbers, names, + - * / ^ ( ) , and comparisons.
            1.2.3        ~ 0  ~ "1.2.3" is no number: it has a point too many, or no digits. Write 0.5 or 1e-7.
            x + ..       ~ 4  ~ ".." is no number: it has a point too many, or no digits. Write 0.5 or 1e-7.
            1e           ~ 0  ~ "1e" is no number: digits are missing at its end. Write 1e-7 for 0.0000001.
            1e- + x      ~ 0  ~ "1e-" is no number: digits are missing at its end. Write 1e-7 for 0.0000001.
            1e5.3        ~ 0  ~ "1e5.3" is no number: it has a point too many, or no digits. Write 0.5 or 1e-7.
            1e999        ~ 0  ~ "1e999" is infinite as a double. Write a number that a double can hold.
            -1e-999      ~ 1  ~ "1e-999" vanishes as a double. Write a number that a double can hold.
            1e9999999999 ~ 0  ~ "1e9999999999" has too long an exponent. Write a number that a double can hold.
            x < t        ~ 2  ~ expected an operator or the end of the formula, but found "<". Comparisons stand in the first argument of where only, joined by and, or: where(a < b and b < c, d, e).
            exp(x < t)   ~ 6  ~ expected an operator, "," or ")", but found "<". Comparisons stand in the first argument of where only, joined by and, or: where(a < b and b < c, d, e).
            where(0 < x < t, 1, 2) ~ 12 ~ expected an operator, "," or ")", but found "<". Comparisons stand in the first argument of where only, joined by and, or: where(a < b and b < c, d, e).
            where(x = t, 1, 2) ~ 8 ~ expected an operator or a comparison, but found "=". Write == to compare, as in where(a == b, c, d).
            where(x, 1, 2) ~ 0 ~ where needs a comparison as its first argument. Write where(a < b, c, d).
            where(x < t, 1) ~ 0 ~ where takes a comparison and 2 values, not 1. Write where(a < b, c, d).
            exp(x, t)    ~ 0  ~ exp takes 1 argument, not 2. Write exp(a).
            exp()        ~ 0  ~ exp takes 1 argument, not 0. Write exp(a).
            pow(x)       ~ 0  ~ pow takes 2 arguments, not 1. Write pow(a, b).
            1 + max(x)   ~ 4  ~ max takes 2 or more arguments, not 1. Write max(a, b).
            exp + 1      ~ 0  ~ exp is a function and needs its arguments. Write exp(a).
            x(t)         ~ 0  ~ x is a variable and no function. Write x * (...) for a product.
            c(t)         ~ 0  ~ c is a constant and no function. Write c * (...) for a product.
            sigmod(x)    ~ 0  ~ unknown function "sigmod". Did you mean sigmoid?
            lgo(x)       ~ 0  ~ unknown function "lgo". Did you mean log?
            Exp(x)       ~ 0  ~ unknown function "Exp". Did you mean exp?
            1 + ln(x)    ~ 4  ~ unknown function "ln". Did you mean log?
            step(x)      ~ 0  ~ unknown function "step". Did you mean where(a < 0, 0, 1)?
            logisticDensity(x) ~ 0 ~ unknown function "logisticDensity". The functions are exp, expm1, exp2, log, log1p, log2, log10, sqrt, cbrt, sigmoid, softplus, tanh, cosh, sinh, atan, sin, cos, erf, erfc, lognormcdf, lgamma, digamma, abs, sign, floor, ceil, min, max, where, pow, square, relu, logsigmoid.
            x - T        ~ 4  ~ unknown name "T". Did you mean t?
            half_live    ~ 0  ~ unknown name "half_live". Did you mean half_life?
            y - x        ~ 0  ~ unknown name "y". Did you mean t?
            x^sqrt(2)    ~ 2  ~ an exponent without variables must be made of numbers by + - * / ^, but has sqrt. Write its value as a number.
            x^(1/0)      ~ 2  ~ the exponent has no value: it divides by 0. Write another one.
            x^(0^-1)     ~ 2  ~ the exponent has no value: it divides by 0. Write another one.
            x^2000       ~ 2  ~ an exponent must be between -1024 and 1024. Write a smaller one.
            pow(x, 2000) ~ 0  ~ an exponent must be between -1024 and 1024. Write a smaller one.
            x^(1e300 * 1e300) ~ 2 ~ a step in the exponent is beyond the range of a double. Write its value as a number.
            x^9^999      ~ 2  ~ a step in the exponent is beyond the range of a double. Write its value as a number.
            """)
    // spotless:on
    void whatIsNoFormulaIsRefusedWithHelp(String text, int position, String problem) {
        FormulaException refusal = refusal(text == null ? "" : text);
        assertEquals(problem, refusal.problem());
        assertEquals(position, refusal.position());
    }

    @Test
    void messageShowsThePlace() {
        assertEquals("""
                unknown function "sigmod". Did you mean sigmoid?
                    1 - sigmod(x)
                        ^""", refusal("1 - sigmod(x)").getMessage());
    }

    @Test
    void messageShowsTheSurroundingsOfThePlaceOnly() {
        String terms = IntStream.range(0, 60).mapToObj(i -> "x + ").collect(Collectors.joining());
        List<String> lines =
                refusal(terms + "T + " + terms + "x").getMessage().lines().toList();
        assertEquals('T', lines.get(1).charAt(lines.get(2).indexOf('^')));
        assertTrue(lines.get(1).length() <= 80, lines.get(1));
        assertTrue(lines.get(1).strip().startsWith("...") && lines.get(1).endsWith("..."), lines.get(1));
    }

    @Test
    void whatCannotBeSeenIsEscaped() {
        List<String> lines =
                refusal("x\t+\n\u0000\u200b 1").getMessage().lines().toList();
        assertEquals("    x\\t+\\n\\u0000\\u200b 1", lines.get(1));
        assertEquals(lines.get(1).indexOf("\\u0000"), lines.get(2).indexOf('^'));
    }

    @Test
    void limitsHoldWithoutStackOrTimeRunningOut() {
        assertTrue(refusal("x".repeat(4097)).problem().startsWith("the formula has 4097 characters"));
        assertTrue(refusal("x".repeat(1 << 24)).problem().startsWith("the formula has 16777216 characters"));
        assertTrue(refusal("9".repeat(401)).problem().startsWith("a number has more than 400 digits"));
        for (String deep : List.of(
                "(".repeat(4000),
                "-".repeat(4000),
                "exp(".repeat(1000),
                "x^".repeat(2000),
                "x+".repeat(2000) + "x",
                "1/".repeat(2000) + "x",
                "where(x<".repeat(500))) {
            assertTrue(refusal(deep).problem().startsWith("the formula is nested more than 200 deep"), deep);
        }
        String doubled = "where(".repeat(20) + "x" + " == t, x, t)".repeat(20);
        assertTrue(refusal(doubled).problem().startsWith("the formula has more than 2000 operations"));
        String powers = "x^(" + "(".repeat(60) + "1.000000001" + "^1024)".repeat(60) + ")";
        assertTrue(refusal(powers).problem().startsWith("a step in the exponent"));
    }

    @Test
    void whatIsWithinTheLimitsIsRead() {
        parse("(".repeat(190) + "x" + ")".repeat(190));
        parse("x" + " + x".repeat(190));
        parse("x^1024 + x^-1024 + " + "9".repeat(300));
        parse("max(" + "x, ".repeat(150) + "t)");
    }
}
