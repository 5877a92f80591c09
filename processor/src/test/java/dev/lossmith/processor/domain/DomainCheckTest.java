package dev.lossmith.processor.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fault;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainCheckTest {
    @ParameterizedTest(name = "{0} for x in {1}, t in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            log(x)                                | -inf..inf | -inf..inf | LOG_OF_NEGATIVE   | log(x)         | -1   | 0
            log(x - 1)                            | 0..5      | 0..1      | LOG_OF_NEGATIVE   | log(x - 1)     | 0    | 0
            log(x ^ 2)                            | -inf..inf | -inf..inf | LOG_OF_ZERO       | log(x^2)       | 0    | 0
            lgamma(x)                             | -inf..inf | -inf..inf | GAMMA_OF_NEGATIVE | lgamma(x)      | -1   | 0
            digamma(x - 1)                        | 0..5      | 0..1      | GAMMA_OF_NEGATIVE | digamma(x - 1) | 0    | 0
            lgamma(x ^ 2)                         | -inf..inf | 0..1      | GAMMA_OF_ZERO     | lgamma(x^2)    | 0    | 0
            log1p(x)                              | -inf..inf | 0..1      | LOG_OF_NEGATIVE   | log1p(x)       | -2   | 0
            log1p(x + t)                          | -3..-2    | 0..0.5    | LOG_OF_NEGATIVE   | log1p(x + t)   | -2   | 0
            sqrt(x)                               | -inf..inf | -inf..inf | ROOT_OF_NEGATIVE  | sqrt(x)        | -1   | 0
            sqrt(x - t)                           | 0..1      | 0..1      | ROOT_OF_NEGATIVE  | sqrt(x - t)    | 0    | 1
            sqrt((x - 37.3) ^ 2 - 0.04)           | -inf..inf | 0..1      | ROOT_OF_NEGATIVE  | sqrt((x - 37.3)^2 - 0.04) | 37.3 | 0
            x ^ 0.5                               | -inf..inf | 0..1      | POWER_OF_NEGATIVE | x^0.5          | -1   | 0
            abs(x) ^ (-0.5)                       | -inf..inf | 0..1      | DIVISION_BY_ZERO  | abs(x)^-0.5  | 0    | 0
            x ^ (-3)                              | -inf..inf | 0..1      | DIVISION_BY_ZERO  | x^-3         | 0    | 0
            t / x                                 | -inf..inf | -inf..inf | DIVISION_BY_ZERO  | t / x          | 0    | 0
            1 / (x * x)                           | -2..2     | 0..1      | DIVISION_BY_ZERO  | 1 / (x * x)    | 0    | 0
            1 / (x - t)                           | 0..1      | 0..1      | DIVISION_BY_ZERO  | 1 / (x - t)    | 0.5  | 0.5
            1 / (x - 0.3) ^ 2                     | 0..1      | 0..1      | DIVISION_BY_ZERO  | 1 / (x - 0.3)^2 | 0.3 | 0
            1 / (x - 0.7371)                      | 0..1      | 0..1      | DIVISION_BY_ZERO  | 1 / (x - 0.7371) | 0.7371 | 0
            1 / (sqrt(x) - 2)                     | 0..inf    | 0..1      | DIVISION_BY_ZERO  | 1 / (sqrt(x) - 2) | 4 | 0
            1 / (x ^ 2 - 2)                       | -inf..inf | 0..1      | DIVISION_BY_ZERO  | 1 / (x^2 - 2)  | 1.414213562373096 | 0
            x / (t - t)                           | -inf..inf | 0..1      | DIVISION_BY_ZERO  | x / (t - t)    | 0    | 0.5
            x / 0                                 | -inf..inf | 0..1      | DIVISION_BY_ZERO  | x / 0          | 0    | 0
            exp((2 - t) * log(abs(x - t)))        | -inf..inf | 0..1      |                   |                |      |
            exp((1 - t) * log(abs(x - t)))        | -inf..inf | 0..1      | LOG_OF_ZERO       | log(abs(x - t)) | 0.5 | 0.5
            exp((2 - t) * log(x))                 | -inf..inf | 0..1      | LOG_OF_NEGATIVE   | log(x)         | -1   | 0
            where(x < 0, 0, 1 / x)                | -inf..inf | 0..1      | DIVISION_BY_ZERO  | 1 / x          | 0    | 0
            where(t < 0.5, log(x), 0)             | -inf..inf | 0..1      | LOG_OF_NEGATIVE   | log(x)         | -1   | 0
            where(abs(x) < 1, 1 / (x - 2), 1 / x) | -inf..inf | 0..1      |                   |                |      |
            where(1 < x, 1 / (x - 2), 0)          | -inf..inf | 0..1      | DIVISION_BY_ZERO  | 1 / (x - 2)    | 2    | 0
            """)
    void findsWhereAnOperationIsUndefined(
            String formula, String input, String target, Fault kind, String part, Double x, Double t) {
        Case given = Case.of(formula, input, target);
        List<Violation> violations = given.violations();
        if (kind == null) {
            assertEquals(List.of(), violations);
            return;
        }
        assertEquals(1, violations.size(), violations::toString);
        Violation violation = violations.get(0);
        assertEquals(
                kind + " " + part + " at " + x + ", " + t,
                violation.fault() + " " + violation.part() + " at " + violation.input() + ", " + violation.target());
    }

    @ParameterizedTest(name = "{0} for x in {1}, t in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            log(1 - sigmoid(x))                            | -inf..inf | -inf..inf
            1 / (1 - sigmoid(x))                           | -inf..inf | -inf..inf
            t / (1 - tanh(x))                              | -inf..inf | -inf..inf
            1 / exp(-x) + 1 / (1 + exp(-x))                | -inf..inf | -inf..inf
            -(t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x))) | -inf..inf | 0..1
            -(t * log(x) + (1 - t) * log(1 - x))           | 0..1      | 0..1
            t / x - log(t / x) - 1                         | 0..inf    | 0..inf
            1 / (x * (1 - t))                              | 0..1      | 0..1
            1 / (x + t)                                    | 0..1      | 0..inf
            log(x - 0.3)                                   | 0.3..1    | 0..1
            log(0.1 - x)                                   | -1..0.1   | 0..1
            log(1 + ((x - t) / 2.5) ^ 2)                   | -inf..inf | -inf..inf
            sqrt(1 + (x - t) ^ 2) - 1                      | -inf..inf | -inf..inf
            (x - t) ^ 2 / (1 + (x - t) ^ 2)                | -inf..inf | -inf..inf
            (1 + (x - t) ^ 2) ^ (-1.5)                     | -inf..inf | -inf..inf
            where(0 < x, log(x), 0)                        | -inf..inf | -inf..inf
            where(0 < t, t * log(t / x), 0)                | 0..1      | 0..1
            where(abs(x) < 1, 0, 1 / x)                    | -inf..inf | -inf..inf
            where(x < t, sqrt(t - x), sqrt(x - t))         | -inf..inf | -inf..inf
            where(1 < x, where(x < 1, log(-x), x), 1 - x)  | -inf..inf | -inf..inf
            ifNegative(x, log(-x), sqrt(x))                | -inf..inf | -inf..inf
            exp(x) - t * x + log(t + 1)                    | -inf..inf | 0..inf
            x ^ (-2) + x ^ 0.5                             | 0..inf    | -inf..inf
            """)
    void acceptsWhatIsDefinedInsideTheRanges(String formula, String input, String target) {
        assertEquals(List.of(), Case.of(formula, input, target).violations());
    }

    @Test
    void everyOperationHasItsOwnViolation() {
        List<Violation> violations = Case.of("log(x) + sqrt(t) / x").violations();
        assertEquals(
                List.of("log(x)", "sqrt(t)", "sqrt(t) / x"),
                violations.stream()
                        .map(violation -> violation.part().toString())
                        .toList());
    }

    @Test
    void anOperationOnWhatIsUndefinedIsNotToBlame() {
        List<Violation> violations = Case.of("log(sqrt(x))", "-5..-1", "0..1").violations();
        assertEquals(
                List.of(Fault.ROOT_OF_NEGATIVE),
                violations.stream().map(Violation::fault).toList());
    }

    @Test
    void theConstantsOfEveryClassCount() {
        List<Violation> violations = Case.of("sqrt(w + exp(x))").violations();
        assertEquals(1, violations.size());
        assertTrue(Math.exp(violations.get(0).input()) < 1);
        assertEquals(List.of(), Case.of("sqrt(1 + w + exp(x))").violations());
    }

    @ParameterizedTest(name = "{0} for x in {1}, t in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            log(x) + t                  | 0..inf    | 0..1      | true  | false
            sqrt(x * t)                 | 0..inf    | 0..1      | true  | true
            1 / x                       | 0..inf    | 0..1      | true  | false
            log(x - 37.3)               | 40..50    | 0..1      | true  | false
            x * exp(t)                  | 0..1      | 0..1      | false | false
            log(1 + exp(x)) - t * x     | -5..5     | 0..1      | false | false
            log(x)                      | -inf..inf | 0..1      | false | false
            where(0 < x, log(x), 0)     | 1..2      | 0..1      | false | false
            exp(x) - t * x + log(t + 1) | -inf..inf | 0..inf    | false | true
            log(t)                      | 0..1      | 0..1      | false | true
            """)
    void aGuardIsNeededWhereTheFormulaEndsWithTheRange(
            String formula, String input, String target, boolean ofInput, boolean ofTarget) {
        Case given = Case.of(formula, input, target);
        assertEquals(ofInput, DomainCheck.needsGuard(given.loss(), given.x()));
        assertEquals(ofTarget, DomainCheck.needsGuard(given.loss(), given.t()));
    }

    @ParameterizedTest(name = "{0} for x in {1}, t in {2} as {3}")
    @CsvSource(delimiter = '|', textBlock = """
            exp(x)              | 0..1000   | 0..1      | FLOAT  | 100
            exp(x)              | 0..1000   | 0..1      | DOUBLE | 1000
            exp(x)              | 0..88     | 0..1      | FLOAT  |
            exp(x)              | 0..inf    | 0..1      | FLOAT  |
            exp(x) + t          | 0..1000   | 0..inf    | FLOAT  |
            exp(x)              | 0..700    | -inf..inf | DOUBLE |
            exp(x * 37.1)       | 0..2.4    | 0..1      | FLOAT  | 2.4
            (x - t) ^ 40        | 0..100    | 0..100    | FLOAT  | 0
            -log(x)             | 0..1      | 0..1      | FLOAT  |
            exp(x) * exp(-x)    | 0..1000   | 0..1      | DOUBLE |
            where(1 < x, x, 1 / x) | 0..100 | 0..1      | FLOAT  |
            """)
    void aLossThatOverflowsInsideBoundedRangesIsFound(
            String formula, String input, String target, Precision precision, Double x) {
        Case given = Case.of(formula, input, target);
        Optional<Violation> overflow = DomainCheck.overflow(given.loss(), given.x(), given.t(), precision);
        assertEquals(x, overflow.map(Violation::input).orElse(null));
        overflow.ifPresent(violation -> assertEquals(Fault.OVERFLOW, violation.fault()));
    }

    @Test
    void aTouchingZeroIsSeenAtItsDecimals() {
        assertEquals(List.of(), Case.of("1 / ((x - 0.3) ^ 2 + 1e-30)").violations());
        assertEquals(0.3, Case.of("1 / abs(x - 0.3)").violations().get(0).input());
    }

    @Test
    void sharedPartsAreLookedAtOnce() {
        Pool pool = new Pool();
        Variable x = pool.variable("x", Interval.REALS);
        Variable t = pool.variable("t", Interval.UNIT);
        Expression sum = x;
        for (int level = 0; level < 100; level++) {
            sum = pool.apply(Operator.ADD, sum, sum);
        }
        List<Violation> violations = DomainCheck.of(pool.apply(Operator.LOG, sum), x, t);
        assertEquals(1, violations.size());
        assertTrue(DomainCheck.needsGuard(pool.apply(Operator.LOG, t), t));
    }
}
