package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Helper;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The helpers that are methods of a kernel, so that what is done for an element reads as its formula: those of which nothing but the result
 * is used anywhere else. What is shared, as one division for two functions, stays where it is shared.
 */
public final class Helpers {
    /** Shorter ones read better where they are. */
    private static final int FEWEST_OPERATIONS = 4;

    /** So many operations are as soon done twice. */
    private static final int MOST_TWICE = 2;

    private final Map<Value, Helper> calls = new IdentityHashMap<>();

    private Helpers() {}

    /** No methods. */
    static Helpers none() {
        return new Helpers();
    }

    /** Those of a kernel that computes these values. */
    public static Helpers of(Code code, Collection<Value> results) {
        Map<Value, Set<Value>> users = new IdentityHashMap<>();
        results.forEach(result -> visit(result, users));
        Helpers methods = new Helpers();
        for (Value value : users.keySet()) {
            code.helpers(value).stream()
                    .filter(helper -> isClosed(helper, users, Set.copyOf(results)))
                    .findFirst()
                    .ifPresent(helper -> methods.calls.put(value, helper));
        }
        return methods;
    }

    /** The helper by whose method a value is computed, if it is. */
    public Optional<Helper> call(Value value) {
        return Optional.ofNullable(calls.get(value));
    }

    /** All but this one: those that its own method may call. */
    Helpers without(Helper helper) {
        Helpers others = new Helpers();
        others.calls.putAll(calls);
        others.calls.remove(helper.result());
        return others;
    }

    /** What a value is computed of: the arguments of its method, or its operands. */
    List<Value> operands(Value.Result value) {
        Helper helper = calls.get(value);
        return helper == null ? value.operands() : helper.operands();
    }

    private static void visit(Value value, Map<Value, Set<Value>> users) {
        if (users.containsKey(value)) {
            return;
        }
        users.put(value, new HashSet<>());
        if (value instanceof Value.Result result) {
            for (Value operand : result.operands()) {
                visit(operand, users);
                users.get(operand).add(value);
            }
        }
    }

    /** Whether it depends on its operands alone, and of the rest nothing is used outside but what is as soon computed twice. */
    private static boolean isClosed(Helper helper, Map<Value, Set<Value>> users, Set<Value> results) {
        Set<Value> inside = new LinkedHashSet<>();
        boolean isComplete = collect(helper.result(), helper, inside);
        return isComplete
                && inside.size() >= FEWEST_OPERATIONS
                && helper.operands().stream().noneMatch(operand -> isConstantInside(operand, inside, users))
                && inside.stream()
                        .allMatch(value -> value == helper.result()
                                || isCheap(value, inside)
                                || inside.containsAll(users.get(value)) && !results.contains(value));
    }

    /** A literal that is used twice may be both an operand and a constant of the helper, as 0 is where it is compared with. */
    private static boolean isConstantInside(Value operand, Set<Value> inside, Map<Value, Set<Value>> users) {
        return operand instanceof Value.Literal
                && users.get(operand).stream().filter(inside::contains).count() > 1;
    }

    /** Whether it takes few operations, none of them a division. */
    private static boolean isCheap(Value value, Set<Value> inside) {
        Set<Value> operations = new LinkedHashSet<>();
        Deque<Value> waiting = new ArrayDeque<>(List.of(value));
        while (!waiting.isEmpty() && operations.size() <= MOST_TWICE) {
            Value next = waiting.remove();
            if (next instanceof Value.Result result && inside.contains(next) && operations.add(next)) {
                waiting.addAll(result.operands());
            }
        }
        return operations.size() <= MOST_TWICE
                && operations.stream()
                        .noneMatch(operation -> ((Value.Result) operation).instruction() == Instruction.DIVIDE);
    }

    private static boolean collect(Value value, Helper helper, Set<Value> inside) {
        if (helper.operands().contains(value) || value instanceof Value.Literal || value instanceof Value.Pattern) {
            return true;
        }
        if (!(value instanceof Value.Result result)) {
            return false;
        }
        return !inside.add(value) || result.operands().stream().allMatch(operand -> collect(operand, helper, inside));
    }
}
