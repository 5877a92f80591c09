package dev.lossmith.processor.schedule;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.FormulaMatrix;
import dev.lossmith.processor.testing.KernelBytecode;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.processor.testing.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is true of every kernel of a large matrix of options, which is compiled once for all of this: what the class
 * files contain, how large they are, and the bits of the results.
 *
 * <p>No bit changes unawares: losses, gradients, Hessians and sums of all configs that tests compile, for usual
 * numbers, for every end of what is finite, for NaN and infinity and for any bits, as a digest a config.
 * {@link SameBitsTest} sees to it that all schedules have these bits. With {@code -Dlossmith.updateDigests=true} the
 * file is rewritten instead, and the commit says why.
 */
class KernelMatrixTest {
    private static final boolean UPDATE = Boolean.getBoolean("lossmith.updateDigests");
    private static final Path FILE = Path.of("src", "test", "resources", "kernel-digests.tsv");
    private static final int[] LENGTHS = {67, 1300};

    @Test
    void noKernelBranchesOnDataOrAllocatesOrCallsALibrary() {
        Compiled matrix = ConfigMatrix.compiled();
        for (String ending : List.of("Kernel", "KernelStaged", "KernelVector")) {
            assertThat(matrix.classFiles(ending))
                    .hasSize(ConfigMatrix.annotations().size());
            matrix.classFiles(ending).values().forEach(KernelBytecode::verify);
        }
    }

    @Test
    void aKernelHasAClassForItsSchedulesEachAndNoNestedOnes() {
        for (Map.Entry<String, byte[]> file :
                ConfigMatrix.compiled().classFiles().entrySet()) {
            assertThat(file.getKey()).matches("test\\.Config\\d+(Kernel|KernelStaged|KernelVector|Reference|)");
        }
    }

    /**
     * As javac compiles by itself, with line numbers; and as Maven and Gradle have it compile, with the names of all local
     * variables besides. In KiB.
     */
    @ParameterizedTest(name = "{0}: {1} KiB, {2} KiB with names")
    @CsvSource(delimiter = '|', textBlock = """
            Kernel       | 10 | 14
            KernelStaged | 12 | 17
            KernelVector | 17 | 24
            """)
    void everyClassIsSmall(String ending, int limit, int limitWithNames) {
        String name = checkLargest(ConfigMatrix.compiled(), ending, limitWithNames);
        int number = Integer.parseInt(name.replaceAll("\\D", ""));
        List<String> largest = List.of(ConfigMatrix.annotations().get(number));
        checkLargest(Compiled.sources(Compiled.VECTORS, ConfigMatrix.sources(largest)), ending, limit);
    }

    /** Returns the name of the largest class of the kind. */
    private static String checkLargest(Compiled compiled, String ending, int limit) {
        Map.Entry<String, byte[]> largest = compiled.classFiles(ending).entrySet().stream()
                .max(Map.Entry.comparingByValue((a, b) -> a.length - b.length))
                .orElseThrow();
        assertWithMessage("%s: the size of its class file", largest.getKey())
                .that(largest.getValue().length)
                .isLessThan(limit * 1024);
        return largest.getKey();
    }

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
