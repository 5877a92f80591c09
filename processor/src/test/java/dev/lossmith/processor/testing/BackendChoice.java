package dev.lossmith.processor.testing;

import java.util.Arrays;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The only question about references that a kernel asks: which backend the runtime wants a block from. */
final class BackendChoice {
    private static final String BACKEND = "dev/lossmith/runtime/Backend";

    private final MethodNode method;

    BackendChoice(MethodNode method) {
        this.method = method;
    }

    /** Whether the jump compares the backend that the runtime asks for, and nothing else. */
    boolean isAskedBy(JumpInsnNode jump) {
        AbstractInsnNode last = jump.getPrevious();
        return switch (jump.getOpcode()) {
            case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE -> isBackend(last) && isBackend(last.getPrevious());
            default -> false;
        };
    }

    /** A constant, or the first parameter of the method that the runtime calls for a block. */
    private boolean isBackend(AbstractInsnNode instruction) {
        return instruction instanceof FieldInsnNode field && field.owner.equals(BACKEND)
                || instruction.getOpcode() == Opcodes.ALOAD
                        && instruction instanceof VarInsnNode load
                        && load.var == 1
                        && isGivenByTheRuntime();
    }

    private boolean isGivenByTheRuntime() {
        boolean isBlock = method.name.equals("block") && method.desc.startsWith("(L" + BACKEND + ";");
        return isBlock
                && Arrays.stream(method.instructions.toArray())
                        .noneMatch(instruction ->
                                instruction.getOpcode() == Opcodes.ASTORE && ((VarInsnNode) instruction).var == 1);
    }
}
