package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Helper;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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
    public static Body ofScalars(Code code, List<Value> results, Helpers methods, Set<String> reserved) {
        Naming naming = new Naming(code, reserved);
        Function<Value, Optional<String>> comments =
                value -> methods.call(value).isPresent() ? code.commentOnCall(value) : code.comment(value);
        return new Arrangement(code, methods, Set.of(), naming, comments).arrange(results);
    }

    /**
     * The body of a part of what is done for a row.
     *
     * @param results what it computes; those that are {@code kept} get variables, whose names later parts know
     * @param given numbers that are there already, with their names
     */
    static Body ofPart(
            Code code,
            List<Value> results,
            Collection<Value> kept,
            Map<Value, String> given,
            Helpers methods,
            Set<String> reserved) {
        Naming naming = new Naming(code, reserved, given);
        kept.stream().filter(Value.Result.class::isInstance).forEach(value -> naming.name((Value.Result) value));
        Function<Value, Optional<String>> comments =
                value -> methods.call(value).isPresent() ? code.commentOnCall(value) : code.comment(value);
        return new Arrangement(code, methods, given.keySet(), naming, comments).arrange(results);
    }

    /** The body of the method of a helper, whose operands are its parameters. */
    public static Body ofMethod(Code code, Helper helper, Helpers methods) {
        Map<Value, String> parameters = new IdentityHashMap<>();
        for (int i = 0; i < helper.operands().size(); i++) {
            parameters.put(helper.operands().get(i), helper.parameters().get(i));
        }
        Naming naming = new Naming(code, Set.copyOf(helper.parameters()), parameters);
        Function<Value, Optional<String>> comments = value -> code.comment(value, helper);
        Body body = new Arrangement(code, methods.without(helper), parameters.keySet(), naming, comments)
                .arrange(List.of(helper.result()));
        return body.returning();
    }

    /** The body that computes {@code results} from the {@code given} numbers, whose names are known. */
    static Body of(Code code, List<Value> results, Set<Value> given, Naming naming) {
        return new Arrangement(code, Helpers.none(), given, naming, code::comment).arrange(results);
    }

    /** What a value is called, if it is not written out: a variable, or an argument. */
    public Optional<String> name(Value value) {
        return value instanceof Value.Argument argument
                ? Optional.of(argument.name())
                : Optional.ofNullable(names.get(value));
    }

    /** Whether a result depends on the argument of that name. */
    public boolean uses(String argument) {
        return leaves.stream()
                .anyMatch(leaf ->
                        leaf instanceof Value.Argument other && other.name().equals(argument));
    }

    /** The step of a result that nothing else is made of: it needs no variable. */
    public Optional<Step> lastStep(Value result) {
        return readers(result) > 0
                ? Optional.empty()
                : steps.stream().filter(step -> step.value() == result).findFirst();
    }

    /** How often steps and results that are written out have the variable of a value in them. */
    public long readers(Value variable) {
        Stream<Value> written = Stream.concat(
                steps.stream().map(Step::value), results.stream().filter(result -> !names.containsKey(result)));
        return written.mapToLong(value -> readers(value, variable)).sum();
    }

    private long readers(Value value, Value variable) {
        return value instanceof Value.Result result
                ? result.operands().stream()
                        .mapToLong(operand ->
                                operand == variable ? 1 : names.containsKey(operand) ? 0 : readers(operand, variable))
                        .sum()
                : 0;
    }

    /** The same, without a variable for the only result: it is returned. */
    private Body returning() {
        Value result = results.get(0);
        Map<Value, String> others = new IdentityHashMap<>(names);
        others.remove(result);
        List<Step> before =
                steps.stream().filter(step -> step.value() != result).toList();
        return new Body(before, others, leaves, results);
    }

    private static final class Arrangement {
        private final Code code;
        private final Helpers methods;
        private final Set<Value> given;
        private final Naming naming;
        private final Function<Value, Optional<String>> comments;
        private final Map<Value, Integer> uses = new IdentityHashMap<>();
        private final Set<Value> leaves = new LinkedHashSet<>();
        private final List<Step> steps = new ArrayList<>();

        Arrangement(
                Code code,
                Helpers methods,
                Set<Value> given,
                Naming naming,
                Function<Value, Optional<String>> comments) {
            this.code = code;
            this.methods = methods;
            this.given = given;
            this.naming = naming;
            this.comments = comments;
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
            if (given.contains(value)) {
                return;
            }
            if (value instanceof Value.Argument || value instanceof Value.ClassConstant) {
                leaves.add(value);
            } else if (value instanceof Value.Result result) {
                methods.operands(result).forEach(this::count);
                if (result.isLimit() && methods.call(value).isEmpty()) {
                    // A vector is compared with its limit, and then is the result itself: it needs a variable.
                    uses.merge(result.operands().get(0), 1, Integer::sum);
                }
            }
        }

        private void visit(Value.Result value) {
            if (naming.isNamed(value) || code.label(value).isPresent() || uses.get(value) > 1) {
                steps.add(new Step(naming.name(value), value, comments.apply(value)));
            }
        }
    }
}
