package dev.lossmith.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.config.Target;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.RowKernel;
import dev.lossmith.runtime.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A file to write.
 *
 * @param name the qualified name of its class
 */
public record SourceFile(String name, String text) {
    /** The classes of {@code java.lang} that generated code names. */
    public static final Set<String> IMPLICIT =
            Set.of("Double", "Float", "Math", "Object", "Override", "String", "System");

    private static final String INDENT = "    ";
    private static final int LONGEST_COMMENT = 86;

    /**
     * All that is written for a kernel.
     *
     * @param target where the kernel is to run
     * @param fastest the last of the schedules to write, unless the target has plain loops alone
     * @param isShadowed whether the package has a class that is called like one of {@link #IMPLICIT}: then those are imported
     */
    public static List<SourceFile> of(Kernel kernel, Target target, Backend fastest, boolean isShadowed) {
        List<ScheduleClass> schedules = schedules(StoredNumbers.of(kernel), target, fastest);
        List<TypeSpec> types = new ArrayList<>();
        types.add(KernelWriter.write(kernel, target, schedules));
        schedules.forEach(schedule -> types.add(schedule.write(kernel)));
        types.add(ReferenceWriter.write(kernel));
        return types.stream().map(type -> of(kernel.names(), type, isShadowed)).toList();
    }

    /** All that is written for a kernel of rows. */
    public static List<SourceFile> of(RowKernel kernel, Target target, Backend fastest, boolean isShadowed) {
        List<ScheduleClass> schedules = schedules(StoredNumbers.of(kernel.layout()), target, fastest);
        List<TypeSpec> types = new ArrayList<>();
        types.add(RowKernelWriter.write(kernel, target, schedules));
        schedules.forEach(schedule -> types.add(RowScheduleWriter.write(kernel, schedule)));
        types.add(RowReferenceWriter.write(kernel));
        return types.stream().map(type -> of(kernel.names(), type, isShadowed)).toList();
    }

    private static List<ScheduleClass> schedules(StoredNumbers numbers, Target target, Backend fastest) {
        return target == Target.EMBEDDED ? List.of() : ScheduleClass.of(numbers, fastest);
    }

    /** What generated methods call something else than a variable of the formula: a step of that name gets a letter. */
    public static Set<String> reserved(Kernel kernel) {
        return BodyWriter.reserved(kernel);
    }

    /** The same of a kernel of rows. */
    public static Set<String> reserved(RowKernel kernel) {
        return RowMethod.reserved(kernel);
    }

    private static SourceFile of(Names names, TypeSpec type, boolean isShadowed) {
        String text = JavaFile.builder(names.packageName(), type)
                .indent(INDENT)
                .skipJavaLangImports(!isShadowed)
                .build()
                .toString();
        return new SourceFile(
                names.qualified(type.name()), withShortComments(text.lines().toList()));
    }

    /** JavaPoet gives a comment three lines; one is enough where there is room. */
    private static String withShortComments(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i));
            if (lines.get(i).endsWith("/**") && lines.get(i + 2).endsWith(" */")) {
                String comment = lines.get(i + 1).strip().substring(2);
                if (comment.length() <= LONGEST_COMMENT) {
                    text.append(' ').append(comment).append(" */");
                    i += 2;
                }
            }
            text.append('\n');
        }
        return text.toString();
    }
}
