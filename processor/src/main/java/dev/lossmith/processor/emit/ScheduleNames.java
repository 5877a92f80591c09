package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
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
    private final ClassName scratch;
    private final List<String> results;

    ScheduleNames(Kernel kernel) {
        this(ClassConstants.tableNames(kernel), Types.SCRATCH, RESULTS);
    }

    /**
     * Names for loops that read some tables.
     *
     * @param scratch where their arrays come from
     * @param results what the arrays of results are called
     */
    ScheduleNames(Map<Value.ClassConstant, String> tables, ClassName scratch, List<String> results) {
        this.tables = tables;
        this.scratch = scratch;
        this.results = results;
    }

    ClassName scratch() {
        return scratch;
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
    String source(Stages.Loop loop, Value value, List<Value> all) {
        return value instanceof Value.Result ? array(value, loop, all) : plural(leaf(value));
    }

    /** What the scratch array of a number is called: results after what they are, others after their variable. */
    String array(Value value, Stages.Loop loop, List<Value> all) {
        int order = all.indexOf(value);
        return order >= 0 ? results.get(order) : plural(loop.body().names().get(value));
    }

    static String plural(String name) {
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
