package dev.lossmith.processor;

import dev.lossmith.processor.accuracy.RowSample;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.RowVariables;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.lower.Program;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.RowKernel;
import dev.lossmith.processor.schedule.RowNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the code of a kernel of rows without writing it down. Rows are narrow: sums are from the left. */
final class RowRun {
    private final RowKernel kernel;
    private final int width;
    private final List<String> arguments = new ArrayList<>();

    RowRun(RowKernel kernel) {
        this.kernel = kernel;
        this.width = kernel.layout().classes();
        RowVariables variables = kernel.formula().variables();
        variables.elements().stream()
                .filter(Variable.class::isInstance)
                .map(each -> ((Variable) each).name())
                .forEach(arguments::add);
        arguments.addAll(kernel.ofRow());
        kernel.reductions().forEach(number -> arguments.add(number.name()));
        arguments.addAll(List.of(Kernel.WEIGHT, Kernel.SCALE));
    }

    /** The loss, and the derivatives by each input. */
    double[][] results(RowSample sample) {
        Map<String, Double> numbers = new HashMap<>();
        if (sample.index() >= 0) {
            kernel.inputOfTarget().ifPresent(name -> numbers.put(name, sample.input()[sample.index()]));
            for (Map.Entry<String, Constant> table : kernel.tables().entrySet()) {
                numbers.put(
                        table.getKey(), table.getValue().value(sample.index()).doubleValue());
            }
        }
        put(kernel.columns().inputs(), sample.input(), numbers);
        put(kernel.columns().targets(), sample.target(), numbers);
        for (RowNumber number : kernel.reductions()) {
            numbers.put(number.name(), reduced(number, sample, numbers));
        }
        double[][] results = {new double[1], new double[width], new double[width]};
        results[0][0] = run(kernel.stored().loss(), sample, 0, numbers);
        for (int order = 1; order < results.length; order++) {
            for (int j = 0; j < width; j++) {
                results[order][j] = run(by(sample, j).list().get(order), sample, j, numbers);
            }
        }
        return results;
    }

    private static void put(List<Variable> named, double[] given, Map<String, Double> numbers) {
        for (int i = 0; i < named.size(); i++) {
            numbers.put(RowKernel.ofRow(named.get(i)), given[i]);
        }
    }

    /** What is computed of an element. */
    private Outputs<Value> by(RowSample sample, int element) {
        if (kernel.columns().areThere()) {
            return kernel.chosen().get(element);
        }
        boolean isTarget = element == sample.index() && !kernel.chosen().isEmpty();
        return isTarget ? kernel.chosen().get(0) : kernel.stored();
    }

    private double reduced(RowNumber number, RowSample sample, Map<String, Double> numbers) {
        boolean isCompensated = !kernel.layout().storage().isNarrow() && !number.isExact();
        double result = number.isSum() ? 0 : run(number.element(), sample, 0, numbers);
        double lost = 0;
        for (int j = 0; j < width; j++) {
            double each = run(number.element(), sample, j, numbers);
            if (number.isSum()) {
                double before = result;
                result += each;
                double rounded = result - before;
                lost += (before - (result - rounded)) + (each - rounded);
            } else {
                result = number.operator() == Operator.ROW_MAX ? Math.max(result, each) : Math.min(result, each);
            }
        }
        return number.isSum() && isCompensated && Double.isFinite(lost) ? result + lost : result;
    }

    private double run(Value value, RowSample sample, int element, Map<String, Double> numbers) {
        RowVariables variables = kernel.formula().variables();
        double[] given = arguments.stream()
                .mapToDouble(name -> numbers.getOrDefault(name, 1.0))
                .toArray();
        if (!kernel.columns().areThere()) {
            given[arguments.indexOf(variables.input().name())] = sample.input()[element];
            given[arguments.indexOf(variables.isTarget().name())] = element == sample.index() ? 1 : 0;
        }
        variables.target().ifPresent(each -> given[arguments.indexOf(each.name())] = sample.target()[element]);
        return Program.of(List.of(value), arguments, element).run(given)[0];
    }
}
