package dev.lossmith.processor.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Proves that a method jumps to control its loops, to choose among loops, and for nothing else. Two things are shown of each
 * conditional jump on an int: it leaves a loop at its head, and it compares counters. A switch is on a counter. What is left
 * are {@linkplain BackendChoice questions} about references: which backend a block is for.
 *
 * <p>A counter is an int that comes from int parameters and int constants by addition, subtraction, multiplication, division,
 * minimum, maximum, bits and the length of a vector alone; a value that an array, a field, another call or a conversion had any
 * part in is data. Where a parameter is an int, callers pass counters: that is shown of each call of a method that is not
 * mere arithmetic, as is one of the class without a jump in it and in what it calls: the bits of a float are an int.
 *
 * <p>The proof is conservative. An int variable is a counter only if every int that is ever stored in its slot is one, and
 * the operand stack must be empty where a jump leads back, which javac's loops satisfy: so one pass over the instructions in
 * their order sees every value, whatever the path, and passes are repeated until no further slot turns out to be data.
 */
final class LoopControl {
    private static final Set<String> ARITHMETIC = Set.of("java/lang/Math", "java/lang/Float", "java/lang/Double");

    private final ClassNode type;
    private final MethodNode method;
    private final BackendChoice choice;
    private final Set<Integer> dataSlots = new HashSet<>();
    private final List<String> violations = new ArrayList<>();
    /** What is on the operand stack: whether each value is a counter, the uppermost first. */
    private Deque<Boolean> counters = new ArrayDeque<>();
    /** What is there where jumps lead ahead. */
    private final Map<LabelNode, Deque<Boolean>> ahead = new HashMap<>();
    /** Whether the instruction before leads to the next. */
    private boolean goesOn;

    /** The method, of this class, uses only instructions that {@link StackEffect} knows. */
    LoopControl(ClassNode type, MethodNode method) {
        this.type = type;
        this.method = method;
        this.choice = new BackendChoice(method);
    }

    List<String> violations() {
        int known;
        do {
            known = dataSlots.size();
            violations.clear();
            counters = new ArrayDeque<>();
            ahead.clear();
            goesOn = true;
            method.instructions.forEach(this::follow);
        } while (dataSlots.size() > known);
        return violations;
    }

    private void follow(AbstractInsnNode instruction) {
        if (instruction instanceof LabelNode label) {
            arrive(label);
        }
        if (instruction.getOpcode() < 0) {
            return;
        }
        StackEffect effect = StackEffect.of(instruction);
        Deque<Boolean> operands = new ArrayDeque<>();
        for (int i = 0; i < effect.pops(); i++) {
            operands.push(counters.pop());
        }
        boolean fromCounters = !operands.contains(false);
        check(instruction, fromCounters);
        checkArguments(instruction, operands);
        if (instruction.getOpcode() == Opcodes.ISTORE && !fromCounters) {
            dataSlots.add(((VarInsnNode) instruction).var);
        }
        if (effect.pushes()) {
            counters.push(isLength(instruction) || fromCounters && isCounter(instruction));
        }
        int opcode = instruction.getOpcode();
        goesOn = opcode != Opcodes.GOTO && (opcode < Opcodes.TABLESWITCH || opcode > Opcodes.RETURN);
    }

    /** Whatever the path, a value is a counter only if it is one on every path. */
    private void arrive(LabelNode label) {
        if (goesOn) {
            comeTogether(label);
        }
        counters = ahead.getOrDefault(label, new ArrayDeque<>());
        goesOn = true;
    }

    /** From here, too, the method goes to the label. */
    private void comeTogether(LabelNode label) {
        ahead.merge(label, new ArrayDeque<>(counters), (one, other) -> {
            Deque<Boolean> both = new ArrayDeque<>();
            one.forEach(counter -> both.add(counter & other.pop()));
            return both;
        });
    }

    /** The number of elements of a vector, which the machine decides. */
    private static boolean isLength(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && (call.owner + "." + call.name).equals("jdk/incubator/vector/VectorSpecies.length");
    }

    /** Whether the instruction makes a counter of counters. */
    private boolean isCounter(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return switch (opcode) {
            case Opcodes.ILOAD -> !dataSlots.contains(((VarInsnNode) instruction).var);
            case Opcodes.IADD, Opcodes.ISUB, Opcodes.IMUL, Opcodes.IDIV, Opcodes.IREM, Opcodes.INEG, Opcodes.IAND ->
                true;
            case Opcodes.LDC -> ((LdcInsnNode) instruction).cst instanceof Integer;
            case Opcodes.INVOKESTATIC ->
                ((MethodInsnNode) instruction).desc.equals("(II)I") && isArithmetic(instruction);
            default ->
                opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5
                        || opcode == Opcodes.BIPUSH
                        || opcode == Opcodes.SIPUSH;
        };
    }

    /** Of ints as of any numbers: what it makes of data is data. */
    private static boolean isArithmetic(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call && ARITHMETIC.contains(call.owner);
    }

    /** Whether a method of the class is called that has no use for counters. */
    private boolean isStraight(MethodInsnNode call) {
        return call.owner.equals(type.name)
                && type.methods.stream()
                        .filter(other -> other.name.equals(call.name) && other.desc.equals(call.desc))
                        .anyMatch(other -> other != method && isStraight(other));
    }

    private boolean isStraight(MethodNode other) {
        for (AbstractInsnNode instruction : other.instructions) {
            boolean jumps = instruction instanceof JumpInsnNode
                    || instruction instanceof TableSwitchInsnNode
                    || instruction instanceof LookupSwitchInsnNode;
            boolean callsMore = instruction instanceof MethodInsnNode call && !isArithmetic(call) && !isStraight(call);
            if (jumps || callsMore || instruction instanceof InvokeDynamicInsnNode) {
                return false;
            }
        }
        return true;
    }

    /** Methods rely on it that what they take for counters are counters. */
    private void checkArguments(AbstractInsnNode instruction, Deque<Boolean> operands) {
        if (instruction instanceof MethodInsnNode call && !isArithmetic(call) && !isStraight(call)) {
            if (call.getOpcode() != Opcodes.INVOKESTATIC) {
                operands.pop();
            }
            checkArguments(call.name, call.desc, operands);
        } else if (instruction instanceof InvokeDynamicInsnNode lambda) {
            checkArguments(lambda.name, lambda.desc, operands);
        }
    }

    private void checkArguments(String name, String descriptor, Deque<Boolean> arguments) {
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            boolean counter = arguments.pop();
            if (parameter == Type.INT_TYPE && !counter) {
                violations.add("passes data as a counter to " + name);
            }
        }
    }

    private void check(AbstractInsnNode instruction, boolean onCounters) {
        if (instruction instanceof JumpInsnNode jump) {
            check(jump, onCounters);
            comeTogether(jump.label);
        } else if (instruction instanceof TableSwitchInsnNode table) {
            checkSwitch(table.labels, table.dflt, onCounters);
        } else if (instruction instanceof LookupSwitchInsnNode lookup) {
            checkSwitch(lookup.labels, lookup.dflt, onCounters);
        }
    }

    private void checkSwitch(List<LabelNode> labels, LabelNode otherwise, boolean onCounter) {
        if (!counters.isEmpty()) {
            violations.add("jumps in the middle of an expression");
        } else if (!onCounter) {
            violations.add("jumps on data");
        }
        labels.forEach(this::comeTogether);
        comeTogether(otherwise);
    }

    private void check(JumpInsnNode jump, boolean comparesCounters) {
        int from = method.instructions.indexOf(jump);
        int to = method.instructions.indexOf(jump.label);
        boolean back = to < from;
        if (back && !counters.isEmpty()) {
            violations.add("jumps back in the middle of an expression");
        } else if (jump.getOpcode() == Opcodes.GOTO) {
            return;
        } else if (choice.isAskedBy(jump)) {
            if (back) {
                violations.add("jumps back on a reference");
            }
        } else if (!comparesCounters) {
            violations.add("jumps on data");
        } else if (back || !endsLoopAround(jump.label, from)) {
            violations.add("jumps on a counter, but not to leave a loop");
        }
    }

    /** Whether the instruction before the label jumps back to before the position. */
    private boolean endsLoopAround(AbstractInsnNode label, int position) {
        AbstractInsnNode before = label.getPrevious();
        while (before.getOpcode() < 0) {
            before = before.getPrevious();
        }
        return before instanceof JumpInsnNode jump
                && jump.getOpcode() == Opcodes.GOTO
                && method.instructions.indexOf(jump.label) <= position;
    }
}
