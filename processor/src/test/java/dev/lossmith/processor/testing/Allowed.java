package dev.lossmith.processor.testing;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** The instructions, calls and fields that a kernel or one of its schedules may use; all else is forbidden. */
final class Allowed {
    static final String POOL = "java/util/concurrent/ForkJoinPool";

    /** Exact or correctly rounded, so that each gives the same bits everywhere, and compiled to an instruction or two. */
    private static final Set<String> ARITHMETIC = Set.of(
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

    /** How the calls begin that each kind of class makes besides, and the fields of others that it reads. */
    private static final Map<Kind, Set<String>> BY_KIND = Map.of(
            Kind.KERNEL,
            Set.of(
                    "dev/lossmith/runtime/Arguments.",
                    "dev/lossmith/runtime/Schedule.next(",
                    "dev/lossmith/runtime/Schedule.backend(",
                    "dev/lossmith/runtime/Backend.",
                    "dev/lossmith/runtime/Parallel.",
                    "dev/lossmith/runtime/Lanes."),
            Kind.STAGED,
            Set.of(
                    "dev/lossmith/runtime/Scratch.",
                    "dev/lossmith/runtime/Lanes.",
                    "dev/lossmith/runtime/Blocks.",
                    "java/lang/System.arraycopy("),
            Kind.VECTOR,
            Set.of(
                    "dev/lossmith/runtime/Scratch.",
                    "dev/lossmith/runtime/Lanes.",
                    "dev/lossmith/runtime/Blocks.",
                    "java/lang/System.arraycopy(",
                    "jdk/incubator/vector/"));

    /** Initializers fill the constant tables, and make what is one for all calls. */
    private static final Map<Kind, Set<String>> IN_INITIALIZER = Map.of(
            Kind.KERNEL, Set.of("dev/lossmith/runtime/Schedule.", "dev/lossmith/runtime/Backend."),
            Kind.STAGED, Set.of("dev/lossmith/runtime/Blocks.repeated("),
            Kind.VECTOR,
                    Set.of("dev/lossmith/runtime/Blocks.repeated(", "jdk/incubator/vector/", "java/lang/Float.TYPE"));

    private static final Set<Integer> INITIALIZER =
            Set.of(Opcodes.PUTSTATIC, Opcodes.INVOKESTATIC, Opcodes.INVOKEINTERFACE, Opcodes.IDIV, Opcodes.RETURN);

    private static final Set<Integer> KERNEL_INITIALIZER = Set.of(
            Opcodes.ACONST_NULL, Opcodes.NEW, Opcodes.DUP, Opcodes.NEWARRAY, Opcodes.DASTORE, Opcodes.INVOKESPECIAL);

    private static final Set<Integer> CONSTRUCTOR = Set.of(Opcodes.ALOAD, Opcodes.PUTFIELD, Opcodes.RETURN);

    /** What makes the kernel that computes on a pool. */
    private static final Set<Integer> FACTORY = Set.of(Opcodes.NEW, Opcodes.DUP, Opcodes.ALOAD, Opcodes.ARETURN);

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
            Map.entry(Opcodes.TABLESWITCH, "TABLESWITCH"),
            Map.entry(Opcodes.LOOKUPSWITCH, "LOOKUPSWITCH"),
            Map.entry(Opcodes.INVOKEDYNAMIC, "INVOKEDYNAMIC"),
            Map.entry(Opcodes.CHECKCAST, "CHECKCAST"),
            Map.entry(Opcodes.MONITORENTER, "MONITORENTER"),
            Map.entry(Opcodes.ATHROW, "ATHROW"));

    private final ClassNode type;
    private final Kind kind;

    Allowed(ClassNode type, Kind kind) {
        this.type = type;
        this.kind = kind;
    }

    /** What a method may use. */
    Predicate<AbstractInsnNode> in(MethodNode method) {
        return switch (method.name) {
            case "<clinit>" -> this::inInitializer;
            case "<init>" -> this::inConstructor;
            default -> isFactory(method) ? this::inFactory : this::inMethod;
        };
    }

    /** Whether the method may use no jump at all. */
    boolean isStraight(MethodNode method) {
        return method.name.startsWith("<") || isFactory(method);
    }

    private boolean isFactory(MethodNode method) {
        return kind == Kind.KERNEL && method.desc.equals("(L" + POOL + ";)L" + type.name + ";");
    }

    private boolean inInitializer(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (instruction instanceof MethodInsnNode call && !isConstructor(call)) {
            return begins(IN_INITIALIZER.get(kind), name(call));
        }
        if (instruction instanceof FieldInsnNode field && !isOwn(field)) {
            return opcode == Opcodes.GETSTATIC && begins(IN_INITIALIZER.get(kind), name(field));
        }
        boolean constant = opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.LDC || opcode == Opcodes.GETSTATIC;
        return constant
                || INITIALIZER.contains(opcode)
                || kind == Kind.KERNEL && KERNEL_INITIALIZER.contains(opcode) && makesItself(instruction);
    }

    private boolean inConstructor(AbstractInsnNode instruction) {
        boolean superConstructor = instruction instanceof MethodInsnNode call && call.owner.equals("java/lang/Object");
        return superConstructor || CONSTRUCTOR.contains(instruction.getOpcode());
    }

    private boolean inFactory(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                ? isConstructor(call)
                : FACTORY.contains(instruction.getOpcode()) && makesItself(instruction);
    }

    private boolean inMethod(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return call.getOpcode() != Opcodes.INVOKESPECIAL && isAllowedCall(call);
        }
        if (instruction instanceof FieldInsnNode field) {
            boolean pool = kind == Kind.KERNEL && field.getOpcode() == Opcodes.GETFIELD;
            return isOwn(field)
                    ? pool || field.getOpcode() == Opcodes.GETSTATIC
                    : field.getOpcode() == Opcodes.GETSTATIC && begins(BY_KIND.get(kind), name(field));
        }
        if (instruction instanceof InvokeDynamicInsnNode lambda) {
            return kind == Kind.KERNEL && isBlock(lambda);
        }
        return switch (instruction.getOpcode()) {
            case Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH -> kind != Kind.KERNEL;
            case Opcodes.CHECKCAST -> kind == Kind.VECTOR;
            case Opcodes.LDC ->
                ((LdcInsnNode) instruction).cst instanceof Number
                        || kind == Kind.KERNEL && ((LdcInsnNode) instruction).cst instanceof String;
            default -> StackEffect.isKnown(instruction);
        };
    }

    private boolean isAllowedCall(MethodInsnNode call) {
        if (call.owner.equals(type.name)) {
            return call.getOpcode() == Opcodes.INVOKESTATIC
                    && (isOwnHelper(call.name, call.desc) || isRest(Kind.KERNEL, call));
        }
        if (type.name.equals(call.owner + Kind.VECTOR.ending())) {
            return isRest(Kind.VECTOR, call);
        }
        boolean schedule = kind == Kind.KERNEL
                && Stream.of(Kind.STAGED, Kind.VECTOR).anyMatch(other -> call.owner.equals(type.name + other.ending()));
        return schedule || ARITHMETIC.contains(name(call)) || begins(BY_KIND.get(kind), name(call));
    }

    /** The kernel's loop for what vectors leave over, which both call. */
    private boolean isRest(Kind caller, MethodInsnNode call) {
        return kind == caller && call.getOpcode() == Opcodes.INVOKESTATIC && call.name.endsWith("Rest");
    }

    private boolean isOwnHelper(String name, String descriptor) {
        int own = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
        return type.methods.stream()
                .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
                .anyMatch(method -> (method.access & own) == own);
    }

    /** A lambda that computes a block, for the workers of a pool. */
    private boolean isBlock(InvokeDynamicInsnNode lambda) {
        return lambda.desc.endsWith(")Ldev/lossmith/runtime/Parallel$Block;")
                && lambda.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && lambda.bsmArgs[1] instanceof Handle target
                && target.getOwner().equals(type.name)
                && isOwnHelper(target.getName(), target.getDesc());
    }

    private boolean isConstructor(MethodInsnNode call) {
        return kind == Kind.KERNEL && call.owner.equals(type.name) && call.name.equals("<init>");
    }

    private boolean makesItself(AbstractInsnNode instruction) {
        return !(instruction instanceof TypeInsnNode made) || made.desc.equals(type.name);
    }

    /** Schedules read the tables of their kernel. */
    private boolean isOwn(FieldInsnNode field) {
        boolean reads = field.getOpcode() == Opcodes.GETSTATIC;
        return field.owner.equals(type.name) || reads && type.name.equals(field.owner + kind.ending());
    }

    private static boolean begins(Set<String> beginnings, String name) {
        return beginnings.stream().anyMatch(name::startsWith);
    }

    private static String name(MethodInsnNode call) {
        return call.owner + "." + call.name + call.desc;
    }

    private static String name(FieldInsnNode field) {
        return field.owner + "." + field.name;
    }

    static String describe(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return "the method " + name(call);
        }
        if (instruction instanceof FieldInsnNode field) {
            return "the field " + name(field);
        }
        return NAMES.getOrDefault(instruction.getOpcode(), "opcode " + instruction.getOpcode());
    }

    /** The kinds of classes that a config gets for its loops. */
    enum Kind {
        KERNEL(""),
        STAGED("Staged"),
        VECTOR("Vector");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        /** What the class name has after that of the kernel. */
        String ending() {
            return ending;
        }

        static Kind of(String className) {
            return Stream.of(STAGED, VECTOR)
                    .filter(kind -> className.endsWith("Kernel" + kind.ending))
                    .findFirst()
                    .orElse(KERNEL);
        }
    }
}
