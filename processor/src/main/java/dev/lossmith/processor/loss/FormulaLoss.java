package dev.lossmith.processor.loss;

import dev.lossmith.Targets;
import dev.lossmith.processor.expr.FormulaException;
import dev.lossmith.processor.expr.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A formula that the user writes, of {@code x}, {@code t} and constants of the user's: of an element, or of a row of them. */
final class FormulaLoss implements Loss {
    static final String INPUT = "x";
    static final String TARGET = "t";

    private static final String EXAMPLE = "Write the loss of one element, as value = \"(x - t)^2\".";
    private static final String EXAMPLE_OF_ROW = "Write the loss of a row, as value = \"-log(softmax(x)[t])\".";

    @Override
    public List<Option> options() {
        return List.of(
                Option.text("value"),
                Option.text("constants"),
                Option.text(NamedColumns.INPUTS),
                Option.text(NamedColumns.TARGETS),
                Option.name("targets"),
                Option.range("input", "Write input = @Range({0, 1}) for inputs from 0 to 1."),
                Option.range("target", "Write target = @Range({0, 1}) for targets from 0 to 1.")
                        .onlyWith("targets", "NUMBERS", "an index has no range, and probabilities have theirs"),
                Option.limit(
                        "maxUlps",
                        Legal.ULPS,
                        "Rounding alone takes half an ulp: write maxUlps = 4 to refuse a kernel that is further off."));
    }

    /** A formula that needs a row is of one, and so is one whose targets do. */
    @Override
    public boolean isOfRows(Options options) {
        return NamedColumns.of(options).areThere()
                || options.classes() > 1 && (!hasNumbers(options) || Language.isOfRow(options.text("value")));
    }

    @Override
    public List<String> inputNames(List<String> inputs, List<String> targets) {
        return NamedColumns.of(inputs, targets).inputs();
    }

    private static boolean hasNumbers(Options options) {
        return options.name("targets").equals(Targets.NUMBERS.name());
    }

    private static boolean hasIndex(Options options) {
        return options.name("targets").equals(Targets.INDEX.name());
    }

    @Override
    public List<Flaw> flaws(Options options) {
        NamedColumns columns = NamedColumns.of(options);
        List<Flaw> flaws = new ArrayList<>(columns.areThere() ? columnFlaws(options, columns) : rowFlaws(options));
        if (!columns.flaws().isEmpty()) {
            return flaws;
        }
        flaws.addAll(formulaFlaws(options));
        List<String> mistakes = constants(options).mistakes();
        mistakes.forEach(mistake -> flaws.add(new Flaw("constants", mistake)));
        // Behind another mistake, that a constant is not used is likely to be none.
        return flaws.isEmpty() ? unused(options) : flaws;
    }

    private List<Flaw> columnFlaws(Options options, NamedColumns columns) {
        List<Flaw> flaws = new ArrayList<>(columns.flaws());
        if (options.classes() > 1 && options.texts(NamedColumns.INPUTS).isEmpty()) {
            flaws.add(new Flaw(
                    NamedColumns.TARGETS,
                    "targetNames is for one input a row, or for inputs that have names, but a row has "
                            + options.classes()
                            + " inputs. Write inputs = {\"a\", \"b\"} to give each a name, or leave classes out."));
        }
        if (!hasNumbers(options)) {
            flaws.add(new Flaw(
                    "targets",
                    "targets = " + options.name("targets")
                            + " has no place here: where inputs have names, a target is a"
                            + " number a row. Leave targets out."));
        }
        if (!options.perClass("classWeight").isEmpty()) {
            flaws.add(new Flaw(
                    "classWeight",
                    "classWeight has no place here: inputs that have names are no classes. Leave classWeight out, or write"
                            + " the factors into the formula."));
        }
        return flaws;
    }

    private List<Flaw> rowFlaws(Options options) {
        List<Flaw> flaws = new ArrayList<>();
        if (!hasNumbers(options) && options.classes() == 1) {
            flaws.add(new Flaw(
                    "targets",
                    "targets = " + options.name("targets")
                            + " needs a row of inputs. Write classes = 10 for rows of 10, or" + " leave targets out."));
        }
        if (isOfRows(options)
                && !hasIndex(options)
                && !options.perClass("classWeight").isEmpty()) {
            flaws.add(new Flaw(
                    "classWeight",
                    "classWeight is a factor of the target's class, but the formula is of a row whose targets are numbers. Leave"
                            + " classWeight out, or write targets = Targets.INDEX."));
        }
        return flaws;
    }

    private List<Flaw> formulaFlaws(Options options) {
        boolean isOfRows = isOfRows(options);
        String example = isOfRows ? EXAMPLE_OF_ROW : EXAMPLE;
        if (options.text("value").isBlank()) {
            return List.of(new Flaw("value", "value has no formula. " + example));
        }
        boolean hasInput;
        boolean hasTarget;
        NamedColumns columns = NamedColumns.of(options);
        try {
            if (columns.areThere()) {
                return columns.unused(row(options));
            }
            if (isOfRows) {
                RowFormula formula = row(options);
                hasInput = formula.hasInput();
                hasTarget = formula.hasTarget();
            } else {
                Formula formula = stated(options).measured();
                hasInput = formula.dependsOn(formula.input());
                hasTarget = formula.dependsOn(formula.target());
            }
        } catch (FormulaException e) {
            return List.of(new Flaw("value", "value is no formula: " + e.getMessage()));
        }
        List<Flaw> flaws = new ArrayList<>();
        if (!hasInput) {
            flaws.add(new Flaw("value", "value has no " + INPUT + ", the input that the loss is of. " + example));
        }
        if (!hasTarget && !options.range("target").equals(Interval.REALS)) {
            flaws.add(new Flaw(
                    "target", "target has no effect, because the formula has no " + TARGET + ". Leave target out."));
        }
        if (!hasTarget && isOfRows && !hasNumbers(options)) {
            flaws.add(new Flaw(
                    "targets", "targets has no effect, because the formula has no " + TARGET + ". Leave targets out."));
        }
        return flaws;
    }

    private List<Flaw> unused(Options options) {
        List<String> names = Textbook.names(options.text("value"));
        return constants(options).values().keySet().stream()
                .filter(name -> !names.contains(name))
                .map(name -> "constants defines " + name + ", which the formula does not use. Leave " + name + " out.")
                .map(text -> new Flaw("constants", text))
                .toList();
    }

    @Override
    public Formula formula(Options options) {
        return stated(options).measured(maxUlps(options));
    }

    private static OptionalDouble maxUlps(Options options) {
        double maxUlps = options.number("maxUlps").doubleValue();
        return maxUlps > 0 ? OptionalDouble.of(maxUlps) : OptionalDouble.empty();
    }

    private Formula.Builder stated(Options options) {
        Formula.Builder formula = Formula.printed(options.text("value"))
                .input(INPUT, options.range("input"))
                .target(TARGET, options.range("target"));
        constants(options).values().forEach(formula::constant);
        return formula;
    }

    @Override
    public Optional<RowFormula> rowFormula(Options options) {
        return isOfRows(options) ? Optional.of(row(options)) : Optional.empty();
    }

    private RowFormula row(Options options) {
        Interval target = hasNumbers(options) ? options.range("target") : Interval.UNIT;
        NamedColumns columns = NamedColumns.of(options);
        RowFormula.RowBuilder formula = columns.areThere()
                ? RowFormula.printed(
                        options.text("value"), columns.inputs(), options.range("input"), columns.targets(), target)
                : RowFormula.printed(
                        options.text("value"), options.classes(), hasIndex(options), options.range("input"), target);
        constants(options).values().forEach(formula::constant);
        if (hasIndex(options) && !options.perClass("classWeight").isEmpty()) {
            formula.perClass("classWeight", options.perClass("classWeight"));
        }
        return formula.measured(maxUlps(options));
    }

    private NamedNumbers constants(Options options) {
        NamedColumns columns = NamedColumns.of(options);
        return new NamedNumbers(
                options.texts("constants"),
                options.precision(),
                isOfRows(options) && !columns.areThere(),
                columns.meanings());
    }
}
