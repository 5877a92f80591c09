package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;

import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.KernelBytecode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the class files of all kinds of kernels contain. */
class BytecodeTest {
    @Test
    void noKernelBranchesOnDataOrAllocatesOrCallsALibrary() {
        Compiled matrix = ConfigMatrix.compiled();
        assertThat(matrix.kernels()).hasSize(ConfigMatrix.annotations().size());
        matrix.kernels().values().forEach(KernelBytecode::verify);
    }

    @Test
    void aKernelIsOneClassWithoutNestedOnes() {
        for (Map.Entry<String, byte[]> file :
                ConfigMatrix.compiled().classFiles().entrySet()) {
            assertThat(file.getKey()).matches("test\\.Config\\d+(Kernel|Reference|)");
        }
    }
}
