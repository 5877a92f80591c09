package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.processor.lower.LossCode;
import dev.lossmith.processor.lower.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops over scratch arrays leave what later loops read: each number is where it is looked for, and nothing else is there. */
class StagesTest {
    private static final Set<String> RESERVED = Set.of("input", "target", "size");

    private static LossCode code(String loss, String compat, Precision precision, String posWeight) {
        return LossCode.of(loss, compat, precision, List.of(new BigDecimal(posWeight)));
    }

    private static List<Value> results(LossCode code, int count) {
        List<Value> all = List.of(
                code.outputs().loss(), code.outputs().gradient(), code.outputs().hessian());
        return all.subList(0, count);
    }

    @ParameterizedTest
    @CsvSource({
        "BceWithLogits, EXACT, FLOAT, 1",
        "BceWithLogits, EXACT, FLOAT, 3",
        "BceWithLogits, EXACT, DOUBLE, 1",
        "BceWithLogits, EXACT, DOUBLE, 3",
        "Bce, EXACT, FLOAT, 3",
        "Bce, EXACT, DOUBLE, 1",
        "Bce, PYTORCH, FLOAT, 1",
        "Bce, PYTORCH, DOUBLE, 1",
        "Bce, CLIP, FLOAT, 1",
        "Bce, CLIP, DOUBLE, 3"
    })
    void everyNumberIsInItsArrayWhenItIsRead(String loss, String compat, Precision precision, String posWeight) {
        LossCode code = code(loss, compat, precision, posWeight);
        Stages scalars = Stages.ofScalars(code.code(), results(code, 3), RESERVED);
        assertEquals(3, scalars.plans().size());
        for (int order = 0; order < 3; order++) {
            List<Value> kept = scalars.results().subList(0, order + 1);
            assertSound(scalars, scalars.plans().get(order), StageLimits.AUTOMATIC_SIMD, kept);
        }
        for (int count = 1; count <= 3; count++) {
            Stages vectors = Stages.ofVectors(code.code(), results(code, count), RESERVED);
            assertEquals(1, vectors.plans().size());
            assertSound(vectors, vectors.plans().get(0), StageLimits.VECTORS, List.of());
            assertEquals(
                    vectors.results(),
                    vectors.loops().get(vectors.loops().size() - 1).outputs());
        }
    }

    /** What the loss alone needs has no loop that computes more, and the gradient none that the Hessian alone needs. */
    @Test
    void aCallRunsNoLoopForAHigherDerivative() {
        LossCode code = code("BceWithLogits", "EXACT", Precision.FLOAT, "1");
        Stages stages = Stages.ofScalars(code.code(), results(code, 3), RESERVED);
        for (int order = 0; order < 3; order++) {
            Set<Value> needed = new HashSet<>(stages.results().subList(0, order + 1));
            List<Integer> plan = stages.plans().get(order);
            for (int i = plan.size() - 1; i >= 0; i--) {
                Stages.Loop loop = stages.loops().get(plan.get(i));
                assertTrue(loop.outputs().stream().anyMatch(needed::contains));
                needed.addAll(loop.inputs());
            }
        }
        assertTrue(stages.plans().get(2).containsAll(stages.plans().get(1)));
    }

    /** 22 and 36 arrays with a cut of its own each; 27 and 42 if all three had one. */
    @Test
    void theGradientPaysLittleForTheCutThatItSharesWithTheHessian() {
        LossCode code = code("BceWithLogits", "EXACT", Precision.FLOAT, "1");
        Stages shared = Stages.ofScalars(code.code(), results(code, 3), RESERVED);
        assertEquals(22, arrays(shared, 0));
        assertEquals(37, arrays(shared, 1));
        assertEquals(40, arrays(shared, 2));
    }

    /** How many arrays the loops of a call read and write, each loop for itself. */
    private static int arrays(Stages stages, int order) {
        return stages.plans().get(order).stream()
                .map(stages.loops()::get)
                .mapToInt(loop -> loop.inputs().size()
                        + loop.outputs().size()
                        + loop.body().leaves().size())
                .sum();
    }

    /** Runs the loops with the numbers' identities in the place of numbers. */
    private static void assertSound(Stages stages, List<Integer> plan, StageLimits limits, List<Value> kept) {
        Map<Integer, Value> arrays = new HashMap<>();
        for (int index : plan) {
            Stages.Loop loop = stages.loops().get(index);
            for (Value input : loop.inputs()) {
                assertSame(input, arrays.get(stages.arrays().get(input)));
            }
            Set<Integer> read = new HashSet<>(
                    loop.inputs().stream().map(stages.arrays()::get).toList());
            for (Value output : loop.outputs()) {
                assertSame(Value.Kind.NUMBER, output.kind());
                if (kept.isEmpty() && isLast(loop, stages)) {
                    continue;
                }
                int array = stages.arrays().get(output);
                assertTrue(array >= 0);
                assertTrue(read.add(array), "two arrays of one loop are the same");
                arrays.put(array, output);
            }
            int parameters = loop.inputs().size()
                    + loop.outputs().size()
                    + loop.body().leaves().size();
            int handedOn = isLast(loop, stages) ? stages.results().size() : 0;
            assertTrue(loop.outputs().size() == 1 || parameters <= limits.arrays() + handedOn);
            assertNames(loop);
        }
        kept.stream()
                .filter(Value.Result.class::isInstance)
                .forEach(result -> assertSame(result, arrays.get(stages.arrays().get(result))));
    }

    private static boolean isLast(Stages.Loop loop, Stages stages) {
        return loop == stages.loops().get(stages.loops().size() - 1);
    }

    /** Names of one loop are unlike each other, and those of what comes from another loop are that loop's. */
    private static void assertNames(Stages.Loop loop) {
        Map<Value, String> names = loop.body().names();
        assertTrue(names.keySet().containsAll(loop.inputs()));
        List<String> all = new ArrayList<>(names.values());
        assertEquals(all.size(), new HashSet<>(all).size());
        for (String name : all) {
            assertTrue(name.chars().allMatch(Character::isJavaIdentifierPart), name);
            assertTrue(!RESERVED.contains(name), name);
        }
    }
}
