package dev.lossmith.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.runtime.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file to write.
 *
 * @param name the qualified name of its class
 */
public record SourceFile(String name, String text) {
    /** The classes of {@code java.lang} that generated code names without an import. */
    public static final Set<String> IMPLICIT =
            Set.of("Double", "Float", "Math", "Object", "Override", "String", "System");

    /** Those of the Vector API that expressions name, so that JavaPoet does not see them. */
    private static final Set<String> VECTOR_API =
            Set.of("DoubleVector", "FloatVector", "LongVector", "VectorOperators");

    /** A comment that has room on one line. */
    private static final Pattern SHORT_COMMENT =
            Pattern.compile("^( *)/\\*\\*\\R *\\* ([^@].{0,85})\\R *\\*/$", Pattern.MULTILINE);

    private static final String INDENT = "    ";
    private static final String IMPORT = "import ";

    /**
     * All that is written for a kernel.
     *
     * @param fastest the last of the schedules to write
     * @param shadowed those of {@link #IMPLICIT} that the package has classes of its own for: they are imported
     */
    public static List<SourceFile> of(Kernel kernel, Backend fastest, Set<String> shadowed) {
        List<TypeSpec> types = new ArrayList<>();
        types.add(KernelWriter.write(kernel, fastest));
        ScheduleClass.upTo(fastest).forEach(schedule -> types.add(schedule.write(kernel)));
        types.add(ReferenceWriter.write(kernel));
        return types.stream().map(type -> of(kernel, type, shadowed)).toList();
    }

    private static SourceFile of(Kernel kernel, TypeSpec type, Set<String> shadowed) {
        String written = JavaFile.builder(kernel.names().packageName(), Comments.completed(type))
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build()
                .toString();
        String text = SHORT_COMMENT.matcher(written).replaceAll("$1/** $2 */");
        Set<String> imports = new TreeSet<>();
        text.lines().filter(line -> line.startsWith(IMPORT)).forEach(imports::add);
        shadowed.stream()
                .filter(name -> isNamed(name, text))
                .map(name -> IMPORT + "java.lang." + name + ";")
                .forEach(imports::add);
        VECTOR_API.stream()
                .filter(name -> type.name().equals(kernel.names().schedule(Backend.VECTOR)) && isNamed(name, text))
                .map(name -> IMPORT + "jdk.incubator.vector." + name + ";")
                .forEach(imports::add);
        int begin = text.indexOf(IMPORT);
        int end = text.indexOf("\n\n", begin) + 1;
        String sorted = imports.stream().map(line -> line + "\n").collect(Collectors.joining());
        return new SourceFile(
                kernel.names().qualified(type.name()), text.substring(0, begin) + sorted + text.substring(end));
    }

    private static boolean isNamed(String name, String text) {
        return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
    }
}
