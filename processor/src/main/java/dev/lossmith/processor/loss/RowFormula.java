package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.RowColumns;
import dev.lossmith.processor.expr.RowElements;
import dev.lossmith.processor.expr.RowVariables;
import dev.lossmith.processor.expr.Stated;
import dev.lossmith.processor.expr.UserFormula;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A loss of a row as its textbook prints it: one number for all inputs of the row.
 *
 * @param textbook what its file says
 * @param pool where its expressions come from
 * @param loss of the row
 * @param variables what it is made of
 * @param tables the numbers that differ by class, by what they are called at the target
 * @param ignored the targets whose rows count for nothing
 * @param bounds the largest errors of the loss, the gradient and the Hessian of a DOUBLE kernel, in ulps
 * @param isConditioned whether terms cancel in it, so that errors are counted in ulps of what the next input changes as well
 * @param limit how far a formula may be off whose errors nobody knows before they are measured; empty for others
 * @param measured how the bounds were found; empty where its file states them
 */
public record RowFormula(
        Textbook textbook,
        Pool pool,
        Expression loss,
        RowVariables variables,
        Map<Variable, Constant> tables,
        List<Integer> ignored,
        Outputs<Double> bounds,
        boolean isConditioned,
        Optional<Bounds.Measured> limit,
        Optional<MeasuredRows> measured) {
    /**
     * How bounds were found.
     *
     * @param rows of how many rows
     * @param width how many inputs each had
     */
    public record MeasuredRows(int rows, int width) {}

    /** What an input is called. */
    private static final String INPUT = "x";
    /** What a target is called: an index, or a number of each element. */
    private static final String TARGET = "t";
    /** What tells the element that is the target from others. */
    private static final String IS_TARGET = "isTarget";
    /** How many elements there are. */
    private static final String COUNT = "n";

    /** A loss of rows whose target is an index. */
    static RowBuilder ofIndex(String loss, int classes) {
        return new RowBuilder(loss, classes, true, Interval.REALS);
    }

    /** A loss of rows of inputs from an interval that have a target in [0, 1] for each. */
    static RowBuilder ofProbabilities(String loss, int classes, Interval input) {
        RowBuilder builder = new RowBuilder(loss, classes, false, input).conditioned();
        builder.target = Optional.of(builder.element(TARGET, Interval.UNIT));
        return builder;
    }

    /** A loss of real inputs that have a name each, and of targets from an interval that a row has one of each. */
    static RowBuilder ofColumns(String loss, List<String> inputs, List<String> targets, Interval target) {
        return columns(loss, inputs, Interval.REALS, targets, target);
    }

    private static RowBuilder columns(
            String loss, List<String> inputs, Interval input, List<String> targets, Interval target) {
        RowBuilder builder = new RowBuilder(loss, inputs.size(), false, input).conditioned();
        builder.names.clear();
        builder.elements.clear();
        builder.columns = new RowColumns(builder.named(inputs, input), builder.named(targets, target));
        return builder;
    }

    /** The same of a user's formula. */
    static RowBuilder printed(String loss, List<String> inputs, Interval input, List<String> targets, Interval target) {
        RowBuilder builder = columns(stripped(loss), inputs, input, targets, target);
        builder.isOfUser = true;
        return builder;
    }

    private static String stripped(String formula) {
        return formula.strip().replaceAll("\\s+", " ");
    }

    /** A user's formula, of inputs and targets from these intervals, whose errors nobody knows before they are measured. */
    static RowBuilder printed(String loss, int classes, boolean isIndex, Interval input, Interval target) {
        RowBuilder builder = new RowBuilder(stripped(loss), classes, isIndex, input).conditioned();
        builder.isOfUser = true;
        builder.names.keySet().retainAll(List.of(INPUT));
        builder.target = isIndex ? Optional.empty() : Optional.of(builder.element(TARGET, target));
        return builder;
    }

    /** The same, with bounds that were found. */
    public RowFormula measured(Outputs<Double> found, MeasuredRows rows) {
        return new RowFormula(
                textbook, pool, loss, variables, tables, ignored, found, isConditioned, limit, Optional.of(rows));
    }

    /** Whether the loss depends on inputs. */
    boolean hasInput() {
        Set<Variable> used = Variables.of(loss);
        return used.contains(variables.input()) || hasIndex() && used.contains(atTarget());
    }

    /** Whether it depends on targets. */
    boolean hasTarget() {
        return Variables.of(loss).contains(variables.target().orElseGet(this::atTarget));
    }

    /** The names of inputs, and of targets that a row has one of each, that the loss does not depend on. */
    List<String> unused() {
        Set<Variable> used = Variables.of(loss);
        return Stream.of(variables.columns().inputs(), variables.columns().targets())
                .flatMap(List::stream)
                .filter(named -> !used.contains(named))
                .map(Variable::name)
                .toList();
    }

    private Variable atTarget() {
        return variables.inputOfTarget().orElseThrow();
    }

    /** Whether a target is an index. */
    public boolean hasIndex() {
        return variables.inputOfTarget().isPresent();
    }

    /** Collects what the names in a formula stand for. */
    static final class RowBuilder {
        private final String loss;
        private final int classes;
        private final boolean isIndex;
        private final Pool pool = new Pool();
        private final Map<String, Expression> names = new LinkedHashMap<>();
        private final List<Textbook.Definition> definitions = new ArrayList<>();
        private final Set<Expression> elements = new LinkedHashSet<>();
        private final Map<Expression, Expression> atTarget = new LinkedHashMap<>();
        private final Map<Variable, Constant> tables = new LinkedHashMap<>();
        private final Variable input;
        private final Variable isTarget;
        private Optional<Variable> target = Optional.empty();
        private RowColumns columns = RowColumns.NONE;
        private List<Integer> ignored = List.of();
        private boolean isConditioned;
        /** What a user's formula is multiplied by, and how that is written. */
        private Optional<Expression> factor = Optional.empty();

        private boolean isOfUser;
        private OptionalDouble maxUlps = OptionalDouble.empty();

        private RowBuilder(String loss, int classes, boolean isIndex, Interval range) {
            this.loss = loss;
            this.classes = classes;
            this.isIndex = isIndex;
            this.input = element(INPUT, range);
            this.isTarget = element(IS_TARGET, Interval.UNIT);
            names.put(COUNT, pool.constant(classes));
        }

        private Variable element(String name, Interval interval) {
            Variable element = pool.variable(name, interval);
            names.put(name, element);
            elements.add(element);
            if (isIndex) {
                Variable there = pool.variable(RowElements.atTarget(name), interval);
                names.put(there.name(), there);
                atTarget.put(element, there);
            }
            return element;
        }

        private List<Variable> named(List<String> all, Interval interval) {
            List<Variable> variables =
                    all.stream().map(name -> pool.variable(name, interval)).toList();
            variables.forEach(variable -> names.put(variable.name(), variable));
            return variables;
        }

        RowBuilder constant(String name, BigDecimal value) {
            names.put(name, pool.constant(value));
            definitions.add(new Textbook.Definition(name, Optional.empty(), List.of(value)));
            return this;
        }

        /** A number of each class; 1 where none is given. */
        RowBuilder perClass(String name, List<BigDecimal> values) {
            Constant each = values.isEmpty() ? pool.constant(1) : pool.constant(name, values);
            if (isOfUser) {
                factor = Optional.of(each);
            } else {
                names.put(name, each);
            }
            if (!values.isEmpty()) {
                definitions.add(new Textbook.Definition(name, Optional.empty(), values));
            }
            if (isIndex && each.differsByClass()) {
                Variable there = pool.variable(RowElements.atTarget(name), each.interval());
                if (isOfUser) {
                    factor = Optional.of(there);
                } else {
                    names.put(there.name(), there);
                }
                atTarget.put(each, there);
                tables.put(there, each);
            }
            return this;
        }

        /** Lets {@code name} stand for another formula, as part of the loss: it is differentiated. */
        RowBuilder where(String name, String formula) {
            names.put(name, parse(formula));
            definitions.add(new Textbook.Definition(name, Optional.of(formula), List.of()));
            return this;
        }

        RowBuilder ignoring(List<BigDecimal> targets) {
            ignored = targets.stream().map(BigDecimal::intValueExact).toList();
            return this;
        }

        /** Soft targets are met by their predictions: then two terms cancel. */
        RowBuilder conditioned() {
            isConditioned = true;
            return this;
        }

        /** With errors that nobody knows before they are measured, and that may be at most {@code most}. */
        RowFormula measured(OptionalDouble most) {
            maxUlps = most;
            return bounds(0, 0, 0);
        }

        RowFormula bounds(double ofLoss, double ofGradient, double ofHessian) {
            return new RowFormula(
                    new Textbook(
                            Stated.of(factor.isEmpty() ? loss : "classWeight[t] * (" + loss + ")"),
                            List.copyOf(definitions),
                            Optional.empty()),
                    pool,
                    stated(),
                    variables(),
                    Map.copyOf(tables),
                    ignored,
                    new Outputs<>(ofLoss, ofGradient, ofHessian),
                    isConditioned,
                    isOfUser ? Optional.of(new Bounds.Measured(maxUlps)) : Optional.empty(),
                    Optional.empty());
        }

        private RowVariables variables() {
            return new RowVariables(
                    input,
                    Optional.ofNullable((Variable) atTarget.get(input)),
                    target,
                    isTarget,
                    Set.copyOf(elements),
                    Map.copyOf(atTarget),
                    classes,
                    columns);
        }

        /** The factor of a class is no word of a user's. */
        private Expression stated() {
            if (!isOfUser) {
                return parse(loss);
            }
            UserFormula formula = columns.areThere()
                    ? Language.USER.parse(pool, loss, names)
                    : Language.parseRow(pool, loss, names, variables());
            Expression result = formula.result();
            return factor.map(each -> pool.apply(Operator.MULTIPLY, each, result))
                    .orElse(result);
        }

        private Expression parse(String formula) {
            return Language.COMPILER.parse(pool, formula, names).result();
        }
    }
}
