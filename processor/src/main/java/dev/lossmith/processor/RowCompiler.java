package dev.lossmith.processor;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.derive.RowDerivation;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.RowElements;
import dev.lossmith.processor.expr.RowVariables;
import dev.lossmith.processor.expr.Template;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.loss.RowFormula;
import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Lowering;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.RowKernel;
import dev.lossmith.processor.schedule.RowNumber;
import dev.lossmith.processor.schedule.UniqueNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the stages from a formula of a row to its kernel, in their order. */
final class RowCompiler {
    private static final Map<Operator, String> NAMES =
            Map.of(Operator.ROW_MAX, "largest", Operator.ROW_MIN, "smallest", Operator.ROW_SUM, "sum");

    /**
     * 1 for an element that is the largest, 0 for one that is not, with arithmetic alone, of which C2 makes SIMD. In between is what is
     * behind by less than 1E-300, where exp(behind) is 1.
     */
    private static final Template LEADS = new Template("max(0, 1 + 1E300 * behind(a, rowMax(a)))");

    /** What is left of the summands without those that lead, and how many lead but for one: so nothing is taken from a sum. */
    private static final Template REST =
            new Template("sum(expBehind(a, rowMax(a)) - max(0, 1 + 1E300 * behind(a, rowMax(a))))"
                    + " + (sum(max(0, 1 + 1E300 * behind(a, rowMax(a)))) - 1)");

    private final RowFormula formula;
    private final Layout layout;
    private final Pool pool;
    private final Code code;
    private final Map<Variable, Value> arguments = new HashMap<>();
    /** Each after those that it is made of. */
    private final Map<Variable, Numbered> numbers = new LinkedHashMap<>();

    private final Map<Expression, Variable> reductions = new HashMap<>();
    /** What is 0 or 1 of each element. */
    private final Set<Expression> counts = new HashSet<>();

    private final UniqueNames unique = new UniqueNames(Set.of());
    private final Fold<Expression> numbered = new Fold<>(this::numbered);
    private final Variable weight;

    /**
     * What a number is made of.
     *
     * @param operator how it is made of all elements; empty for one that is made of other numbers
     * @param comment why that is made so
     */
    private record Numbered(Optional<Operator> operator, Expression of, int level, String comment) {}

    private RowCompiler(RowFormula formula, Layout layout) {
        this.formula = formula;
        this.layout = layout;
        this.pool = formula.pool();
        this.code = new Code(layout.storage().arithmetic());
        this.weight = pool.variable(Kernel.WEIGHT, Kernel.WEIGHTS);
    }

    /**
     * The kernel of a formula that means something wherever it is used.
     *
     * @throws dev.lossmith.processor.derive.TooLongException if the formula, its derivatives or its code are too large
     */
    static RowKernel compile(Names names, RowFormula formula, Layout layout, String written) {
        return new RowCompiler(formula, layout).compile(names, written);
    }

    private RowKernel compile(Names names, String written) {
        RowDerivation derivation = RowDerivation.of(pool, formula.loss(), formula.variables());
        Outputs<Expression> stored = derivation.element().map(this::weighted).map(numbered::of);
        List<Outputs<Expression>> chosen = derivation.chosen().stream()
                .map(results -> results.map(this::weighted).map(numbered::of))
                .toList();
        RowVariables variables = formula.variables();
        variables.elements().stream()
                .filter(Variable.class::isInstance)
                .map(Variable.class::cast)
                .forEach(variable -> arguments.put(variable, code.argument(variable.name())));
        variables.atTarget().values().stream()
                .map(Variable.class::cast)
                .forEach(there -> arguments.put(there, code.argument(RowKernel.atTarget(there))));
        Stream.of(variables.columns().inputs(), variables.columns().targets())
                .flatMap(List::stream)
                .forEach(named -> arguments.put(named, code.argument(RowKernel.ofRow(named))));
        arguments.put(weight, code.argument(Kernel.WEIGHT));
        List<RowNumber> loops = new ArrayList<>();
        numbers.forEach((number, made) -> {
            if (made.operator().isPresent()) {
                Value.Argument argument = (Value.Argument) code.argument(number.name());
                loops.add(new RowNumber(
                        argument,
                        made.operator().get(),
                        element(made.of()),
                        made.level(),
                        counts.contains(made.of()),
                        Printer.print(pool.apply(made.operator().get(), made.of()))));
                arguments.put(number, argument);
            } else {
                arguments.put(number, code.name(number.name(), made.comment(), lowered(made.of())));
            }
        });
        Lowering lowering = new Lowering(code, arguments);
        return new RowKernel(
                names,
                written,
                layout,
                formula,
                derivation,
                code,
                List.copyOf(loops),
                stored.map(lowering::lower).map(this::finished),
                chosen.stream()
                        .map(results -> results.map(lowering::lower).map(this::finished))
                        .toList());
    }

    private Expression weighted(Expression output) {
        return layout.isWeighted() ? pool.apply(Operator.MULTIPLY, weight, output) : output;
    }

    /** Derivatives of a mean have a scale; a loss of 0 has no sign, and is infinite where the largest double stands for that. */
    private Value finished(Quantity quantity, Value value) {
        if (quantity != Quantity.LOSS) {
            return layout.isMean() ? code.result(Instruction.MULTIPLY, code.argument(Kernel.SCALE), value) : value;
        }
        boolean isDifference = value instanceof Value.Result result && result.instruction() == Instruction.SUBTRACT;
        Value unsigned = isDifference
                ? value
                : code.name(
                        "unsigned", "a loss of 0 has no sign", code.result(Instruction.ADD, value, code.literal(0)));
        return layout.storage().isNarrow() || !hasStandIn()
                ? unsigned
                : code.name(
                        "limit",
                        "infinite from 2^1023 on: the largest double stands for an infinite input",
                        code.result(
                                Instruction.MULTIPLY,
                                code.result(Instruction.MULTIPLY, unsigned, code.literal(2)),
                                code.literal(0.5)));
    }

    /** Whether the largest double stands for an infinite maximum. */
    private boolean hasStandIn() {
        return numbers.values().stream().anyMatch(made -> made.operator().equals(Optional.of(Operator.ROW_MAX)));
    }

    private Value element(Expression expression) {
        Value element = lowered(expression);
        return counts.contains(expression) ? code.name("leads", "1 if it leads its row, else 0", element) : element;
    }

    private Value lowered(Expression expression) {
        return new Lowering(code, arguments).lower(expression);
    }

    /** The expression, with a variable in the place of each number that is made of all elements. */
    private Expression numbered(Expression part, Fold<Expression> fold) {
        Expression inner = part.rebuild(pool, fold.ofChildren(part));
        if (!(inner instanceof Application application) || !RowElements.isOverRow(inner)) {
            return inner;
        }
        return application.operator() == Operator.REST ? rest(application.operand(0)) : reduced(application);
    }

    private Expression reduced(Application over) {
        Expression element = over.operand(0);
        String name = counts.contains(element) ? "leaders" : NAMES.get(over.operator());
        Variable known = reductions.get(over);
        if (known == null) {
            known = number(
                    over.interval(), name, new Numbered(Optional.of(over.operator()), element, level(element), ""));
            reductions.put(over, known);
        }
        return known;
    }

    private Expression rest(Expression a) {
        Expression rest = pool.apply(Operator.REST, a);
        Variable known = reductions.get(rest);
        if (known == null) {
            counts.add(numbered.of(LEADS.of(pool, List.of(a))));
            Expression parts = numbered.of(REST.of(pool, List.of(a)));
            String comment = "what exp(" + Printer.print(a)
                    + ") adds up to, relative to the largest and without one summand that is 1";
            known = number(rest.interval(), "rest", new Numbered(Optional.empty(), parts, level(parts), comment));
            reductions.put(rest, known);
        }
        return known;
    }

    private Variable number(Interval interval, String name, Numbered made) {
        Variable number = pool.variable(unique.of(name), interval);
        numbers.put(number, made);
        return number;
    }

    private int level(Expression element) {
        return Parts.of(element).stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .mapToInt(number -> number.level() + (number.operator().isPresent() ? 1 : 0))
                .max()
                .orElse(0);
    }
}
