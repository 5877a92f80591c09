package dev.lossmith.processor.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names that users give to the inputs of a row, and to its targets.
 *
 * @param inputs one a column; empty where inputs have none
 * @param targets those that a row has one of each, if inputs have names
 */
record NamedColumns(List<String> inputs, List<String> targets) {
    static final String INPUTS = "inputs";
    static final String TARGETS = "targetNames";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** Those of a config: one input with several targets is x, and one target without a name t. */
    static NamedColumns of(List<String> inputs, List<String> targets) {
        if (inputs.isEmpty() && targets.isEmpty()) {
            return new NamedColumns(List.of(), List.of());
        }
        return new NamedColumns(
                inputs.isEmpty() ? List.of(FormulaLoss.INPUT) : List.copyOf(inputs),
                targets.isEmpty() ? List.of(FormulaLoss.TARGET) : List.copyOf(targets));
    }

    static NamedColumns of(Options options) {
        return of(
                options.texts().getOrDefault(INPUTS, List.of()), options.texts().getOrDefault(TARGETS, List.of()));
    }

    boolean areThere() {
        return !inputs.isEmpty();
    }

    /** What the names stand for, for one who would give them to something else. */
    Map<String, String> meanings() {
        if (!areThere()) {
            return Map.of(FormulaLoss.INPUT, "the input", FormulaLoss.TARGET, "the target");
        }
        Map<String, String> meanings = new LinkedHashMap<>();
        inputs.forEach(name -> meanings.put(name, inputs.size() == 1 ? "the input" : "an input"));
        targets.forEach(name -> meanings.put(name, targets.size() == 1 ? "the target" : "a target"));
        return meanings;
    }

    /** What is wrong with them, each at the first option that has it. */
    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        Map<String, String> before = new LinkedHashMap<>();
        inputs.forEach(name -> flaw(INPUTS, name, before).ifPresent(flaws::add));
        targets.forEach(name -> flaw(TARGETS, name, before).ifPresent(flaws::add));
        return flaws;
    }

    private static Optional<Flaw> flaw(String option, String name, Map<String, String> before) {
        String wrong = null;
        Optional<String> meaning = Language.meaning(name);
        if (!NAME.matcher(name).matches()) {
            wrong = "but a name has only letters A to Z and a to z, and after the first also digits and _. Write "
                    + (option.equals(INPUTS)
                            ? "inputs = {\"mu\", \"logVar\"}."
                            : "targetNames = {\"lower\", \"upper\"}.");
        } else if (meaning.isPresent()) {
            wrong = "but that is " + meaning.get() + ". Give it another name.";
        } else if (before.containsKey(name)) {
            wrong = "but that name is taken by " + before.get(name) + ". Give each a name of its own.";
        }
        before.putIfAbsent(name, option.equals(INPUTS) ? "an input" : "a target");
        return Optional.ofNullable(wrong).map(text -> new Flaw(option, option + " has \"" + name + "\", " + text));
    }

    /** Those that a formula has no use for. */
    List<Flaw> unused(RowFormula formula) {
        List<String> unused = formula.unused();
        return Stream.concat(
                        unused.stream().filter(inputs::contains).map(name -> unused(INPUTS, name)),
                        // The only one needs no use, as in formulas of an element.
                        unused.stream()
                                .filter(name -> targets.size() > 1 && targets.contains(name))
                                .map(name -> unused(TARGETS, name)))
                .toList();
    }

    private static Flaw unused(String option, String name) {
        return new Flaw(option, option + " has " + name + ", which the formula does not use. Leave " + name + " out.");
    }
}
