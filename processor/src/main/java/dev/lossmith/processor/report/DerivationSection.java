package dev.lossmith.processor.report;

import java.util.ArrayList;
import java.util.List;

/** Shows how each result came to be, step by step. */
final class DerivationSection {
    /** What is said of more is that there are more. */
    private static final int MOST_STEPS = 40;

    private static final int MOST_CANDIDATES = 12;

    private final Symbols symbols;
    private final Detail detail;

    DerivationSection(Symbols symbols, Detail detail) {
        this.symbols = symbols;
        this.detail = detail;
    }

    Markup of(List<ShownDerivation> derivations) {
        List<Markup> parts = new ArrayList<>();
        for (ShownDerivation derivation : derivations) {
            parts.add(Markup.of(
                    "<h3>The {}</h3>\n{}{}{}<p>In closed form:</p>{}{}",
                    derivation.result(),
                    PageParts.math(MathWriter.of(symbols, derivation.start())),
                    steps(derivation.steps()),
                    candidates(derivation.candidates()),
                    PageParts.math(MathWriter.of(symbols, derivation.closed())),
                    PageParts.details(
                            "To what is computed: split by sign, shared ("
                                    + count(derivation.lastSteps().size()) + ")",
                            Markup.of(
                                    "{}{}",
                                    steps(derivation.lastSteps()),
                                    PageParts.math(MathWriter.of(symbols, derivation.computed()))))));
        }
        return Markup.join(parts);
    }

    private static String count(int steps) {
        return steps == 1 ? "1 step" : steps + " steps";
    }

    private Markup steps(List<ShownStep> steps) {
        List<Markup> shown =
                new ArrayList<>(steps.stream().limit(MOST_STEPS).map(this::step).toList());
        if (steps.size() > MOST_STEPS) {
            shown.add(Markup.of("<li class=\"note\">and {} more</li>", steps.size() - MOST_STEPS));
        }
        return shown.isEmpty() ? Markup.NONE : Markup.of("<ol class=\"steps\">{}</ol>\n", shown);
    }

    /** In the whole formula where that is small, with the part that is new marked; else the part alone. */
    private Markup step(ShownStep step) {
        Markup formula = step.whole()
                .filter(whole -> MathWriter.size(whole, detail.mostNodes() + 1) <= detail.mostNodes())
                .map(whole -> MathWriter.marking(symbols, whole, step.after()))
                .orElseGet(() -> part(step));
        return Markup.of(
                "<li{}><div class=\"rule\" title=\"{}\">{}</div>{}</li>\n",
                step.keepsDigits() ? Markup.raw(" class=\"key\"") : Markup.NONE,
                symbols.print(step.before()),
                step.rule(),
                PageParts.math(formula));
    }

    private Markup part(ShownStep step) {
        boolean isSmall =
                MathWriter.size(step.before(), detail.mostNodes()) + MathWriter.size(step.after(), detail.mostNodes())
                        < detail.mostNodes();
        return isSmall
                ? Markup.of(
                        "<span class=\"part\">{}<span>\u2192</span>{}</span>",
                        MathWriter.of(symbols, step.before()),
                        MathWriter.marking(symbols, step.after(), step.after()))
                : Markup.of("<code class=\"long\">{}</code>", symbols.print(step.after()));
    }

    private Markup candidates(List<ShownCandidate> candidates) {
        if (candidates.isEmpty()) {
            return Markup.NONE;
        }
        List<Markup> rows = candidates.stream()
                .limit(MOST_CANDIDATES)
                .map(candidate -> Markup.of(
                        "<tr{}><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td></tr>\n",
                        candidate.chosen() ? Markup.raw(" class=\"chosen\"") : Markup.NONE,
                        candidate.chosen() ? "won" : "",
                        Numbers.ulps(candidate.ulps()) + (candidate.overflows() ? ", overflows" : ""),
                        candidate.cost(),
                        Markup.of("<code>{}</code>", symbols.print(candidate.form()))))
                .toList();
        String left = candidates.size() > MOST_CANDIDATES ? ", the best " + MOST_CANDIDATES + " here" : "";
        return Markup.of(
                "<p>Chosen by measurement among {} forms{}. Errors are told apart by half bits; costs are in additions, shared parts"
                        + " once.</p>{}",
                candidates.size(),
                left,
                PageParts.table(List.of("", "largest error in ulps, about", "cost", "form"), rows));
    }
}
