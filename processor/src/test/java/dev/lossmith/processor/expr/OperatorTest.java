package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a row does not say is not so: every fact that rows may have is looked for in the values of every operator, at
 * simple numbers in arbitrary precision. Who adds an operator and forgets one of its facts is told which.
 */
class OperatorTest {
    /** Those that are of all elements of a row: RowRulesTest has them. */
    private static final String OVER_ROW = "ROW_.*|LOG_SUM_EXP|REST";

    private static final int DIGITS = 100;
    private static final Real STEP = Real.of(10).pow(-30).withDigits(DIGITS);
    private static final Real MUCH = Real.of(1e-6);
    private static final double[] SIMPLE = {-2, -1, -0.5, 0, 0.5, 1, 2};
    /** Branches that differ, so that it is seen which one is taken. */
    private static final double[] BRANCHES = {3, 5};

    /** Of an interval that is not empty. */
    private static final Set<Operator> OF_INTERVALS = Set.of(Operator.CLIP, Operator.WITHIN, Operator.INSIDE);

    /** What they are is clear from their names, or no documentation has them. */
    private static final Set<Operator> NOT_EXPLAINED = EnumSet.of(
            Operator.LOG1MEXP,
            Operator.PENTAGAMMA,
            Operator.SIDE,
            Operator.WITHIN,
            Operator.INSIDE,
            Operator.IF_NEGATIVE);

    private static List<List<Real>> points(Operator operator) {
        List<List<Real>> points = new ArrayList<>();
        if (operator == Operator.SERIES) {
            return points;
        }
        points.add(List.of());
        int branches = operator.branches().map(Branches::whenLess).orElse(operator.arity());
        for (int i = 0; i < operator.arity(); i++) {
            double[] values = i < branches ? SIMPLE : new double[] {BRANCHES[i - branches]};
            points = points.stream()
                    .flatMap(point -> IntStream.range(0, values.length)
                            .mapToObj(k -> Stream.concat(point.stream(), Stream.of(Real.of(values[k], DIGITS)))
                                    .toList()))
                    .toList();
        }
        return points.stream()
                .filter(point ->
                        !OF_INTERVALS.contains(operator) || point.get(1).compareTo(point.get(2)) < 0)
                .toList();
    }

    private static Real beside(Operator operator, List<Real> point, int operand, int side) {
        List<Real> moved = new ArrayList<>(point);
        moved.set(operand, point.get(operand).plus(STEP.times(Real.of(side))));
        return operator.value(moved);
    }

    private static boolean differ(Real a, Real b) {
        return a.isFinite() && b.isFinite() && a.minus(b).abs().compareTo(MUCH) > 0;
    }

    /** Where two values that differ by much are next to one another. */
    private static boolean jumps(Operator operator, List<Real> point, int operand) {
        Real left = beside(operator, point, operand, -1);
        Real right = beside(operator, point, operand, 1);
        boolean isPole = left.abs().max(right.abs()).compareTo(Real.of(1e9)) > 0;
        return !isPole && (differ(left, right) || differ(operator.value(point), right));
    }

    private static boolean isKink(Operator operator, List<Real> point, int operand) {
        Real here = operator.value(point);
        return differ(
                beside(operator, point, operand, 1).minus(here).dividedBy(STEP),
                here.minus(beside(operator, point, operand, -1)).dividedBy(STEP));
    }

    private static boolean isTie(Operator operator, List<Real> point) {
        return operator.ties().stream().anyMatch(tie -> isEqual(tie, point));
    }

    private static boolean isEqual(Tie tie, List<Real> point) {
        Pool pool = new Pool();
        Map<Variable, Real> values = new HashMap<>();
        List<Expression> letters = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            Variable letter = pool.variable(Template.letter(i), Interval.REALS);
            letters.add(letter);
            values.put(letter, point.get(i));
        }
        Evaluator evaluator = new Evaluator(values, 0);
        return evaluator
                        .value(tie.left().of(pool, letters))
                        .compareTo(evaluator.value(tie.right().of(pool, letters)))
                == 0;
    }

    @ParameterizedTest
    @EnumSource(value = Operator.class, mode = EnumSource.Mode.MATCH_NONE, names = OVER_ROW)
    void kinksAndJumpsAreAtItsTies(Operator operator) {
        for (List<Real> point : points(operator)) {
            for (int i = 0; i < operator.arity(); i++) {
                boolean jumps = jumps(operator, point, i);
                if (jumps || isKink(operator, point, i)) {
                    assertTrue(isTie(operator, point), operator + " has a kink at " + point + ": row.kink, row.jump");
                }
                assertTrue(!jumps || operator.jumps(), operator + " jumps at " + point + ": row.jump");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Operator.class, mode = EnumSource.Mode.MATCH_NONE, names = OVER_ROW)
    void aRowThatSaysSoHasKinksAndJumps(Operator operator) {
        for (Tie tie : operator.ties()) {
            assertTrue(
                    points(operator).stream()
                            .filter(point -> isEqual(tie, point))
                            .anyMatch(point -> IntStream.range(0, operator.arity())
                                    .anyMatch(i ->
                                            operator.jumps() ? jumps(operator, point, i) : isKink(operator, point, i))),
                    operator + " has no kink where " + tie.left() + " is " + tie.right());
        }
    }

    /** What rules write they write where it is defined. */
    @ParameterizedTest
    @EnumSource(value = Operator.class, mode = EnumSource.Mode.MATCH_NONE, names = OVER_ROW)
    void whereItIsUndefinedADemandFails(Operator operator) {
        for (List<Real> point : operator.use() == Use.RULES ? List.<List<Real>>of() : points(operator)) {
            List<Interval> operands =
                    point.stream().map(real -> Interval.of(real.toDouble())).toList();
            Optional<Demand> failing =
                    operator.demand(operands).filter(demand -> demand.mayFail(operands.get(demand.operand())));
            boolean isDefined = operator.value(point).isFinite();
            assertTrue(isDefined || failing.isPresent(), operator + " is undefined at " + point + ": row.demands");
            assertTrue(!isDefined || failing.isEmpty(), operator + " is defined at " + point);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Operator.class, mode = EnumSource.Mode.MATCH_NONE, names = OVER_ROW)
    void symmetriesAreThoseOfItsValues(Operator operator) {
        if (operator.arity() == 1) {
            assertEquals(
                    operator.isEven(),
                    isSame(operator, point -> List.of(point.get(0).negated())),
                    "row.even");
        } else if (operator.arity() == 2) {
            boolean same = isSame(operator, point -> List.of(point.get(1), point.get(0)));
            assertEquals(operator.isCommutative(), same, "row.commutative");
        }
    }

    private static boolean isSame(Operator operator, java.util.function.UnaryOperator<List<Real>> turned) {
        List<List<Real>> points = points(operator);
        return !points.isEmpty()
                && points.stream().allMatch(point -> {
                    Real value = operator.value(point);
                    Real other = operator.value(turned.apply(point));
                    return value.isFinite() == other.isFinite() && !differ(value, other);
                });
    }

    @ParameterizedTest
    @EnumSource(value = Operator.class, mode = EnumSource.Mode.MATCH_NONE, names = OVER_ROW)
    void decimalsAreItsValues(Operator operator) {
        for (List<Real> point : points(operator)) {
            List<BigDecimal> decimals = point.stream().map(Real::toBigDecimal).toList();
            operator.decimal(decimals)
                    .ifPresent(decimal -> assertEquals(
                            0, Real.of(decimal).compareTo(operator.value(point)), operator + " of " + decimals));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Operator.class, mode = EnumSource.Mode.MATCH_NONE, names = OVER_ROW)
    void sidesOfATieAreWhatItIsBesideIt(Operator operator) {
        assertTrue(operator.valueAtTies().isEmpty() || !operator.ties().isEmpty());
        assertTrue(
                operator.partialsAtTies().isEmpty() || operator.partialsAtTies().size() == operator.arity());
        operator.valueAtTies().ifPresent(sided -> {
            for (List<Real> point : points(operator)) {
                if (isTie(operator, point)) {
                    assertSame(operator, beside(operator, point, 0, 1), value(sided.rising(), point));
                    assertSame(operator, beside(operator, point, 0, -1), value(sided.falling(), point));
                }
            }
        });
        for (int i = 0; i < operator.partialsAtTies().size(); i++) {
            Sided sided = operator.partialsAtTies().get(i);
            for (List<Real> point : points(operator)) {
                if (isTie(operator, point)) {
                    assertSame(operator, slopeBeside(operator, point, i, 1), value(sided.rising(), point));
                    assertSame(operator, slopeBeside(operator, point, i, -1), value(sided.falling(), point));
                }
            }
        }
    }

    private static void assertSame(Operator operator, Real expected, Real actual) {
        assertTrue(!differ(expected, actual), () -> operator + ": " + actual + ", not " + expected);
    }

    /** By one operand, where the first one is a little larger or smaller. */
    private static Real slopeBeside(Operator operator, List<Real> point, int operand, int side) {
        List<Real> there = new ArrayList<>(point);
        there.set(0, point.get(0).plus(STEP.times(Real.of(4.0 * side))));
        return beside(operator, there, operand, 1)
                .minus(beside(operator, there, operand, -1))
                .dividedBy(STEP.times(Real.of(2)));
    }

    private static Real value(Template template, List<Real> point) {
        Pool pool = new Pool();
        Map<Variable, Real> values = new HashMap<>();
        List<Expression> letters = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            Variable letter = pool.variable(Template.letter(i), Interval.REALS);
            letters.add(letter);
            values.put(letter, point.get(i));
        }
        return new Evaluator(values, 0).value(template.of(pool, letters));
    }

    @ParameterizedTest
    @EnumSource(value = Operator.class, mode = EnumSource.Mode.MATCH_NONE, names = OVER_ROW)
    void peopleAndTheReferenceKnowWhatItIs(Operator operator) {
        boolean isOfRules = operator.use() == Use.RULES;
        assertEquals(!isOfRules, operator.reference().isPresent(), operator + ": row.reference");
        assertTrue(
                !isOfRules || operator.meaning().isPresent() != NOT_EXPLAINED.contains(operator),
                operator + ": row.means");
        assertTrue(operator.partials().size() == operator.arity()
                || operator == Operator.SERIES
                || operator == Operator.PENTAGAMMA);
    }

    @Test
    void usersMayCallEveryOperatorThatIsForThem() {
        for (Operator operator : Operator.values()) {
            boolean isKnown = Vocabulary.function(operator.symbol()).isPresent();
            assertEquals(operator.use() == Use.USERS && operator.isFunction(), isKnown, operator::toString);
        }
    }

    /** A set of operators is a number with a bit for each. */
    @Test
    void thereAreNotTooManyForTheBitsOfANumber() {
        assertTrue(Operator.values().length <= Long.SIZE);
    }
}
