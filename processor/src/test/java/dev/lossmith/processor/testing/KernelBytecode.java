package dev.lossmith.processor.testing;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Proves what users of a kernel are promised from the class files of it and its schedules: no branch on data, no allocation,
 * no call but of the allowed few, no state.
 */
public final class KernelBytecode {
    private static final int CONSTANT = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;

    private final ClassNode type = new ClassNode();
    private final Allowed allowed;
    private final List<String> violations = new ArrayList<>();

    private KernelBytecode(byte[] classFile) {
        new ClassReader(classFile).accept(type, 0);
        allowed = new Allowed(type, Allowed.Kind.of(type.name));
    }

    /** Fails with all violations, if there are any. */
    public static void verify(byte[] classFile) {
        List<String> violations = violations(classFile);
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n", violations));
        }
    }

    /** What the class does that it must not: a sentence each, with the method in front. */
    static List<String> violations(byte[] classFile) {
        KernelBytecode bytecode = new KernelBytecode(classFile);
        bytecode.type.fields.forEach(bytecode::checkField);
        bytecode.type.methods.forEach(bytecode::checkMethod);
        return bytecode.violations;
    }

    private void checkField(FieldNode field) {
        if ((field.access & CONSTANT) != CONSTANT) {
            violations.add(type.name + "." + field.name + " is state: a field that is not static and final");
        }
    }

    private void checkMethod(MethodNode method) {
        if ((method.access & (Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE)) != 0) {
            report(method, "is synchronized or native");
        }
        if (!method.tryCatchBlocks.isEmpty()) {
            report(method, "catches exceptions");
        }
        boolean simple = checkInstructions(method) && method.tryCatchBlocks.isEmpty();
        if (simple && !allowed.isStraight(method)) {
            new LoopControl(type, method).violations().forEach(violation -> report(method, violation));
        }
    }

    private boolean checkInstructions(MethodNode method) {
        int before = violations.size();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() >= 0 && !allowed.in(method).test(instruction)) {
                report(method, "uses " + Allowed.describe(instruction));
            }
        }
        return violations.size() == before;
    }

    private void report(MethodNode method, String violation) {
        violations.add(type.name + "." + method.name + method.desc + " " + violation);
    }
}
