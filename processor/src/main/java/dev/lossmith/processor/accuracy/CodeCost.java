package dev.lossmith.processor.accuracy;

import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What computing a value takes, in additions: divisions and roots are what SIMD units of today do least of. */
final class CodeCost {
    private static final Map<Instruction, Integer> DEAR =
            Map.of(Instruction.DIVIDE, 8, Instruction.SQUARE_ROOT, 10, Instruction.SELECT, 2);

    private final Set<Value> counted = Collections.newSetFromMap(new IdentityHashMap<>());

    private CodeCost() {}

    /** Of several values, what they share once. */
    static int of(List<Value> values) {
        CodeCost cost = new CodeCost();
        return values.stream().mapToInt(cost::count).sum();
    }

    private int count(Value value) {
        if (!(value instanceof Value.Result result) || !counted.add(value)) {
            return 0;
        }
        return DEAR.getOrDefault(result.instruction(), 1)
                + result.operands().stream().mapToInt(this::count).sum();
    }
}
