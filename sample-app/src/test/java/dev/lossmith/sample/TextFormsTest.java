package dev.lossmith.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormsTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-20, -20",
        "16777216, 16777216",
        "0.00123456789, 0.0012345678",
        "1.4e-45, 1.4012985e-45",
        "-0.0, 0",
        "NaN, NaN"
    })
    void floatsHaveUpToEightSignificantDigits(float value, String text) {
        assertEquals(text, Digits.of(value));
    }

    @Test
    void digitsAreRoundedAndTrailingZerosDropped() {
        assertEquals("2e-9", Digits.of(new BigDecimal("1.99999999999999999e-9"), 15));
    }

    @Test
    void tableAlignsWordsLeftAndNumbersRight() {
        TextTable table = new TextTable(List.of("case", "value"));
        table.row(List.of("one thing", "1.5"));
        table.row(List.of("two", "10.25"));
        assertEquals(
                List.of("case       value", "---------  -----", "one thing    1.5", "two        10.25"),
                table.toString().lines().toList());
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        TextTable table = new TextTable(List.of("case", "value"));
        assertThrows(IllegalArgumentException.class, () -> table.row(List.of("alone")));
    }

    @Test
    void javaIsEscapedAndItsTokensAreMarked() {
        assertEquals(
                "<span class=\"keyword\">return</span> a &lt; <span class=\"number\">0x1.8p23f</span>;"
                        + " <span class=\"comment\">// if &amp; only</span>",
                JavaMarkup.of("return a < 0x1.8p23f; // if & only"));
    }

    @Test
    void excerptIsTheLossOfOneElementWithItsComment() {
        String source = String.join(
                "\n",
                "final class K {",
                "    double loss(float[] input) {",
                "        return 0;",
                "    }",
                "",
                "    /** Softplus. */",
                "    static float loss(float input, float target) {",
                "        for (;;) {",
                "        }",
                "    }",
                "}");
        assertEquals(
                String.join(
                        "\n",
                        "/** Softplus. */",
                        "static float loss(float input, float target) {",
                        "    for (;;) {",
                        "    }",
                        "}"),
                new KernelSource("K.java", source).excerpt());
    }
}
