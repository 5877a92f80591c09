package dev.lossmith.processor.emit;

import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.lower.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the constants of a kernel that differ by class. */
final class ClassConstants {
    private final Set<Value> seen = new HashSet<>();
    private final Set<Value.ClassConstant> found = new LinkedHashSet<>();

    private ClassConstants() {}

    static Set<Value.ClassConstant> of(Kernel kernel) {
        ClassConstants constants = new ClassConstants();
        List.of(
                        kernel.element().loss(),
                        kernel.element().gradient(),
                        kernel.element().hessian())
                .forEach(constants::visit);
        return constants.found;
    }

    /** Whether results depend on the class of an element, and methods for one element ask for it. */
    static boolean byClass(Kernel kernel) {
        return !of(kernel).isEmpty();
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
