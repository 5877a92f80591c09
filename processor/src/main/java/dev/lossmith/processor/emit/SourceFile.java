package dev.lossmith.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.kernel.Kernel;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file to write.
 *
 * @param name the qualified name of its class
 */
public record SourceFile(String name, String text) {
    /** The classes of {@code java.lang} that generated code names without an import. */
    public static final Set<String> IMPLICIT = Set.of("Double", "Float", "Math", "Object", "Override", "String");

    private static final String INDENT = "    ";

    /**
     * All that is written for a kernel.
     *
     * @param shadowed those of {@link #IMPLICIT} that the package has classes of its own for: they are imported
     */
    public static List<SourceFile> of(Kernel kernel, Set<String> shadowed) {
        return List.of(
                of(kernel, KernelWriter.write(kernel), shadowed), of(kernel, ReferenceWriter.write(kernel), shadowed));
    }

    private static SourceFile of(Kernel kernel, TypeSpec type, Set<String> shadowed) {
        String text = JavaFile.builder(kernel.names().packageName(), type)
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build()
                .toString();
        String imports = shadowed.stream()
                .filter(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(text).find())
                .sorted()
                .map(name -> "import java.lang." + name + ";\n")
                .collect(Collectors.joining());
        // All other imports are of Lossmith's packages, and so come before these in the usual order.
        int end = text.indexOf("\n\n", text.indexOf("\nimport ")) + 1;
        return new SourceFile(
                kernel.names().qualified(type.name()), text.substring(0, end) + imports + text.substring(end));
    }
}
