package dev.lossmith.processor.emit;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.derive.DerivationStep;
import dev.lossmith.processor.derive.Rule;
import dev.lossmith.processor.derive.RuleSet;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Constants;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.Formula;
import dev.lossmith.processor.loss.Textbook;
import dev.lossmith.processor.schedule.Kernel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formulas of a kernel's Javadoc: the textbook's, what its names stand for, how the stable one follows, the derivatives. */
final class FormulaDocumentation {
    private static final int WIDTH = 99;
    /** Where all formulas begin; the lines that they go on are further in. */
    private static final int INDENT = 11;

    private static final String CONTINUED = "\n" + " ".repeat(INDENT + 4);

    /** A longer formula explains nothing; and shared parts, printed each time, may make one endless. */
    private static final int MOST_CHARACTERS = 400;

    private static final int MOST_RULES = 6;
    private static final char UNBREAKABLE = '\u00a0';

    /** The rules that keep digits; the others only tidy up. */
    private static final Set<String> STABILISING = Stream.of(RuleSet.STABILISE, RuleSet.SEARCH)
            .flatMap(rules -> rules.rules().stream())
            .map(Rule::toString)
            .collect(Collectors.toUnmodifiableSet());

    private final Kernel kernel;
    private final Formula formula;

    FormulaDocumentation(Kernel kernel) {
        this.kernel = kernel;
        this.formula = kernel.formula();
    }

    /** A line or more for each formula. */
    String formulas() {
        Derivation derivation = kernel.derivation();
        List<String> lines = new ArrayList<>();
        Textbook textbook = formula.textbook();
        lines.add(line("textbook", textbook.formulas().loss()));
        if (!formula.holes().isEmpty()) {
            lines.add(line("", "and its limit where " + String.join(", and where ", formula.holes())));
        }
        addUnder(lines, "where", definitions().map(known -> known.name() + " = " + value(known)));
        addUnder(lines, "rules", rules(derivation.steps().loss()));
        derivation.stable().forEach((quantity, result) -> lines.add(line(name(quantity), print(result))));
        return "<pre>{@code\n" + String.join("\n", lines) + "\n}</pre>";
    }

    /** What the functions in these formulas mean that not every reader knows. */
    List<String> meanings() {
        Set<Operator> used = Parts.applications(kernel.derivation().stable().list())
                .map(Application::operator)
                .collect(Collectors.toSet());
        return Stream.of(Operator.values())
                .filter(used::contains)
                .flatMap(operator ->
                        operator
                                .meaning()
                                .map(meaning -> "{@code " + operator.call() + " = " + meaning + "}.")
                                .stream())
                .toList();
    }

    /** The first line begins with the word, the others go under what follows it. */
    private static void addUnder(List<String> lines, String word, Stream<String> texts) {
        String first = word;
        for (String text : texts.toList()) {
            lines.add(line(first, text));
            first = "";
        }
    }

    /** Broken before an operator, as print does. */
    private static String line(String word, String text) {
        String words = text.replaceAll(" ([-+*/<]) ", " $1" + UNBREAKABLE);
        return (word + " ".repeat(INDENT)).substring(0, INDENT)
                + String.join(CONTINUED, Wrapping.balanced(words, WIDTH - INDENT))
                        .replace(UNBREAKABLE, ' ');
    }

    private Stream<Textbook.Definition> definitions() {
        Textbook textbook = formula.textbook();
        Stream<Textbook.Definition> ofFormulas = Stream.concat(
                textbook.usedBy(textbook.formulas().loss()).stream(),
                textbook.formulas().hessian().stream().flatMap(stated -> textbook.usedBy(stated).stream()));
        String target = formula.target().name();
        Stream<Textbook.Definition> ofTarget = textbook.target().stream()
                .flatMap(prepared -> Stream.concat(
                        textbook.usedBy(prepared).stream(),
                        Stream.of(new Textbook.Definition(
                                target + " for the target " + target, textbook.target(), List.of()))));
        return Stream.concat(ofFormulas.distinct(), ofTarget);
    }

    private String value(Textbook.Definition definition) {
        return definition
                .formula()
                .orElseGet(() -> definition.values().stream().map(this::decimal).collect(Collectors.joining(", ")));
    }

    private static Stream<String> rules(List<DerivationStep> steps) {
        List<String> rules = steps.stream()
                .map(DerivationStep::rule)
                .filter(STABILISING::contains)
                .distinct()
                .toList();
        return rules.size() <= MOST_RULES
                ? rules.stream()
                : Stream.concat(
                        rules.stream().limit(MOST_RULES - 1),
                        Stream.of("and " + (rules.size() - MOST_RULES + 1) + " more"));
    }

    private static String name(Quantity quantity) {
        return quantity == Quantity.HESSIAN ? "Hessian" : quantity.toString();
    }

    /** A formula in which parts that have a name stand under it, and numbers with the digits that they need. */
    private String print(Expression expression) {
        return Printer.print(expression, this::name, MOST_CHARACTERS)
                .orElse("(more than " + MOST_CHARACTERS + " characters)");
    }

    private String name(Expression part) {
        return formula.parts().entrySet().stream()
                .filter(named -> named.getValue() == part)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() ->
                        part instanceof Constant constant && !constant.differsByClass() ? number(constant) : null);
    }

    /**
     * A whole number as such, another constant of a loss of ours by the name that it has in the textbook. In a user's formula, the same
     * number may be there for another reason.
     */
    private String number(Constant constant) {
        BigDecimal value = constant.value(0);
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return formula.textbook().definitions().stream()
                .filter(definition ->
                        !whole && formula.isProved() && definition.values().equals(constant.values()))
                .map(Textbook.Definition::name)
                .findFirst()
                .or(() -> Constants.name(constant))
                .orElseGet(() -> decimal(value));
    }

    /** What is a number of the kernel's arrays has the digits of one. */
    String decimal(BigDecimal value) {
        Storage storage = kernel.layout().storage();
        double nearest = storage.round(value.doubleValue());
        if (Double.isFinite(nearest) && (formula.isProved() || new BigDecimal(nearest).compareTo(value) == 0)) {
            return storage.digits(nearest);
        }
        // What is folded of constants may be beyond doubles.
        return Double.isFinite(value.doubleValue())
                ? Decimals.shortest(value.doubleValue())
                : value.round(MathContext.DECIMAL64).toString();
    }
}
