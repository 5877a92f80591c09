package dev.lossmith.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.kernel.Kernel;
import java.util.List;

/**
 * A file to write.
 *
 * @param name the qualified name of its class
 */
public record SourceFile(String name, String text) {
    private static final String INDENT = "    ";

    /** All that is written for a kernel. */
    public static List<SourceFile> of(Kernel kernel) {
        return List.of(of(kernel, KernelWriter.write(kernel)), of(kernel, ReferenceWriter.write(kernel)));
    }

    private static SourceFile of(Kernel kernel, TypeSpec type) {
        JavaFile file = JavaFile.builder(kernel.names().packageName(), type)
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build();
        return new SourceFile(kernel.names().qualified(type.name()), file.toString());
    }
}
