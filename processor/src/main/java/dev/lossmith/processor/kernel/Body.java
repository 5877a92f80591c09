package dev.lossmith.processor.kernel;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is done for one element: variables in the order of their computation, and the results. A value gets a variable if it
 * is used more than once or has a name; all else is written where it is used.
 *
 * @param steps the variables
 * @param names the variable of each value that has one
 * @param results what is asked for, in the order of asking
 */
public record Body(List<Step> steps, Map<Value, String> names, List<Value> results) {

    /** The body that computes {@code results} of {@code code}, with variables unlike the {@code reserved} names. */
    public static Body of(Code code, List<Value> results, Set<String> reserved) {
        ScalarForm form = new ScalarForm(code);
        List<Value> scalar = results.stream().map(form::of).toList();
        return new Arrangement(code, reserved).arrange(scalar);
    }

    private static final class Arrangement {
        private final Code code;
        private final Set<String> taken;
        private final Map<Value, Integer> uses = new IdentityHashMap<>();
        private final Map<Value, String> names = new IdentityHashMap<>();
        private final Set<Value> seen = new HashSet<>();
        private final List<Step> steps = new ArrayList<>();

        Arrangement(Code code, Set<String> reserved) {
            this.code = code;
            this.taken = new HashSet<>(reserved);
        }

        Body arrange(List<Value> results) {
            results.forEach(this::count);
            results.forEach(this::visit);
            return new Body(List.copyOf(steps), names, results);
        }

        private void count(Value value) {
            if (uses.merge(value, 1, Integer::sum) == 1 && value instanceof Value.Result result) {
                result.operands().forEach(this::count);
            }
        }

        private void visit(Value value) {
            if (!(value instanceof Value.Result result) || !seen.add(value)) {
                return;
            }
            result.operands().forEach(this::visit);
            Optional<Code.Label> label = code.label(value);
            if (label.isPresent() || uses.get(value) > 1) {
                String name = unique(label.map(Code.Label::name).orElseGet(() -> derived(result)));
                names.put(value, name);
                steps.add(new Step(name, value, label.map(Code.Label::comment).orElse(null)));
            }
        }

        /** A square is called after its root: f, f2, f4; anything else that nobody named, after its instruction. */
        private String derived(Value.Result result) {
            String root = names.get(result.operands().get(0));
            boolean square = result.operands().size() == 2
                    && result.operands().get(0) == result.operands().get(1);
            if (!square || root == null) {
                return camelCase(result.instruction().name());
            }
            String letters = root.replaceAll("[0-9]+$", "");
            String digits = root.substring(letters.length());
            return letters + 2 * (digits.isEmpty() ? 1 : Integer.parseInt(digits));
        }

        private String unique(String name) {
            String candidate = name;
            for (int i = 2; !taken.add(candidate); i++) {
                candidate = name + "_" + i;
            }
            return candidate;
        }

        private static String camelCase(String upper) {
            String[] words = upper.toLowerCase(java.util.Locale.ROOT).split("_");
            StringBuilder name = new StringBuilder(words[0]);
            for (int i = 1; i < words.length; i++) {
                name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
            }
            return name.toString();
        }
    }
}
