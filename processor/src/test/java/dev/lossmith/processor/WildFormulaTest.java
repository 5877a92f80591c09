package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.OnEmpty;
import dev.lossmith.Reduction;
import dev.lossmith.Weights;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.config.Target;
import dev.lossmith.processor.derive.TooLongException;
import dev.lossmith.processor.emit.SourceFile;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.runtime.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever formula it is: it is refused with a message, or there is source of a kernel. Also of one that is undefined. */
@Tag("once")
class WildFormulaTest {
    private static final Names NAMES = new Names("test", "test.Config", "Config");

    @Test
    void someFormulas() {
        check(0, 120, 4);
    }

    @Tag("exhaustive")
    @Test
    void manyFormulas() {
        check(120, 10_000, 7);
    }

    private static void check(long first, long end, int deepest) {
        List<String> crashed = new ArrayList<>();
        int written = 0;
        for (long seed = first; seed < end; seed++) {
            WildFormula wild = WildFormula.of(seed, deepest);
            try {
                written += isWritten(wild) ? 1 : 0;
            } catch (RuntimeException | StackOverflowError crash) {
                crashed.add(crash + " at " + crash.getStackTrace()[0] + " on " + seed + ": " + wild);
            }
        }
        int sources = written;
        assertEquals(List.of(), crashed);
        assertTrue(sources > (end - first) / 5, () -> "of " + sources + " only there was a kernel");
    }

    private static boolean isWritten(WildFormula wild) {
        Optional<Formula> read = wild.formula();
        if (read.isEmpty()) {
            return false;
        }
        FormulaCheck.undefined(Holes.filled(read.get(), Storage.of(wild.precision())), wild.precision());
        Layout layout = new Layout(wild.precision(), Reduction.MEAN, Weights.NONE, OnEmpty.NAN, 1, List.of());
        try {
            Kernel kernel = LossCompiler.compile(
                    NAMES, FormulaCheck.guarded(Holes.filled(read.get(), Storage.of(wild.precision()))), layout, "");
            AccuracyReport.of(kernel);
            SourceFile.of(kernel, Target.JVM, Backend.VECTOR, false);
            return true;
        } catch (TooLongException tooLong) {
            return false;
        }
    }
}
