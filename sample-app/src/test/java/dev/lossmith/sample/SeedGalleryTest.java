package dev.lossmith.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact values were computed with mpmath, a separate program. */
class SeedGalleryTest {

    private static List<GalleryRow> rows;

    @BeforeAll
    static void compute() {
        rows = SeedGallery.rows();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.304755560913767",
        "1, 0.50509055932146",
        "2, 9.64374923981959e-23",
        "3, 5.58122318712377e-7",
        "4, 2.06115362031438e-9",
        "5, -2.0611536181902e-9"
    })
    void exactColumnIsTheTruthAndTheKernelIsWithinTwoUlp(int row, String exact) {
        assertEquals(exact, rows.get(row).exactDigits());
        float nearest = new BigDecimal(exact).floatValue();
        assertEquals(nearest, rows.get(row).lossmith(), 2 * Math.ulp(nearest));
        assertEquals("", rows.get(row).verdict(rows.get(row).lossmith()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.30475557, 0.30475557",
        "1, 0.50509053, 0.50509053",
        "2, NaN, 0",
        "3, 5.6624441e-7, 5.6624441e-7",
        "4, 0, 0",
        "5, 0, 0"
    })
    void commonFormulasGiveInFloatWhatThePageSays(int row, String textbook, String stable) {
        assertEquals(textbook, Digits.of(rows.get(row).textbook()));
        assertEquals(stable, Digits.of(rows.get(row).stable()));
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, ''", "2, 50 % off", "3, ''", "4, 100 % off", "5, 100 % off"})
    void verdictOnPyTorchIsTheDistanceFromTheTruth(int row, String verdict) {
        assertEquals(verdict, rows.get(row).verdict(rows.get(row).pyTorch()));
    }

    @Test
    void tableShowsEveryRowWithItsInputs() {
        String table = SeedGallery.table(rows);
        for (GalleryRow row : rows) {
            assertTrue(table.contains(row.exactDigits()), table);
            assertTrue(table.contains(row.inputs()), table);
        }
    }
}
