package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which loops run is decided by the wish, what was compiled, the JVM, the warm-up and the block's size. */
class ScheduleTest {
    @ParameterizedTest
    // spotless:off
    @CsvSource({
        // wish, interprets, vectors, chosen
        "auto,   false, true,  VECTOR",
        "auto,   false, false, STAGED",
        "auto,   true,  false, SCALAR",
        "vector, false, true,  VECTOR",
        "vector, false, false, STAGED",
        "vector, true,  false, STAGED",
        "staged, false, true,  STAGED",
        "staged, true,  false, STAGED",
        "scalar, false, true,  SCALAR",
        "scalar, true,  false, SCALAR"
    })
    // spotless:on
    void passesOverWhatIsNotThere(String wish, boolean interprets, boolean vectors, Backend chosen) {
        assertEquals(chosen, Schedule.choose(wish, interprets, vectors));
    }

    @ParameterizedTest
    // spotless:off
    @CsvSource({
        "OpenJDK 64-Bit Server VM,             17.0.15+6,            'mixed mode, sharing',                  true,  false",
        "Java HotSpot(TM) 64-Bit Server VM,    25.462-b08,           mixed mode,                             true,  false",
        "OpenJDK Server VM,                    17.0.15+6,            compiled mode,                          true,  false",
        "OpenJDK 64-Bit Server VM,             17.0.15+6,            'interpreted mode, sharing',            false, true",
        "OpenJDK 64-Bit Server VM,             17.0.15+6,            'mixed mode, emulated-client, sharing', false, false",
        "OpenJDK 64-Bit Server VM,             21.0.2+13-jvmci-23.1, 'mixed mode, sharing',                  false, false",
        "OpenJDK 64-Bit Zero VM,               17.0.15+6,            interpreted mode,                       false, true",
        "OpenJDK Client VM,                    17.0.15+6,            mixed mode,                             false, false",
        "Eclipse OpenJ9 VM,                    openj9-0.44.0,        JRE 17 Linux amd64-64-Bit Compressed,   false, false",
        "Dalvik,                               2.1.0,                ,                                       false, false"
    })
    // spotless:on
    void knowsHotSpotWithC2FromOthers(String name, String version, String info, boolean hasC2, boolean interprets) {
        assertEquals(hasC2, Schedule.hasC2(name + version + info));
        assertEquals(interprets, Schedule.interprets(name + version + info));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vector", "", "simd", "auto "})
    void anUnknownWishListsTheLegalOnesAtTheFirstBlock(String wish) {
        for (Integer warmup : new Integer[] {null, 1 << 18}) {
            Schedule schedule = new Schedule(false, wish, warmup);
            String message = "the system property lossmith.backend is \"" + wish
                    + "\", and none of [auto, scalar, staged, vector]";
            assertEquals(message, messageOf(schedule::backend));
            assertEquals(message, messageOf(() -> schedule.next(1, 1)));
        }
    }

    @Test
    void beginsScalarAndMeasuresLater() {
        Schedule schedule = new Schedule(false, "auto", null);
        int elements = 0;
        while (elements < 1 << 20) {
            assertNull(schedule.meter(1, 1024), elements + " elements");
            assertNull(schedule.next(1, 1024), elements + " elements");
            elements += 1024;
        }
        assertEquals(Backend.SCALAR, schedule.backend());
        Meter meter = schedule.meter(1, 1024);
        assertNotNull(meter);
        assertNull(meter.backend());
        assertEquals(1024, meter.leading());
        meter.end();
        assertNull(schedule.meter(0, 1024), "no loss was computed yet");
    }

    /** As other threads do while a block is measured: they compute theirs, and do not wait. */
    @Test
    void measuresOneBlockAtATime() {
        Schedule schedule = new Schedule(false, "auto", null);
        Meter meter = schedule.ofOrder(2);
        assertTrue(meter.isDue(1024));
        assertTrue(meter.begin(1024));
        meter.isDue(2048);
        assertFalse(meter.begin(1024));
        meter.end();
        meter.isDue(1 << 30);
        assertTrue(meter.begin(1024));
    }

    @Test
    void veryShortBlocksAreNeitherMeasuredNorCounted() {
        Schedule schedule = new Schedule(false, "auto", null);
        for (int call = 0; call < 1 << 15; call++) {
            assertNull(schedule.meter(0, 63));
            assertNull(schedule.next(0, 63));
        }
        assertNull(schedule.meter(0, 1024));
    }

    @Test
    void staysScalarUntilTheElementsOfTheWarmUpAreDone() {
        Schedule schedule = new Schedule(false, "auto", 3000);
        int elements = 0;
        while (elements < 3000) {
            assertNull(schedule.meter(0, 1024));
            assertNull(schedule.next(0, 1024), elements + " elements");
            elements += 1024;
        }
        assertEquals(Backend.STAGED, schedule.next(1, 1024));
        assertEquals(Backend.STAGED, schedule.next(2, 1024));
        assertEquals(Backend.STAGED, schedule.backend());
        assertNull(schedule.meter(0, 1024));
    }

    @Test
    void shortBlocksWarmUpToo() {
        Schedule schedule = new Schedule(false, "staged", 3);
        for (int call = 0; call < 3; call++) {
            assertNull(schedule.next(0, 1));
        }
        assertEquals(Backend.STAGED, schedule.next(0, 1024));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void withoutAWarmUpTheFirstBlockIsFast(int warmup) {
        assertEquals(Backend.STAGED, new Schedule(false, "auto", warmup).next(0, 1024));
        assertEquals(Backend.STAGED, new Schedule(false, "staged", warmup).next(0, 1024));
    }

    @Test
    void whatIsForcedIsNotMeasured() {
        Schedule schedule = new Schedule(false, "staged", null);
        assertEquals(Backend.STAGED, schedule.backend());
        for (int elements = 0; elements < 1 << 18; elements += 1024) {
            assertNull(schedule.next(0, 1024), elements + " elements");
        }
        assertEquals(Backend.STAGED, schedule.next(0, 1024));
        assertFalse(schedule.hurry(0, true));
        assertNull(schedule.meter(0, 1024));
        assertNull(new Schedule(false, "scalar", 0).next(0, 1024));
    }

    @Test
    void shortBlocksAreScalar() {
        Schedule schedule = new Schedule(false, "staged", 0);
        for (int size : new int[] {0, 1, 255}) {
            assertNull(schedule.next(0, size));
        }
        assertEquals(Backend.STAGED, schedule.next(0, 256));
        assertEquals(64, Backend.VECTOR.shortest);
    }

    /** Sums have sixteen lanes: SVE allows vectors of 32 doubles, which would add in another order. */
    @Test
    void vectorsHaveFourToSixteenDoubles() {
        for (int bits : new int[] {0, 64, 128, 2048}) {
            assertFalse(Schedule.isUseful(bits), bits + " bits");
        }
        for (int bits : new int[] {256, 512, 1024}) {
            assertTrue(Schedule.isUseful(bits), bits + " bits");
        }
    }

    @Test
    void backendsAreSpelledAsTheProperty() {
        assertEquals("scalar", Backend.SCALAR.toString());
        assertEquals("staged", Backend.STAGED.toString());
        assertEquals("vector", Backend.VECTOR.toString());
    }

    private static String messageOf(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
