package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Stages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the variables and arrays of a schedule's loops are called. */
final class ScheduleNames {
    /** What the scratch arrays of results are called; results that are the same number are in the array of the first. */
    private static final List<String> RESULTS = List.of("losses", "gradients", "hessians");

    private final Map<Value.ClassConstant, String> tables;

    ScheduleNames(Kernel kernel) {
        this.tables = ClassConstants.tableNames(kernel);
    }

    /** The tables of class constants. */
    Map<Value.ClassConstant, String> tables() {
        return tables;
    }

    /** The table of a class constant, repeated so often that a block can begin at any class. */
    static String rows(String table) {
        return table + "_ROWS";
    }

    /** The variable that holds an argument or a class constant in a loop. */
    String leaf(Value leaf) {
        return leaf instanceof Value.Argument argument
                ? argument.name()
                : constant(tables.get((Value.ClassConstant) leaf));
    }

    /** The variable that holds a value in a loop, if one does. */
    Optional<String> variable(Stages.Loop loop, Value value) {
        return value instanceof Value.ClassConstant
                ? Optional.of(leaf(value))
                : loop.body().name(value);
    }

    /** The same, as Java. */
    Optional<CodeBlock> named(Stages.Loop loop, Value value) {
        return variable(loop, value).map(name -> CodeBlock.of("$L", name));
    }

    /** The scratch array that a loop reads a number from. */
    String source(Stages.Loop loop, Value value, List<Value> results) {
        return value instanceof Value.Result ? array(value, loop, results) : plural(leaf(value));
    }

    /** What the scratch array of a number is called: results after what they are, others after their variable. */
    static String array(Value value, Stages.Loop loop, List<Value> results) {
        int order = results.indexOf(value);
        return order >= 0 ? RESULTS.get(order) : plural(loop.body().names().get(value));
    }

    private static String plural(String name) {
        return name.endsWith("s") && name.length() > 1 ? name + "es" : name + "s";
    }

    /** POS_WEIGHT as posWeight. */
    private static String constant(String table) {
        StringBuilder name = new StringBuilder();
        for (String word : table.split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }
}
