package dev.lossmith.processor.testing;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The instructions, calls and fields that a kernel may use; all else is forbidden. */
final class Allowed {
    /** Exact or correctly rounded, so that each gives the same bits everywhere, and compiled to an instruction or two. */
    private static final Set<String> CALLS = Set.of(
            "java/lang/Math.abs(F)F",
            "java/lang/Math.abs(D)D",
            "java/lang/Math.min(II)I",
            "java/lang/Math.min(FF)F",
            "java/lang/Math.min(DD)D",
            "java/lang/Math.max(II)I",
            "java/lang/Math.max(FF)F",
            "java/lang/Math.max(DD)D",
            "java/lang/Math.sqrt(D)D",
            "java/lang/Float.floatToRawIntBits(F)I",
            "java/lang/Float.intBitsToFloat(I)F",
            "java/lang/Double.doubleToRawLongBits(D)J",
            "java/lang/Double.longBitsToDouble(J)D");

    /** Initializers fill the constant tables and make the INSTANCE. */
    private static final Set<Integer> INITIALIZER = Set.of(
            Opcodes.NEW,
            Opcodes.DUP,
            Opcodes.NEWARRAY,
            Opcodes.FASTORE,
            Opcodes.DASTORE,
            Opcodes.PUTSTATIC,
            Opcodes.INVOKESPECIAL,
            Opcodes.RETURN);

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(Opcodes.LDC, "LDC of something that is no number"),
            Map.entry(Opcodes.NEW, "NEW"),
            Map.entry(Opcodes.NEWARRAY, "NEWARRAY"),
            Map.entry(Opcodes.ANEWARRAY, "ANEWARRAY"),
            Map.entry(Opcodes.MULTIANEWARRAY, "MULTIANEWARRAY"),
            Map.entry(Opcodes.LCMP, "LCMP"),
            Map.entry(Opcodes.FCMPL, "FCMPL"),
            Map.entry(Opcodes.FCMPG, "FCMPG"),
            Map.entry(Opcodes.DCMPL, "DCMPL"),
            Map.entry(Opcodes.DCMPG, "DCMPG"),
            Map.entry(Opcodes.IFNULL, "IFNULL"),
            Map.entry(Opcodes.IFNONNULL, "IFNONNULL"),
            Map.entry(Opcodes.IF_ACMPEQ, "IF_ACMPEQ"),
            Map.entry(Opcodes.IF_ACMPNE, "IF_ACMPNE"),
            Map.entry(Opcodes.TABLESWITCH, "TABLESWITCH"),
            Map.entry(Opcodes.LOOKUPSWITCH, "LOOKUPSWITCH"),
            Map.entry(Opcodes.INVOKEDYNAMIC, "INVOKEDYNAMIC"),
            Map.entry(Opcodes.MONITORENTER, "MONITORENTER"),
            Map.entry(Opcodes.ATHROW, "ATHROW"));

    private Allowed() {}

    static boolean inInitializer(ClassNode kernel, AbstractInsnNode instruction) {
        boolean own = !(instruction instanceof FieldInsnNode field) || field.owner.equals(kernel.name);
        boolean constructs = !(instruction instanceof MethodInsnNode call) || call.owner.equals(kernel.name);
        int opcode = instruction.getOpcode();
        boolean constant = opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.LDC;
        return own && constructs && (constant || INITIALIZER.contains(opcode));
    }

    static boolean inConstructor(AbstractInsnNode instruction) {
        boolean superConstructor = instruction instanceof MethodInsnNode call && call.owner.equals("java/lang/Object");
        return superConstructor
                || instruction.getOpcode() == Opcodes.ALOAD
                || instruction.getOpcode() == Opcodes.RETURN;
    }

    static boolean inMethod(ClassNode kernel, AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return call.getOpcode() == Opcodes.INVOKESTATIC && isAllowedCall(kernel, call);
        }
        if (instruction instanceof FieldInsnNode field && !field.owner.equals(kernel.name)) {
            return false;
        }
        boolean number =
                !(instruction instanceof LdcInsnNode ldc) || ldc.cst instanceof Number || ldc.cst instanceof String;
        return number && StackEffect.isKnown(instruction);
    }

    private static boolean isAllowedCall(ClassNode kernel, MethodInsnNode call) {
        if (call.owner.equals(kernel.name)) {
            int own = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
            return kernel.methods.stream()
                    .filter(method -> method.name.equals(call.name) && method.desc.equals(call.desc))
                    .anyMatch(method -> (method.access & own) == own);
        }
        return call.owner.equals("dev/lossmith/runtime/Arguments")
                || CALLS.contains(call.owner + "." + call.name + call.desc);
    }

    static String describe(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return "the method " + call.owner + "." + call.name + call.desc;
        }
        if (instruction instanceof FieldInsnNode field) {
            return "the field " + field.owner + "." + field.name;
        }
        return NAMES.getOrDefault(instruction.getOpcode(), "opcode " + instruction.getOpcode());
    }
}
