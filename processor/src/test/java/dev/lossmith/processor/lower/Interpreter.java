package dev.lossmith.processor.lower;

import java.util.List;
import java.util.Map;

/** Runs code for one element; for many, a {@link Program} is faster. */
public final class Interpreter {
    private final Map<String, Double> arguments;
    private final int column;

    /** Runs with these arguments and the constants of the class {@code column}. */
    public Interpreter(Map<String, Double> arguments, int column) {
        this.arguments = Map.copyOf(arguments);
        this.column = column;
    }

    /** The value, before it is rounded to the precision of the results. */
    public double number(Value value) {
        List<String> names = List.copyOf(arguments.keySet());
        double[] numbers = names.stream().mapToDouble(arguments::get).toArray();
        return Program.of(List.of(value), names, column).run(numbers)[0];
    }
}
