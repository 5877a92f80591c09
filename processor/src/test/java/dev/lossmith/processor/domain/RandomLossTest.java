package dev.lossmith.processor.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fault;
import dev.lossmith.processor.expr.Operator;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is reported is true: arbitrary precision, which knows nothing of intervals, says so. */
class RandomLossTest {
    private static final int FORMULAS = 400;
    private static final Real NAN = Real.of(Double.NaN);

    @Test
    void everyViolationIsReal() {
        int violations = 0;
        int accepted = 0;
        for (int seed = 0; seed < FORMULAS; seed++) {
            Case given = RandomLoss.of(seed, 1 + seed % 5);
            List<Violation> found = given.violations();
            found.forEach(violation -> assertReal(given, violation));
            violations += found.size();
            accepted += found.isEmpty() ? 1 : 0;
        }
        assertTrue(violations > FORMULAS / 2, "violations: " + violations);
        assertTrue(accepted > FORMULAS / 5, "accepted: " + accepted);
    }

    @Test
    void theAnswerIsAlwaysTheSame() {
        for (int seed = 0; seed < 60; seed++) {
            List<Violation> once = RandomLoss.of(seed, 4).violations();
            assertEquals(once.toString(), RandomLoss.of(seed, 4).violations().toString());
        }
    }

    private static void assertReal(Case given, Violation violation) {
        String text = violation + " of " + given;
        double x = violation.input();
        double t = violation.target();
        assertTrue(given.x().interval().contains(x) && given.t().interval().contains(t), text);
        Application part = (Application) violation.part();
        boolean undefined = !at(given, x, t).value(part).isFinite();
        assertTrue(undefined || violation.fault() == Fault.DIVISION_BY_ZERO && changesSign(given, part, x, t), text);
        assertTrue(
                valueWithout(part, given.loss(), at(given, x, t), new IdentityHashMap<>())
                        .isNaN(),
                text);
    }

    private static Evaluator at(Case given, double x, double t) {
        return new Evaluator(Map.of(given.x(), real(x), given.t(), real(t)), 0);
    }

    private static Real real(double value) {
        return Real.of(new BigDecimal(Double.toString(value))).withDigits(80);
    }

    /** A divisor that is 0 at an irrational number only. */
    private static boolean changesSign(Case given, Application part, double x, double t) {
        Expression divisor = part.operand(part.operator() == Operator.DIVIDE ? 1 : 0);
        double dx = 1e-9 * Math.max(Math.abs(x), 1e-30);
        double dt = 1e-9 * Math.max(Math.abs(t), 1e-30);
        return at(given, x - dx, t).value(divisor).signum()
                                * at(given, x + dx, t).value(divisor).signum()
                        < 0
                || at(given, x, t - dt).value(divisor).signum()
                                * at(given, x, t + dt).value(divisor).signum()
                        < 0;
    }

    /** The value of a formula with NaN for a part: NaN if the formula uses the part there. */
    private static Real valueWithout(Expression part, Expression whole, Evaluator exact, Map<Expression, Real> known) {
        if (whole == part) {
            return NAN;
        }
        if (!(whole instanceof Application application)) {
            return exact.value(whole);
        }
        if (!known.containsKey(whole)) {
            List<Real> operands = application.operands().stream()
                    .map(operand -> valueWithout(part, operand, exact, known))
                    .toList();
            known.put(whole, application.operator().value(operands));
        }
        return known.get(whole);
    }
}
