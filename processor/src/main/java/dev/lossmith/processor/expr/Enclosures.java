package dev.lossmith.processor.expr;

import dev.lossmith.processor.enclosure.Enclosure;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Evaluates expressions in two doubles, with a bound of the error, at many points: each part once a point, in an order that is found
 * once. Thread-safe.
 */
public final class Enclosures {
    /** How a part is computed of the parts before it. */
    private interface EnclosureStep {
        Enclosure of(double[] variables, Enclosure[] before);
    }

    private final List<EnclosureStep> steps;
    private final List<Integer> results;

    private Enclosures(List<EnclosureStep> steps, List<Integer> results) {
        this.steps = steps;
        this.results = results;
    }

    /**
     * Evaluates these, of the constants of the first class.
     *
     * @param variables in the order in which their values will be given
     */
    public static Enclosures of(List<Expression> expressions, List<Variable> variables) {
        List<Expression> parts = Parts.of(expressions);
        Map<Expression, Integer> places = new IdentityHashMap<>();
        parts.forEach(part -> places.put(part, places.size()));
        return new Enclosures(
                parts.stream().map(part -> step(part, variables, places)).toList(),
                expressions.stream().map(places::get).toList());
    }

    private static EnclosureStep step(Expression part, List<Variable> variables, Map<Expression, Integer> places) {
        if (part instanceof Constant constant) {
            Enclosure value = Enclosure.of(constant.real(0));
            return (values, before) -> value;
        }
        if (part instanceof Application application) {
            int[] operands =
                    application.operands().stream().mapToInt(places::get).toArray();
            return (values, before) -> application.operator().enclosed(taken(before, operands));
        }
        int variable = IntStream.range(0, variables.size())
                .filter(i -> variables.get(i) == part)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no value for " + part));
        return (values, before) -> Enclosure.of(values[variable]);
    }

    private static List<Enclosure> taken(Enclosure[] before, int[] operands) {
        Enclosure[] taken = new Enclosure[operands.length];
        for (int i = 0; i < operands.length; i++) {
            taken[i] = before[operands[i]];
        }
        return List.of(taken);
    }

    /** What the expressions are there. */
    public List<Enclosure> at(double... variables) {
        Enclosure[] values = new Enclosure[steps.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = steps.get(i).of(variables, values);
        }
        return results.stream().map(place -> values[place]).toList();
    }
}
