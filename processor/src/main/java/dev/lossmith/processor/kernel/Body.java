package dev.lossmith.processor.kernel;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is done for one element: variables in the order in which lowering made them, and the results. A value gets a variable if it
 * is used more than once or has a name; all else is written where it is used.
 *
 * @param steps the variables
 * @param names the variable of each value that has one
 * @param arguments the names of the arguments that the results depend on
 * @param results what is asked for, in the order of asking
 */
public record Body(List<Step> steps, Map<Value, String> names, Set<String> arguments, List<Value> results) {

    /** The body that computes {@code results} of {@code code}, with variables unlike the {@code reserved} names. */
    public static Body of(Code code, List<Value> results, Set<String> reserved) {
        ScalarForm form = new ScalarForm(code);
        List<Value> scalar = results.stream().map(form::of).toList();
        return new Arrangement(code, reserved).arrange(scalar);
    }

    /** Whether a result depends on the argument of that name. */
    public boolean uses(String argument) {
        return arguments.contains(argument);
    }

    private static final class Arrangement {
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

        private final Code code;
        private final Set<String> taken;
        private final Map<Value, Integer> uses = new IdentityHashMap<>();
        private final Map<Value, String> names = new IdentityHashMap<>();
        private final List<Step> steps = new ArrayList<>();

        Arrangement(Code code, Set<String> reserved) {
            this.code = code;
            this.taken = new HashSet<>(reserved);
        }

        Body arrange(List<Value> results) {
            results.forEach(this::count);
            uses.keySet().stream()
                    .filter(Value.Result.class::isInstance)
                    .map(Value.Result.class::cast)
                    .sorted(Comparator.comparingInt(Value.Result::position))
                    .forEach(this::visit);
            Set<String> arguments = uses.keySet().stream()
                    .filter(Value.Argument.class::isInstance)
                    .map(value -> ((Value.Argument) value).name())
                    .collect(Collectors.toUnmodifiableSet());
            return new Body(List.copyOf(steps), names, arguments, results);
        }

        private void count(Value value) {
            if (uses.merge(value, 1, Integer::sum) == 1 && value instanceof Value.Result result) {
                result.operands().forEach(this::count);
            }
        }

        private void visit(Value.Result value) {
            Optional<Code.Label> label = code.label(value);
            if (label.isPresent() || uses.get(value) > 1) {
                String name = unique(label.map(Code.Label::name).orElseGet(() -> derived(value)));
                names.put(value, name);
                steps.add(new Step(name, value, label.map(Code.Label::comment).orElse(null)));
            }
        }

        /** What nobody named: a square after its root as f, f2, f4, bits after their number, else what it is. */
        private String derived(Value.Result result) {
            String first = names.get(result.operands().get(0));
            boolean square = result.operands().size() == 2
                    && result.operands().get(0) == result.operands().get(1);
            if (square && first != null) {
                String letters = first.replaceAll("[0-9]+$", "");
                String digits = first.substring(letters.length());
                return letters + 2 * (digits.isEmpty() ? 1 : Integer.parseInt(digits));
            }
            Value operand = result.operands().get(0);
            return result.instruction() == Instruction.TO_BITS && first != null
                    ? code.label(operand).map(Code.Label::name).orElse(first) + "Bits"
                    : NOUNS.getOrDefault(result.instruction(), "value");
        }

        private String unique(String name) {
            String candidate = name;
            for (char letter = 'B'; !taken.add(candidate); letter++) {
                candidate = name + letter;
            }
            return candidate;
        }
    }
}
