package dev.lossmith.processor.testing;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** The instructions, calls and fields that a kernel or one of its schedules may use; all else is forbidden. */
final class Allowed {
    private static final String POOL = "java/util/concurrent/ForkJoinPool";

    /** Where the runtime's own classes are. */
    private static final String RUNTIME = "dev/lossmith/runtime/";

    /** Exact or correctly rounded, so that each gives the same bits everywhere, and compiled to an instruction or two. */
    private static final Set<String> ARITHMETIC = Set.of(
            "java/lang/Math.abs(I)I",
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
                    "dev/lossmith/runtime/Schedule.backend(",
                    "dev/lossmith/runtime/Backend.",
                    "dev/lossmith/runtime/Lanes."),
            Kind.STAGED,
            Set.of(
                    "dev/lossmith/runtime/Scratch.",
                    "dev/lossmith/runtime/RowScratch.",
                    "dev/lossmith/runtime/Blocks.floats(",
                    "java/lang/System.arraycopy("),
            Kind.VECTOR,
            Set.of(
                    "dev/lossmith/runtime/Scratch.",
                    "dev/lossmith/runtime/RowScratch.",
                    "dev/lossmith/runtime/Blocks.rows(",
                    "dev/lossmith/runtime/Blocks.floats(",
                    "java/lang/System.arraycopy(",
                    "jdk/incubator/vector/"));

    /** What a kernel calls of its own that it has from the runtime. */
    private static final Set<String> INHERITED = Set.of("reduce", "each", "notEmpty", "sumOfWeights");

    /** Initializers fill the constant tables, and make what is one for all calls. */
    private static final Map<Kind, Set<String>> IN_INITIALIZER = Map.of(
            Kind.KERNEL, Set.of("dev/lossmith/runtime/Schedule.", "dev/lossmith/runtime/Backend."),
            Kind.STAGED, Set.of("dev/lossmith/runtime/Blocks.repeated("),
            Kind.VECTOR,
                    Set.of("dev/lossmith/runtime/Blocks.repeated(", "jdk/incubator/vector/", "java/lang/Float.TYPE"));

    private static final Set<Integer> INITIALIZER =
            Set.of(Opcodes.PUTSTATIC, Opcodes.INVOKESTATIC, Opcodes.INVOKEINTERFACE, Opcodes.IDIV, Opcodes.RETURN);

    private static final Set<Integer> WITH_TABLES =
            Set.of(Opcodes.ACONST_NULL, Opcodes.NEWARRAY, Opcodes.DASTORE, Opcodes.IASTORE);

    private static final Set<Integer> WITH_INSTANCE = Set.of(Opcodes.NEW, Opcodes.DUP, Opcodes.INVOKESPECIAL);

    private static final Set<Integer> CONSTRUCTOR = Set.of(
            Opcodes.ALOAD,
            Opcodes.ACONST_NULL,
            Opcodes.NEWARRAY,
            Opcodes.ANEWARRAY,
            Opcodes.DUP,
            Opcodes.IASTORE,
            Opcodes.AASTORE,
            Opcodes.RETURN);

    /** What javac adds, so that the runtime can call methods without knowing the type of arrays. */
    private static final Set<Integer> BRIDGE =
            Set.of(Opcodes.ALOAD, Opcodes.ILOAD, Opcodes.DLOAD, Opcodes.CHECKCAST, Opcodes.DRETURN, Opcodes.RETURN);

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
            default -> isBridge(method) ? this::inBridge : isFactory(method) ? this::inFactory : this::inMethod;
        };
    }

    /** Whether the method may use no jump at all. */
    boolean isStraight(MethodNode method) {
        return method.name.startsWith("<") || isFactory(method) || isBridge(method);
    }

    private static boolean isBridge(MethodNode method) {
        return (method.access & Opcodes.ACC_BRIDGE) != 0;
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
                || kind == Kind.KERNEL && WITH_TABLES.contains(opcode)
                || (kind != Kind.VECTOR || isOfRows()) && WITH_INSTANCE.contains(opcode) && makesItself(instruction);
    }

    private boolean inConstructor(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return call.owner.equals(type.superName) && call.name.equals("<init>")
                    || kind != Kind.KERNEL && call.owner.equals(RUNTIME + "RowPass");
        }
        if (instruction instanceof FieldInsnNode field) {
            return isOwn(field) && field.getOpcode() == Opcodes.GETSTATIC;
        }
        int opcode = instruction.getOpcode();
        return CONSTRUCTOR.contains(opcode) || opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.SIPUSH;
    }

    private boolean inFactory(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                ? isConstructor(call) || name(call).startsWith(RUNTIME + "Parallel.on(")
                : FACTORY.contains(instruction.getOpcode()) && makesItself(instruction);
    }

    private boolean inBridge(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                ? call.getOpcode() == Opcodes.INVOKEVIRTUAL && call.owner.equals(type.name)
                : BRIDGE.contains(instruction.getOpcode());
    }

    private boolean inMethod(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return call.getOpcode() != Opcodes.INVOKESPECIAL && isAllowedCall(call);
        }
        if (instruction instanceof FieldInsnNode field) {
            return field.getOpcode() == Opcodes.GETSTATIC
                    && (isOwn(field) || isOfSchedule(field.owner) || begins(BY_KIND.get(kind), name(field)));
        }
        return switch (instruction.getOpcode()) {
            case Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH -> kind != Kind.KERNEL;
            case Opcodes.CHECKCAST -> kind == Kind.VECTOR;
            case Opcodes.LDC -> ((LdcInsnNode) instruction).cst instanceof Number;
            case Opcodes.INVOKEDYNAMIC -> false;
            default -> StackEffect.isKnown(instruction);
        };
    }

    private boolean isAllowedCall(MethodInsnNode call) {
        if (call.owner.equals(type.name)) {
            return isOwnHelper(call.name, call.desc) || kind == Kind.KERNEL && INHERITED.contains(call.name);
        }
        return isOfSchedule(call.owner) && call.name.equals("block")
                || isRest(call)
                || ARITHMETIC.contains(name(call))
                || begins(BY_KIND.get(kind), name(call));
    }

    private boolean isOfSchedule(String owner) {
        return kind == Kind.KERNEL
                && Stream.of(Kind.STAGED, Kind.VECTOR).anyMatch(other -> owner.equals(type.name + other.ending()));
    }

    /** The kernel's loop for what vectors leave over. */
    private boolean isRest(MethodInsnNode call) {
        return kind == Kind.VECTOR && type.name.equals(call.owner + kind.ending()) && call.name.endsWith("Block");
    }

    private boolean isOwnHelper(String name, String descriptor) {
        int own = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
        return type.methods.stream()
                .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
                .anyMatch(method -> (method.access & own) == own);
    }

    private boolean isConstructor(MethodInsnNode call) {
        return call.owner.equals(type.name) && call.name.equals("<init>");
    }

    /** Loops of rows are an object also where they are vectors: the runtime asks it for each. */
    private boolean isOfRows() {
        return type.superName.endsWith("RowStages");
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
