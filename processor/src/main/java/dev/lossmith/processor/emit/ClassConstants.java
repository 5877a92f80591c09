package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Finds the constants of a kernel that differ by class. */
final class ClassConstants {
    private final Set<Value> seen = new HashSet<>();
    private final Set<Value.ClassConstant> found = new LinkedHashSet<>();

    private ClassConstants() {}

    private static Set<Value.ClassConstant> of(List<Value> values) {
        ClassConstants constants = new ClassConstants();
        values.forEach(constants::visit);
        return constants.found;
    }

    /** The name of each one's table: after the option that it is, or is a multiple of; a letter tells multiples apart. */
    static Map<Value.ClassConstant, String> tableNames(Kernel kernel) {
        return tableNames(kernel.element().list());
    }

    /** The same for what computes these values. */
    static Map<Value.ClassConstant, String> tableNames(List<Value> values) {
        Map<Value.ClassConstant, String> names = new LinkedHashMap<>();
        for (Value.ClassConstant constant : of(values)) {
            String origin = constant.name().replaceAll("^(?:|.*?[^A-Za-z0-9.])([A-Za-z]+).*", "$1");
            String base = (origin.equals(constant.name()) ? "" : "SCALED_") + tableName(origin);
            String candidate = base;
            for (char letter = 'B'; names.containsValue(candidate); letter++) {
                candidate = base + "_" + letter;
            }
            names.put(constant, candidate);
        }
        return names;
    }

    /** The name of a constant as that of a constant field: posWeight as POS_WEIGHT. */
    static String tableName(String constant) {
        return constant.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** A table, with a number for each class. */
    static FieldSpec table(TypeName type, String name, CodeBlock numbers, Modifier... access) {
        return Java.constant("One for each class.", ArrayTypeName.of(type), name, numbers, access);
    }

    /** The table of a kernel. */
    static FieldSpec table(String name, List<Double> numbers) {
        CodeBlock literals = numbers.stream().map(Literals::ofDouble).collect(CodeBlock.joining(", ", "{", "}"));
        return table(TypeName.DOUBLE, name, literals);
    }

    /** Whether results depend on the class of an element, and methods for one element ask for it. */
    static boolean byClass(Kernel kernel) {
        return !tableNames(kernel).isEmpty();
    }

    private void visit(Value value) {
        if (!seen.add(value)) {
            return;
        }
        if (value instanceof Value.ClassConstant constant) {
            found.add(constant);
        } else if (value instanceof Value.Result result) {
            result.operands().forEach(this::visit);
        }
    }
}
