package dev.lossmith.processor.testing;

import static org.objectweb.asm.Opcodes.*;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What an instruction takes from the operand stack and whether it leaves a value there; a long or double is one value.
 * An instruction without a row here has no place in a kernel's method.
 */
record StackEffect(int pops, boolean pushes) {
    private static final Map<Integer, StackEffect> TABLE = new HashMap<>();

    static {
        // spotless:off
        row(0, true,  range(ACONST_NULL, LDC), range(ILOAD, ALOAD), of(GETSTATIC));
        row(1, false, range(ISTORE, ASTORE), range(IFEQ, IFLE), of(IFNULL, IFNONNULL), range(TABLESWITCH, ARETURN));
        row(2, true,  of(IALOAD, FALOAD, DALOAD, AALOAD), range(IADD, DDIV), of(IREM), range(ISHL, LXOR));
        row(3, false, of(FASTORE, DASTORE));
        row(1, true,  of(ARRAYLENGTH), range(INEG, DNEG), range(I2L, D2F), of(GETFIELD, CHECKCAST));
        row(2, false, range(IF_ICMPEQ, IF_ACMPNE));
        row(0, false, of(IINC, GOTO, RETURN));
        // Of a long or double, one value, which counts as data. Copies of two ints would leave the stack uneven: reported.
        row(0, true,  of(DUP2));
        // spotless:on
    }

    private static void row(int pops, boolean pushes, IntStream... opcodes) {
        for (IntStream stream : opcodes) {
            stream.forEach(opcode -> TABLE.put(opcode, new StackEffect(pops, pushes)));
        }
    }

    private static IntStream range(int first, int last) {
        return IntStream.rangeClosed(first, last);
    }

    private static IntStream of(int... opcodes) {
        return IntStream.of(opcodes);
    }

    /** Whether the table has the instruction; a call is described by its descriptor instead. */
    static boolean isKnown(AbstractInsnNode instruction) {
        return TABLE.containsKey(instruction.getOpcode());
    }

    static StackEffect of(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            StackEffect arguments = ofCall(call.desc);
            int receiver = call.getOpcode() == INVOKESTATIC ? 0 : 1;
            return new StackEffect(arguments.pops + receiver, arguments.pushes);
        }
        return instruction instanceof InvokeDynamicInsnNode lambda
                ? ofCall(lambda.desc)
                : TABLE.get(instruction.getOpcode());
    }

    private static StackEffect ofCall(String descriptor) {
        return new StackEffect(
                Type.getArgumentTypes(descriptor).length, Type.getReturnType(descriptor) != Type.VOID_TYPE);
    }
}
