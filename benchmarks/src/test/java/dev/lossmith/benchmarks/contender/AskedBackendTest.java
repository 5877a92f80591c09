package dev.lossmith.benchmarks.contender;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lossmith.runtime.Backend;
import org.junit.jupiter.api.Test;

class AskedBackendTest {

    @Test
    void everyKernelHasToRunWhatWasAskedFor() {
        assertDoesNotThrow(() -> AskedBackend.require("staged", Backend.STAGED, Backend.STAGED));

        Exception failure = assertThrows(
                IllegalStateException.class, () -> AskedBackend.require("vector", Backend.VECTOR, Backend.STAGED));
        assertEquals("A kernel runs staged instead of vector", failure.getMessage());
    }

    @Test
    void somethingHasToBeAskedFor() {
        assertThrows(IllegalStateException.class, () -> AskedBackend.require((String) null, Backend.SCALAR));
        assertThrows(IllegalStateException.class, () -> AskedBackend.require("auto", Backend.SCALAR));
    }
}
