package dev.lossmith.processor.testing;

import java.util.Arrays;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The only questions about references that a kernel asks: whether it has a pool, and which backend a block is for. */
final class BackendChoice {
    private static final String BACKEND = "dev/lossmith/runtime/Backend";

    private final ClassNode type;
    private final MethodNode method;

    BackendChoice(ClassNode type, MethodNode method) {
        this.type = type;
        this.method = method;
    }

    /** Whether the jump depends on the kernel's own pool, or on a backend, and on nothing else. */
    boolean isAskedBy(JumpInsnNode jump) {
        AbstractInsnNode last = jump.getPrevious();
        return switch (jump.getOpcode()) {
            case Opcodes.IFNULL, Opcodes.IFNONNULL -> isPool(last) || isBackend(last);
            case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE -> isBackend(last) && isBackend(last.getPrevious());
            default -> false;
        };
    }

    private boolean isPool(AbstractInsnNode instruction) {
        return instruction instanceof FieldInsnNode field
                && field.owner.equals(type.name)
                && field.desc.equals("L" + Allowed.POOL + ";");
    }

    /** A constant, or a variable that only the schedule sets. */
    private boolean isBackend(AbstractInsnNode instruction) {
        return instruction instanceof FieldInsnNode field && field.owner.equals(BACKEND)
                || instruction.getOpcode() == Opcodes.ALOAD
                        && instruction instanceof VarInsnNode load
                        && isSetByTheSchedule(load.var);
    }

    private boolean isSetByTheSchedule(int slot) {
        VarInsnNode[] stores = Arrays.stream(method.instructions.toArray())
                .filter(instruction -> instruction.getOpcode() == Opcodes.ASTORE)
                .map(VarInsnNode.class::cast)
                .filter(store -> store.var == slot)
                .toArray(VarInsnNode[]::new);
        return stores.length > 0
                && Arrays.stream(stores)
                        .allMatch(store -> store.getPrevious() instanceof MethodInsnNode call
                                && call.desc.endsWith(")L" + BACKEND + ";"));
    }
}
