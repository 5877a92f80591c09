package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.FormulaException;
import dev.lossmith.processor.expr.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A formula that the user writes, of {@code x}, {@code t} and constants of the user's. */
final class FormulaLoss implements Loss {
    static final String INPUT = "x";
    static final String TARGET = "t";

    private static final String EXAMPLE = "Write the loss of one element, as value = \"(x - t)^2\".";

    @Override
    public List<Option> options() {
        return List.of(
                Option.text("value"),
                Option.text("constants"),
                Option.range("input", "Write input = @Range({0, 1}) for inputs from 0 to 1."),
                Option.range("target", "Write target = @Range({0, 1}) for targets from 0 to 1."),
                Option.limit(
                        "maxUlps",
                        Legal.ULPS,
                        "Rounding alone takes half an ulp: write maxUlps = 4 to refuse a kernel that is further off."));
    }

    @Override
    public List<Flaw> flaws(Options options) {
        List<Flaw> flaws = new ArrayList<>(formulaFlaws(options));
        List<String> mistakes = constants(options).mistakes();
        mistakes.forEach(mistake -> flaws.add(new Flaw("constants", mistake)));
        // Behind another mistake, that a constant is not used is likely to be none.
        return flaws.isEmpty() ? unused(options) : flaws;
    }

    private static List<Flaw> formulaFlaws(Options options) {
        if (options.text("value").isBlank()) {
            return List.of(new Flaw("value", "value has no formula. " + EXAMPLE));
        }
        Formula formula;
        try {
            formula = stated(options).measured();
        } catch (FormulaException e) {
            return List.of(new Flaw("value", "value is no formula: " + e.getMessage()));
        }
        List<Flaw> flaws = new ArrayList<>();
        if (!formula.dependsOn(formula.input())) {
            flaws.add(new Flaw("value", "value has no " + INPUT + ", the input that the loss is of. " + EXAMPLE));
        }
        if (!formula.dependsOn(formula.target()) && !options.range("target").equals(Interval.REALS)) {
            flaws.add(new Flaw(
                    "target", "target has no effect, because the formula has no " + TARGET + ". Leave target out."));
        }
        return flaws;
    }

    private static List<Flaw> unused(Options options) {
        List<String> names = Textbook.names(options.text("value"));
        return constants(options).values().keySet().stream()
                .filter(name -> !names.contains(name))
                .map(name -> "constants defines " + name + ", which the formula does not use. Leave " + name + " out.")
                .map(text -> new Flaw("constants", text))
                .toList();
    }

    @Override
    public Formula formula(Options options) {
        double maxUlps = options.number("maxUlps").doubleValue();
        return stated(options).measured(maxUlps > 0 ? OptionalDouble.of(maxUlps) : OptionalDouble.empty());
    }

    private static Formula.Builder stated(Options options) {
        Formula.Builder formula = Formula.printed(options.text("value"))
                .input(INPUT, options.range("input"))
                .target(TARGET, options.range("target"));
        constants(options).values().forEach(formula::constant);
        return formula;
    }

    private static NamedNumbers constants(Options options) {
        return new NamedNumbers(options.texts("constants"), options.precision());
    }
}
