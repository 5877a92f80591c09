package dev.lossmith.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and messages of the command line. */
class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        return Check.run(arguments, printing(out), printing(err));
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SampleLossKernel", "SampleLoss", "SampleLossReference"})
    void soundKernelExitsWithZero(String name) {
        assertEquals(0, run("dev.lossmith.check." + name + " --points 50"), err::toString);
        assertTrue(out.toString().contains("within its bounds"), out::toString);
        assertEquals("", err.toString());
    }

    @Test
    void wrongKernelExitsWithOne() {
        assertEquals(1, run("dev.lossmith.check.WrongLossKernel --points 50 --seed 3"));
        assertTrue(out.toString().contains("FAILED loss"), out::toString);
        assertTrue(out.toString().contains("seed 3"), out::toString);
    }

    @Test
    void missingClassIsNamedWithItsFullName() {
        assertEquals(2, run("com.acme.SpamLossKernel"));
        assertTrue(err.toString().startsWith("Cannot find com.acme.SpamLossReference."), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void classThatIsNoReferenceIsRefused() {
        assertEquals(2, run("dev.lossmith.check.HandmadeKernel"));
        assertTrue(err.toString().contains("HandmadeReference is no public Reference"), err::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--points",
                "--points x a.BKernel",
                "--points 0 dev.lossmith.check.SampleLossKernel",
                "--fast",
                "a b"
            })
    void wrongUsageExitsWithTwoAndShowsTheUsage(String line) {
        assertEquals(2, run(line));
        assertTrue(err.toString().contains("Usage: java -cp"), err::toString);
    }
}
