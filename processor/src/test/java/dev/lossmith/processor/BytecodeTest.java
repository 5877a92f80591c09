package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;

import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.KernelBytecode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the class files of all kinds of kernels contain. */
class BytecodeTest {
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
}
