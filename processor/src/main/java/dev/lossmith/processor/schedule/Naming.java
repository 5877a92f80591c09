package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Gives values the names that lowering chose, or else names after what they are, each unlike all others. */
final class Naming {
    private static final Map<Instruction, String> NOUNS = Map.of(
            Instruction.ADD, "sum",
            Instruction.SUBTRACT, "difference",
            Instruction.MULTIPLY, "product",
            Instruction.DIVIDE, "quotient",
            Instruction.NEGATE, "negated",
            Instruction.ABSOLUTE, "magnitude",
            Instruction.MINIMUM, "smaller",
            Instruction.MAXIMUM, "larger",
            Instruction.TO_BITS, "bits");

    /** How names end that carry a factor of 2^64. */
    private static final String SCALED = "64";

    private final Code code;
    private final UniqueNames unique;
    private final Map<Value, String> names;

    /** Names unlike the {@code reserved} ones. */
    Naming(Code code, Set<String> reserved) {
        this(code, reserved, Map.of());
    }

    /** Names unlike the {@code reserved} ones, when some values are named already. */
    Naming(Code code, Set<String> reserved, Map<Value, String> given) {
        this.code = code;
        Set<String> taken = new HashSet<>(reserved);
        taken.addAll(given.values());
        this.unique = new UniqueNames(taken);
        this.names = new IdentityHashMap<>(given);
    }

    Map<Value, String> names() {
        return names;
    }

    boolean isNamed(Value value) {
        return names.containsKey(value);
    }

    String name(Value.Result value) {
        return names.computeIfAbsent(
                value,
                absent -> unique.of(code.label(value).map(Code.Label::name).orElseGet(() -> derived(value))));
    }

    /** What nobody named: a square after its root as f, f2, f4, bits after their number, e after e64, else what it is. */
    private String derived(Value.Result result) {
        Value operand = result.operands().get(0);
        String first = names.get(operand);
        boolean square =
                result.operands().size() == 2 && operand == result.operands().get(1);
        if (square && first != null) {
            String letters = first.replaceAll("[0-9]+$", "");
            String digits = first.substring(letters.length());
            return letters + 2 * (digits.isEmpty() ? 1 : Integer.parseInt(digits));
        }
        String label = code.label(operand).map(Code.Label::name).orElse("");
        if (label.endsWith(SCALED) && code.isScaledDown(result)) {
            return label.substring(0, label.length() - SCALED.length());
        }
        return result.instruction() == Instruction.TO_BITS && first != null
                ? code.label(operand).map(Code.Label::name).orElse(first) + "Bits"
                : NOUNS.getOrDefault(result.instruction(), "value");
    }
}
