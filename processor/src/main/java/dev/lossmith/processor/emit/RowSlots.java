package dev.lossmith.processor.emit;

import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.RowKernel;
import dev.lossmith.processor.schedule.StagedRows;
import dev.lossmith.runtime.RowScratch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which slot of the scratch each number is in that loops of rows read and write: the runtime fixes the first ones. */
final class RowSlots {
    private final Map<String, Integer> arguments = new LinkedHashMap<>();
    private final Map<Value.ClassConstant, String> tables;
    private final List<String> tableNames;
    /** Those of what all elements of a row have in common. */
    private final Set<Integer> ofRows = new LinkedHashSet<>();

    private final int firstFree;

    RowSlots(RowKernel kernel, StagedRows rows) {
        this.tables = ClassConstants.tableNames(kernel.all());
        Map<String, Constant> atTarget = kernel.tables();
        this.tableNames = Stream.concat(
                        tables.values().stream(), atTarget.values().stream().map(RowKernelWriter::table))
                .distinct()
                .toList();
        List<Variable> columns = Stream.of(
                        kernel.columns().inputs(), kernel.columns().targets())
                .flatMap(List::stream)
                .toList();
        if (columns.isEmpty()) {
            arguments.put(kernel.formula().variables().input().name(), RowScratch.INPUT);
            arguments.put(kernel.formula().variables().isTarget().name(), RowScratch.IS_TARGET);
        }
        kernel.formula()
                .variables()
                .target()
                .map(Variable::name)
                .ifPresent(name -> arguments.put(name, RowScratch.TARGET));
        kernel.inputOfTarget().ifPresent(name -> ofRow(name, RowScratch.INPUT_OF_TARGET));
        ofRow(Kernel.WEIGHT, RowScratch.WEIGHT);
        atTarget.forEach((name, each) ->
                ofRow(name, RowScratch.TABLES + tableNames.size() + tableNames.indexOf(RowKernelWriter.table(each))));
        int next = RowScratch.TABLES + 2 * tableNames.size();
        for (Variable column : columns) {
            ofRow(RowKernel.ofRow(column), next++);
        }
        for (Value value : rows.kept()) {
            arguments.put(((Value.Argument) value).name(), next++);
        }
        for (Value value : rows.ofRows()) {
            ofRow(((Value.Argument) value).name(), next++);
        }
        this.firstFree = next;
    }

    /** What is where, by the names in the loops. */
    @Override
    public String toString() {
        return arguments.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private void ofRow(String name, int slot) {
        arguments.put(name, slot);
        ofRows.add(slot);
    }

    /** The tables of constants by class that are read for each element. */
    Map<Value.ClassConstant, String> tables() {
        return tables;
    }

    /** All tables, in the order of their slots. */
    List<String> tableNames() {
        return tableNames;
    }

    /** That of what passes hand on, or are given. */
    int of(Value value) {
        return value instanceof Value.ClassConstant constant
                ? RowScratch.TABLES + tableNames.indexOf(tables.get(constant))
                : arguments.get(((Value.Argument) value).name());
    }

    /** That of a value in a pass. */
    int of(StagedRows.Pass pass, Value value) {
        if (value instanceof Value.Argument || value instanceof Value.ClassConstant) {
            return of(value);
        }
        Value handed = pass.handed().get(value);
        return handed == null ? firstFree + pass.stages().orElseThrow().arrays().get(value) : of(handed);
    }

    /** Those of numbers of rows that elements of a pass read. */
    List<Integer> ofRows(StagedRows.Pass pass) {
        return read(pass).stream().filter(ofRows::contains).toList();
    }

    /** Those of what else is made ready for the elements of a pass. */
    List<Integer> ofClasses(StagedRows.Pass pass) {
        return read(pass).stream()
                .filter(slot -> slot == RowScratch.IS_TARGET
                        || slot >= RowScratch.TABLES && slot < RowScratch.TABLES + tableNames.size())
                .toList();
    }

    private List<Integer> read(StagedRows.Pass pass) {
        List<Value> leaves = new ArrayList<>();
        pass.loops().forEach(loop -> leaves.addAll(loop.leaves()));
        Stream.concat(pass.reductions().values().stream(), pass.stored().stream())
                .filter(value -> value instanceof Value.Argument || value instanceof Value.ClassConstant)
                .forEach(leaves::add);
        return leaves.stream().map(this::of).distinct().sorted().toList();
    }
}
