package dev.lossmith.processor.kernel;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a loop does for one element: variables in the order in which lowering made them, and the results. A value gets a variable
 * if it is used more than once or has a name; all else is written where it is used.
 *
 * @param steps the variables
 * @param names the variable of each value that has one
 * @param leaves the arguments and class constants that the results depend on
 * @param results what is asked for, in the order of asking
 */
public record Body(List<Step> steps, Map<Value, String> names, Set<Value> leaves, List<Value> results) {

    /** The body that computes {@code results} with scalars, with variables unlike the {@code reserved} names. */
    public static Body ofScalars(Code code, List<Value> results, Set<String> reserved) {
        ScalarForm form = new ScalarForm(code, false);
        return of(code, results.stream().map(form::of).toList(), Set.of(), new Naming(code, reserved));
    }

    /** The body that computes {@code results} from the {@code given} numbers, whose names are known. */
    static Body of(Code code, List<Value> results, Set<Value> given, Naming naming) {
        return new Arrangement(code, given, naming).arrange(results);
    }

    /** Whether a result depends on the argument of that name. */
    public boolean uses(String argument) {
        return leaves.stream()
                .anyMatch(leaf ->
                        leaf instanceof Value.Argument other && other.name().equals(argument));
    }

    private static final class Arrangement {
        private final Code code;
        private final Set<Value> given;
        private final Naming naming;
        private final Map<Value, Integer> uses = new IdentityHashMap<>();
        private final Set<Value> leaves = new LinkedHashSet<>();
        private final List<Step> steps = new ArrayList<>();

        Arrangement(Code code, Set<Value> given, Naming naming) {
            this.code = code;
            this.given = given;
            this.naming = naming;
        }

        Body arrange(List<Value> results) {
            results.forEach(this::count);
            uses.keySet().stream()
                    .filter(value -> value instanceof Value.Result && !given.contains(value))
                    .map(Value.Result.class::cast)
                    .sorted(Comparator.comparingInt(Value.Result::position))
                    .forEach(this::visit);
            return new Body(List.copyOf(steps), Map.copyOf(naming.names()), leaves, results);
        }

        private void count(Value value) {
            if (uses.merge(value, 1, Integer::sum) > 1) {
                return;
            }
            if (value instanceof Value.Argument || value instanceof Value.ClassConstant) {
                leaves.add(value);
            } else if (value instanceof Value.Result result && !given.contains(value)) {
                result.operands().forEach(this::count);
                if (result.isLimit()) {
                    // A vector is compared with its limit, and then is the result itself: it needs a variable.
                    uses.merge(result.operands().get(0), 1, Integer::sum);
                }
            }
        }

        private void visit(Value.Result value) {
            if (naming.isNamed(value) || code.label(value).isPresent() || uses.get(value) > 1) {
                steps.add(new Step(
                        naming.name(value),
                        value,
                        code.label(value).map(Code.Label::comment).orElse(null)));
            }
        }
    }
}
