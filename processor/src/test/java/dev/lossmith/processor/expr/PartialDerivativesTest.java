package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each partial derivative in an operator's row is what a central difference with 120 digits says, at random points. */
class PartialDerivativesTest {
    private static final int DIGITS = 120;
    private static final Real STEP = Real.of(10).pow(-40).withDigits(DIGITS);
    private static final Real TOLERANCE = Real.of(1e-30);

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            // The first has no derivative, SeriesTest has that of the second, the checker those of rows.
            names = {"PENTAGAMMA", "SERIES", "ROW_SUM", "ROW_MAX", "ROW_MIN", "LOG_SUM_EXP", "REST"},
            mode = EnumSource.Mode.EXCLUDE)
    void partialsAreTheSlopes(Operator operator) {
        assertEquals(operator.arity(), operator.partials().size());
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 100; round++) {
            List<Real> operands = operands(operator, random);
            for (int i = 0; i < operator.arity(); i++) {
                boolean constant = i > 0 && takesConstants(operator);
                if (!constant) {
                    int operand = i;
                    Real slope = slope(operator, operands, i);
                    Real partial = partial(operator, operands, i);
                    Real difference = slope.minus(partial).abs();
                    assertTrue(
                            difference.compareTo(TOLERANCE.times(slope.abs().max(Real.of(1)))) <= 0,
                            () -> operator + " by operand " + operand + " at " + operands + ": " + partial + ", not "
                                    + slope);
                }
            }
        }
    }

    private static boolean takesConstants(Operator operator) {
        return operator == Operator.CLIP || operator == Operator.WITHIN || operator == Operator.INSIDE;
    }

    /** Where the operator is defined. */
    private static List<Real> operands(Operator operator, SplittableRandom random) {
        List<Real> operands = new ArrayList<>();
        for (int i = 0; i < operator.arity(); i++) {
            boolean bound = i > 0 && takesConstants(operator);
            double any = random.nextDouble(-5, 5);
            operands.add(Real.of(bound ? (i == 1 ? -6 : 6) / (operator == Operator.CLIP ? 3.0 : 1.0) : any, DIGITS));
        }
        return operator.value(operands).isFinite() ? operands : operands(operator, random);
    }

    private static Real slope(Operator operator, List<Real> operands, int i) {
        List<Real> after = new ArrayList<>(operands);
        List<Real> before = new ArrayList<>(operands);
        after.set(i, operands.get(i).plus(STEP));
        before.set(i, operands.get(i).minus(STEP));
        return operator.value(after).minus(operator.value(before)).dividedBy(STEP.times(Real.of(2)));
    }

    private static Real partial(Operator operator, List<Real> operands, int i) {
        Pool pool = new Pool();
        Map<Variable, Real> letters = new HashMap<>();
        List<Variable> variables = new ArrayList<>();
        for (int k = 0; k < operands.size(); k++) {
            variables.add(pool.variable(Template.letter(k), Interval.REALS));
            letters.put(variables.get(k), operands.get(k));
        }
        Expression application = pool.apply(operator, List.copyOf(variables));
        return new Evaluator(letters, 0).value(operator.partial(pool, (Application) application, i));
    }
}
