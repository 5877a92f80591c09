package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Pieces of Java. */
final class Java {
    /** What stands for operands in the Java of a table's rows, as letters of their own; and the types in it, which are imported. */
    private static final Pattern REPLACED = Pattern.compile("\\b(?:[a-d]|[A-Z][a-z]\\w*)\\b");

    private static final Map<String, ClassName> TYPES =
            Map.of("Real", Types.REAL, "RoundingMode", ClassName.get(RoundingMode.class));

    private static final int INDENT = 4;
    private static final int COMMENT_WIDTH = 96;

    private Java() {}

    static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }

    /** Statements as they are to look. A line that is a placeholder and nothing else stands for statements. */
    static CodeBlock statements(String text, Object... arguments) {
        return CodeBlock.of(format(text), arguments);
    }

    /** The same, with arguments by name. */
    static CodeBlock statements(String text, Map<String, ?> arguments) {
        return CodeBlock.builder().addNamed(format(text), arguments).build();
    }

    /** JavaPoet indents what stands for a placeholder only if it was told of the level. */
    private static String format(String text) {
        StringBuilder format = new StringBuilder();
        int level = 0;
        for (String line : text.lines().toList()) {
            String code = line.stripLeading();
            int next = (line.length() - code.length()) / INDENT;
            format.append("$>".repeat(Math.max(next - level, 0)))
                    .append("$<".repeat(Math.max(level - next, 0)))
                    .append(code)
                    .append(code.matches("\\$(\\w+:)?L") ? "" : "\n");
            level = next;
        }
        return format.append("$<".repeat(level)).toString();
    }

    /** A short expression. JavaPoet by itself keeps back what follows the last place for a break until the line ends. */
    static String text(CodeBlock expression) {
        return CodeBlock.of("$L\n", expression).toString().strip();
    }

    /** The Java of a table's row, with code in the place of letters. */
    static CodeBlock replaced(String java, Function<String, CodeBlock> letters) {
        List<Object> replacements = new ArrayList<>();
        String format = REPLACED.matcher(java).replaceAll(found -> {
            boolean isType = Character.isUpperCase(found.group().charAt(0));
            replacements.add(
                    isType
                            ? TYPES.getOrDefault(found.group(), Types.runtime(found.group()))
                            : letters.apply(found.group()));
            return isType ? "\\$T" : "\\$L";
        });
        return CodeBlock.of(format, replacements.toArray());
    }

    static CodeBlock all(CodeBlock... parts) {
        return CodeBlock.join(List.of(parts), "");
    }

    /** What stands between parentheses or braces; long lines are broken after a comma. */
    static CodeBlock list(Collection<CodeBlock> elements) {
        return CodeBlock.join(elements, ",$W");
    }

    /** A comment, if there is one. */
    static CodeBlock comment(Optional<String> text) {
        CodeBlock.Builder code = CodeBlock.builder();
        text.ifPresent(words -> Wrapping.balanced(words, COMMENT_WIDTH).forEach(line -> code.add("// $L\n", line)));
        return code.build();
    }

    /** A switch over what another loop or method is for; the last case is the default. */
    static CodeBlock choice(String variable, List<CodeBlock> cases) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch ($L)", variable);
        for (int i = 0; i < cases.size(); i++) {
            code.add(i + 1 == cases.size() ? "default:" : "case " + i + ":").add(cases.get(i));
        }
        return code.endControlFlow().build();
    }

    static FieldSpec constant(String comment, TypeName type, String name, CodeBlock value, Modifier... access) {
        return FieldSpec.builder(type, name, access)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", comment)
                .initializer(value)
                .build();
    }
}
