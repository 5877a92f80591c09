package dev.lossmith.processor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.FormulaMatrix;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.processor.testing.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * No bit of any kernel changes unawares: losses, gradients, Hessians and sums of all configs that tests compile, for usual numbers, for every end of what
 * is finite, for NaN and infinity and for any bits, as a digest a config. {@link SameBitsTest} sees to it that all schedules have these bits. With
 * {@code -Dlossmith.updateDigests=true} the file is rewritten instead, and the commit says why.
 */
class KernelDigestTest {
    private static final boolean UPDATE = Boolean.getBoolean("lossmith.updateDigests");
    private static final Path FILE = Path.of("src", "test", "resources", "kernel-digests.tsv");
    private static final int[] LENGTHS = {67, 1300};

    @Test
    void kernelsHaveTheBitsThatTheyHad() throws IOException {
        List<String> digests = new ArrayList<>();
        digests.addAll(digests(
                ConfigMatrix.annotations(),
                References.of(
                        ConfigMatrix.compiled(), ConfigMatrix.annotations().size())));
        digests.addAll(digests(
                FormulaMatrix.annotations(),
                References.of(
                        FormulaMatrix.compiled(), FormulaMatrix.annotations().size())));
        if (UPDATE) {
            Files.write(FILE, digests);
        } else {
            assertEquals(String.join("\n", Files.readAllLines(FILE)), String.join("\n", digests));
        }
    }

    private static List<String> digests(List<String> annotations, List<Reference> references) {
        List<String> digests = new ArrayList<>();
        for (int i = 0; i < annotations.size(); i++) {
            digests.add(String.format("%08x\t%s", digest(references.get(i)), annotations.get(i)));
        }
        return digests;
    }

    private static int digest(Reference reference) {
        int digest = 0;
        for (Mix mix : Mix.values()) {
            for (int length : LENGTHS) {
                for (int results = 1; results <= 3; results++) {
                    KernelCall call = PooledKernel.instance(reference).compute(mix, length, results);
                    digest = 31 * digest
                            + Objects.hash(
                                    call.reduced(),
                                    Arrays.hashCode(call.losses()),
                                    Arrays.hashCode(call.gradient()),
                                    Arrays.hashCode(call.hessian()));
                }
            }
        }
        return digest;
    }
}
