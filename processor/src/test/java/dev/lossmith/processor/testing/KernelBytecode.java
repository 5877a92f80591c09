package dev.lossmith.processor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Proves what users of a kernel are promised from its class file: no branch on data, no allocation, no call but of the
 * allowed few, no state.
 */
public final class KernelBytecode {
    private final ClassNode kernel = new ClassNode();
    private final List<String> violations = new ArrayList<>();

    private KernelBytecode(byte[] classFile) {
        new ClassReader(classFile).accept(kernel, 0);
    }

    /** Fails with all violations, if there are any. */
    public static void verify(byte[] classFile) {
        List<String> violations = violations(classFile);
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n", violations));
        }
    }

    /** What the class does that a kernel must not: a sentence each, with the method in front. */
    static List<String> violations(byte[] classFile) {
        KernelBytecode bytecode = new KernelBytecode(classFile);
        bytecode.kernel.fields.forEach(bytecode::checkField);
        bytecode.kernel.methods.forEach(bytecode::checkMethod);
        return bytecode.violations;
    }

    private void checkField(FieldNode field) {
        int constant = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        if ((field.access & constant) != constant) {
            violations.add(kernel.name + "." + field.name + " is state: a field that is not static and final");
        }
    }

    private void checkMethod(MethodNode method) {
        if ((method.access & (Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE)) != 0) {
            report(method, "is synchronized or native");
        }
        if (!method.tryCatchBlocks.isEmpty()) {
            report(method, "catches exceptions");
        }
        if (method.name.equals("<clinit>")) {
            checkAll(method, instruction -> Allowed.inInitializer(kernel, instruction));
        } else if (method.name.equals("<init>")) {
            checkAll(method, Allowed::inConstructor);
        } else if (checkAll(method, instruction -> Allowed.inMethod(kernel, instruction))
                && method.tryCatchBlocks.isEmpty()) {
            new LoopControl(method).violations().forEach(violation -> report(method, violation));
        }
    }

    private boolean checkAll(MethodNode method, Predicate<AbstractInsnNode> allowed) {
        int before = violations.size();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() >= 0 && !allowed.test(instruction)) {
                report(method, "uses " + Allowed.describe(instruction));
            }
        }
        return violations.size() == before;
    }

    private void report(MethodNode method, String violation) {
        violations.add(kernel.name + "." + method.name + method.desc + " " + violation);
    }
}
