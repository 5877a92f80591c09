package dev.lossmith.processor.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Proves that a method jumps to control its loops and for nothing else. Two things are shown of each conditional jump: it
 * leaves a loop at its head, and it compares counters. A counter is an int that comes from int parameters and int
 * constants by addition, subtraction, multiplication, division, minimum and maximum alone; a value that an array, a
 * field, a call or a conversion had any part in is data.
 *
 * <p>The proof is conservative. An int variable is a counter only if every int that is ever stored in its slot is one, and
 * the operand stack must be empty at jumps, which javac's loops satisfy: so one pass over the instructions in their order sees
 * every value, whatever the path, and passes are repeated until no further slot turns out to be data.
 */
final class LoopControl {
    private final MethodNode method;
    private final Set<Integer> dataSlots = new HashSet<>();
    private final Deque<Boolean> counters = new ArrayDeque<>();
    private final List<String> violations = new ArrayList<>();

    /** The method uses only instructions that {@link StackEffect} knows. */
    LoopControl(MethodNode method) {
        this.method = method;
    }

    List<String> violations() {
        int known;
        do {
            known = dataSlots.size();
            violations.clear();
            counters.clear();
            method.instructions.forEach(this::follow);
        } while (dataSlots.size() > known);
        return violations;
    }

    private void follow(AbstractInsnNode instruction) {
        if (instruction.getOpcode() < 0) {
            return;
        }
        StackEffect effect = StackEffect.of(instruction);
        boolean fromCounters = true;
        for (int i = 0; i < effect.pops(); i++) {
            fromCounters &= counters.pop();
        }
        if (instruction instanceof JumpInsnNode jump) {
            check(jump, fromCounters);
        } else if (instruction.getOpcode() == Opcodes.ISTORE && !fromCounters) {
            dataSlots.add(((VarInsnNode) instruction).var);
        }
        if (effect.pushes()) {
            counters.push(fromCounters && isCounter(instruction));
        }
    }

    /** Whether the instruction makes a counter of counters. */
    private boolean isCounter(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return switch (opcode) {
            case Opcodes.ILOAD -> !dataSlots.contains(((VarInsnNode) instruction).var);
            case Opcodes.IADD, Opcodes.ISUB, Opcodes.IMUL, Opcodes.IDIV, Opcodes.IREM -> true;
            case Opcodes.LDC -> ((LdcInsnNode) instruction).cst instanceof Integer;
            case Opcodes.INVOKESTATIC -> ((MethodInsnNode) instruction).desc.equals("(II)I");
            default ->
                opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5
                        || opcode == Opcodes.BIPUSH
                        || opcode == Opcodes.SIPUSH;
        };
    }

    private void check(JumpInsnNode jump, boolean comparesCounters) {
        int from = method.instructions.indexOf(jump);
        int to = method.instructions.indexOf(jump.label);
        if (!counters.isEmpty()) {
            violations.add("jumps in the middle of an expression");
        } else if (jump.getOpcode() == Opcodes.GOTO) {
            if (to > from) {
                violations.add("jumps ahead, which no loop does");
            }
        } else if (!comparesCounters) {
            violations.add("jumps on data");
        } else if (to < from || !endsLoopAround(jump.label, from)) {
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
