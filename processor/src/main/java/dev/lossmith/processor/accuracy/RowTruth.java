package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.RowEvaluator;
import dev.lossmith.processor.expr.RowVariables;
import dev.lossmith.processor.expr.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is true of a formula of a row.
 *
 * @param results the loss and its derivatives by the input of any element, or by each that has a name, as the chain rule makes them of what
 *     was stated
 * @param tables the numbers of classes, by what they are called at the target
 * @param known what was evaluated, by row and number of digits
 */
public record RowTruth(
        Format format,
        List<Outputs<Expression>> results,
        RowVariables variables,
        Map<Variable, Constant> tables,
        Map<RowSample, Map<Integer, RowEvaluator>> known) {
    private static final int FIRST_DIGITS = 28;
    private static final int MOST_DIGITS = FIRST_DIGITS << 4;
    private static final Real TOLERANCE = Real.of(0x1p-10);
    /** Smaller inputs are compared with numbers of this size, as elements of a row are among one another. */
    private static final double USUAL = 0.5;

    /** The truth of a formula that was stated, where nothing is known yet. */
    public static RowTruth of(
            Format format, List<Outputs<Expression>> results, RowVariables variables, Map<Variable, Constant> tables) {
        return new RowTruth(format, results, variables, tables, new HashMap<>());
    }

    /** The result at an element, with as many digits as it takes; unknown where too many cancel. */
    public Real at(Quantity quantity, RowSample sample, int element) {
        for (int digits = FIRST_DIGITS; digits <= MOST_DIGITS; digits *= 2) {
            Real value = evaluator(sample, digits)
                    .value(results.get(results.size() == 1 ? 0 : element).of(quantity), element);
            boolean isSettled = value.isFinite()
                    ? value.accuracy().compareTo(Real.of(format.ulp(value)).times(TOLERANCE)) <= 0
                    : !value.isUnknown();
            if (isSettled) {
                return value;
            }
        }
        return ExactResults.UNKNOWN;
    }

    /** The part of the loss that means nothing there, if there is one. */
    Optional<Application> undefined(RowSample sample) {
        return evaluator(sample, FIRST_DIGITS).undefined(results.get(0).loss(), 0);
    }

    /**
     * The error of a result, in ulps of the truth and of what the next numbers change it by, added up: those of the input itself, and
     * of the other inputs and targets together. NaN where the truth is unknown.
     */
    double error(Quantity quantity, RowSample sample, int element, double computed, double uninteresting) {
        Real exact = at(quantity, sample, element);
        if (!exact.isFinite()) {
            return Double.NaN;
        }
        double rounded = format.round(computed);
        double ulps = format.ulps(rounded, exact);
        return ulps <= uninteresting || !Double.isFinite(rounded)
                ? ulps
                : format.ulps(rounded, exact, exact.abs().plus(moved(quantity, sample, element, exact)));
    }

    /** How far the next numbers move a result, as the number whose ulp is that far. */
    private Real moved(Quantity quantity, RowSample sample, int element, Real exact) {
        double[] own = sample.input().clone();
        own[element] = next(own[element], variables.interval());
        double[] others = sample.input().clone();
        double[] targets = sample.target().clone();
        for (int j = 0; j < others.length; j++) {
            others[j] = j == element ? others[j] : next(others[j], variables.interval());
        }
        // Soft targets have a sum: what the own one gains, others lose. Those that a row has by itself are exact.
        boolean isSoft = variables.target().isPresent() && targets[element] != Math.rint(targets[element]);
        double gain = isSoft ? format.nextUp(targets[element]) - targets[element] : 0;
        for (int j = 0; isSoft && j < targets.length; j++) {
            boolean isLabel = targets[j] == Math.rint(targets[j]);
            double lost = Math.min(gain / (targets.length - 1), Math.abs(targets[j]) / 2);
            targets[j] = isLabel ? targets[j] : j == element ? targets[j] + gain : targets[j] - lost;
        }
        Real sum = Real.of(0);
        for (RowSample neighbour : new RowSample[] {sample.with(own, sample.target()), sample.with(others, targets)}) {
            Real there = at(quantity, neighbour, element);
            sum = there.isFinite() ? sum.plus(there.minus(exact).abs()) : sum;
        }
        return sum.times(Real.of(format == Format.FLOAT ? 0x1p23 : 0x1p52));
    }

    private double next(double number, Interval range) {
        double step = format.nextUp(USUAL) - USUAL;
        double moved = format.round(number > 0 ? number - step : number + step);
        boolean isFurther = moved != number && range.contains(moved);
        return isFurther ? moved : number > 0 ? format.nextDown(number) : format.nextUp(number);
    }

    private RowEvaluator evaluator(RowSample sample, int digits) {
        return known.computeIfAbsent(sample, any -> new HashMap<>())
                .computeIfAbsent(digits, any -> newEvaluator(sample, digits));
    }

    private RowEvaluator newEvaluator(RowSample sample, int digits) {
        return new RowEvaluator(
                sample.input().length,
                (variable, element) -> number(sample, variable, element).withDigits(digits));
    }

    private Real number(RowSample sample, Variable variable, int element) {
        int column = variables.columns().inputs().indexOf(variable);
        int targetOfRow = variables.columns().targets().indexOf(variable);
        if (column >= 0 || targetOfRow >= 0) {
            return Real.of(column >= 0 ? sample.input()[column] : sample.target()[targetOfRow]);
        }
        if (variable == variables.input()) {
            return Real.of(sample.input()[element]);
        }
        if (variable == variables.isTarget()) {
            return Real.of(element == sample.index() ? 1 : 0);
        }
        if (variables.inputOfTarget().filter(there -> there == variable).isPresent()) {
            return Real.of(sample.input()[sample.index()]);
        }
        Constant table = tables.get(variable);
        return table == null ? Real.of(sample.target()[element]) : Real.of(table.value(sample.index()));
    }
}
