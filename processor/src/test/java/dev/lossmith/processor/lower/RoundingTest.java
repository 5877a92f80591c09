package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.processor.expr.Arithmetic;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions with exact results: those of floor to the bit, 0 included, and integers of powers and roots. */
class RoundingTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static Lowered lowered(Arithmetic arithmetic, String formula) {
        return Lowered.of(arithmetic, formula, -INFINITY, INFINITY);
    }

    private static void assertFloor(Lowered floor, double a) {
        assertEquals(Double.doubleToLongBits(Math.floor(a)), Double.doubleToLongBits(floor.at(a)), () -> "floor " + a);
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void floorHasTheBitsOfTheJdk(Arithmetic arithmetic) {
        Lowered floor = lowered(arithmetic, "floor(a)");
        for (double a : new double[] {
            0, 0.25, 0.5, 1, 1.5, 2.5, 0x1p22, 0x1p22 + 0.5, 0x1p23, INFINITY, Float.MIN_VALUE, Float.MAX_VALUE
        }) {
            assertFloor(floor, a);
            assertFloor(floor, -a);
        }
        assertFloor(floor, Double.NaN);
        assertFloor(floor, Double.longBitsToDouble(0xFFF8L << 48 | 1));
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            float a = (float) Math.scalb(random.nextDouble(-1, 1), random.nextInt(-4, 30));
            assertFloor(floor, a);
            assertFloor(floor, Math.rint(a));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 0x1p51, 0x1p52, 0x1p53, 0x1p105, 0x1p300, Double.MAX_VALUE, Double.MIN_VALUE, 0.5})
    void floorOfDoublesHasTheBitsOfTheJdkAroundEverySize(double centre) {
        Lowered floor = lowered(Arithmetic.DOUBLE, "floor(a)");
        double below = centre;
        double above = centre;
        for (int i = 0; i < 1000; i++) {
            assertFloor(floor, below);
            assertFloor(floor, -below);
            assertFloor(floor, above);
            assertFloor(floor, -above);
            below = Math.nextDown(below);
            above = Math.nextUp(above);
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            assertFloor(floor, centre * random.nextDouble(-2, 2));
        }
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void powersOfTwoAndRootsOfCubesAreExact(Arithmetic arithmetic) {
        Lowered exp2 = lowered(arithmetic, "exp2(a)");
        Lowered cbrt = lowered(arithmetic, "cbrt(a)");
        int lowest = arithmetic == Arithmetic.DOUBLE ? -1074 : -149;
        for (int exponent = lowest; exponent < (arithmetic == Arithmetic.DOUBLE ? 1024 : 128); exponent++) {
            assertEquals(Math.scalb(1.0, exponent), exp2.at(exponent));
        }
        for (int root = -200; root <= 200; root++) {
            assertEquals(root, cbrt.at((double) root * root * root), 0);
        }
        assertEquals(INFINITY, exp2.at(INFINITY));
        assertEquals(0, exp2.at(-INFINITY));
        assertEquals(INFINITY, cbrt.at(INFINITY));
        assertEquals(-INFINITY, cbrt.at(-INFINITY));
        assertEquals(Double.NaN, exp2.at(Double.NaN));
        assertEquals(Double.NaN, cbrt.at(Double.NaN));
    }
}
