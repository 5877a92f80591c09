package dev.lossmith.processor.schedule;

import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.derive.RowDerivation;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.RowColumns;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.loss.RowFormula;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A compiled loss of rows, ready to be written down.
 *
 * @param written the annotation with the options that were written, as source
 * @param formula what the textbook says
 * @param derivation how that became what is computed
 * @param code where the values come from
 * @param reductions the numbers that are made of all elements, each after those that its operand reads
 * @param stored what is computed of a row: the loss, and the derivatives by an element, times the weight and the scale
 * @param chosen the same by inputs that have a place of their own: that of the target, or each that has a name
 */
public record RowKernel(
        Names names,
        String written,
        Layout layout,
        RowFormula formula,
        RowDerivation derivation,
        Code code,
        List<RowNumber> reductions,
        Outputs<Value> stored,
        List<Outputs<Value>> chosen) {
    /** In FLOAT, all is rounded once; errors of a few ulps of a double vanish in that. */
    private static final double NARROW_BOUND = 0.65;

    /** What the documentation states, in ulps. */
    public Outputs<Double> bounds() {
        return formula.bounds()
                .map(bound -> formula.limit().isEmpty() && layout.storage().isNarrow() ? NARROW_BOUND : bound);
    }

    /** The same kernel, with other values that give the same numbers. */
    RowKernel mapped(UnaryOperator<Value> form) {
        return new RowKernel(
                names,
                written,
                layout,
                formula,
                derivation,
                code,
                reductions.stream().map(number -> number.of(form)).toList(),
                stored.map(form),
                chosen.stream().map(values -> values.map(form)).toList());
    }

    /** The derivatives by each input that has no place of its own, up to an order; none where all have one. */
    List<Value> ofElements(int order) {
        return columns().areThere() ? List.of() : stored.list().subList(1, 1 + order);
    }

    /** The numbers of a row that have names. */
    public RowColumns columns() {
        return formula.variables().columns();
    }

    /** All that is computed. */
    public List<Value> all() {
        List<Value> all =
                new ArrayList<>(reductions.stream().map(RowNumber::element).toList());
        all.addAll(stored.list());
        chosen.forEach(results -> all.addAll(results.list()));
        return all;
    }

    /** What those bounds are counted in. */
    public String unitOfBounds() {
        return "in ulps of the exact result, or of the larger term where two nearly cancel"
                + (formula.isConditioned() ? ", and of what the next input changes it by, added up" : "");
    }

    /** What the numbers at the target are called in the code. */
    public static String atTarget(Variable variable) {
        return variable.name().replaceAll("\\[.*", "OfTarget");
    }

    /** What a number that has a name is called in the code, where that name may be a word of Java, or taken. */
    public static String ofRow(Variable named) {
        return named.name() + "OfRow";
    }

    /** What the numbers of a row that are read are called in the code, but for those of its elements. */
    public List<String> ofRow() {
        List<String> names = new ArrayList<>();
        inputOfTarget().ifPresent(names::add);
        names.addAll(tables().keySet());
        Stream.of(columns().inputs(), columns().targets())
                .flatMap(List::stream)
                .map(RowKernel::ofRow)
                .forEach(names::add);
        return names;
    }

    /** Whether a value that is made of nothing differs by element. */
    boolean differs(Value leaf) {
        return leaf instanceof Value.ClassConstant
                || leaf instanceof Value.Argument argument
                        && formula.variables().elements().stream()
                                .anyMatch(each -> each instanceof Variable variable
                                        && variable.name().equals(argument.name()));
    }

    /** What the input of the target is called, if there is one. */
    public Optional<String> inputOfTarget() {
        return formula.variables().inputOfTarget().map(RowKernel::atTarget);
    }

    /** The numbers of classes that are read at the target, by what they are called there. */
    public Map<String, Constant> tables() {
        Map<String, Constant> tables = new LinkedHashMap<>();
        formula.tables().forEach((there, each) -> tables.put(atTarget(there), each));
        return tables;
    }
}
