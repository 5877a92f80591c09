package dev.lossmith.processor.schedule;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.FormulaMatrix;
import dev.lossmith.processor.testing.References;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schedules of a formula have the same bits: of functions and choices that no built-in loss has, in every precision. */
class FormulaSameBitsTest {
    private static List<Reference> references;

    @BeforeAll
    static void compile() {
        references = References.of(
                FormulaMatrix.compiled(), FormulaMatrix.annotations().size());
    }

    static IntStream configs() {
        return IntStream.range(0, FormulaMatrix.annotations().size());
    }

    @ParameterizedTest
    @MethodSource("configs")
    void everyFormulaHasTheSameBits(int config) {
        SameBits.assertAtSomeLengths(references.get(config), config);
    }

    @ParameterizedTest
    @MethodSource("configs")
    void compiledLoopsHaveTheSameBits(int config) {
        SameBits.assertInEveryRound(references.get(config), 100);
    }

    @ParameterizedTest
    @MethodSource("configs")
    void outputsMayReplaceInputAndTarget(int config) {
        BlockCall call = BlockCall.of(references.get(config), Mix.USUAL, 600, 0.5, config)
                .inPlace();
        SameBits.assertOf(call, 3, 523 + config % 16, 3);
    }
}
