package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.lower.RecipeDefinition.Parameter;
import dev.lossmith.processor.lower.RecipeDefinition.RecipeStep;
import dev.lossmith.processor.lower.RecipeDefinition.Sort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads constants, polynomials and recipes; {@code docs/recipes.md} tells how they are written. */
final class RecipeParser {
    /** Before a step or a recipe that kernels have no name for. */
    private static final String LET = "let ";

    private static final Map<String, Sort> SORTS = Map.of("bits", Sort.BITS, "text", Sort.TEXT);

    private final RecipeText text;
    private final Set<String> locals = new LinkedHashSet<>();

    private RecipeParser(RecipeText text) {
        this.text = text;
    }

    /** What a line at the margin declares. */
    static String nameOf(RecipeLine line) {
        String text = line.text();
        for (String word : List.of(RecipeText.POLYNOMIAL, LET)) {
            text = text.startsWith(word) ? text.substring(word.length()) : text;
        }
        return new RecipeTokens(line.part(text)).takeName();
    }

    static Operand.Known constant(Declaration declaration) {
        RecipeLine line = declaration.lines().get(0);
        int equals = line.text().indexOf('=');
        if (equals < 0) {
            throw line.error("expected =");
        }
        requireNothing(declaration.lines().subList(1, declaration.lines().size()));
        RecipeLine value = line.part(line.text().substring(equals + 1));
        return Recipes.known(
                declaration.text().arithmetic(),
                line,
                new RecipeParser(declaration.text()).terms(value).get(0));
    }

    static void requireNothing(List<RecipeLine> below) {
        if (!below.isEmpty()) {
            throw below.get(0).error("belongs to nothing above");
        }
    }

    static Polynomial polynomial(Declaration declaration) {
        List<RecipeLine> lines = declaration.lines();
        if (lines.size() < 3 || lines.get(0).comment().isEmpty()) {
            throw lines.get(0).error("a polynomial has a comment, a line of bounds and its coefficients");
        }
        StringBuilder coefficients = new StringBuilder();
        lines.subList(2, lines.size()).forEach(line -> coefficients.append(line.text()));
        return new RecipeParser(declaration.text())
                .polynomial(lines.get(1), lines.get(2).part(coefficients.toString()));
    }

    /** {@code from -0.5 to 0.5, degree 6, error 0x1p-28 relative to 2^f}, and the coefficients, from the constant term up. */
    private Polynomial polynomial(RecipeLine bounds, RecipeLine coefficients) {
        RecipeTokens tokens = new RecipeTokens(bounds);
        double low = after(tokens, bounds, "from");
        double high = after(tokens, bounds, "to");
        double degree = after(tokens, bounds, ",", "degree");
        double error = after(tokens, bounds, ",", "error");
        if (!tokens.takes("absolute") && !tokens.takes("relative", "to")) {
            throw tokens.error("expected relative to ..., or absolute");
        }
        List<Double> numbers = new ArrayList<>();
        for (Term coefficient : terms(coefficients)) {
            numbers.add(
                    Recipes.known(text.arithmetic(), coefficients, coefficient).number());
        }
        if (numbers.size() - 1 != degree) {
            throw bounds.error("the coefficients are of degree " + (numbers.size() - 1));
        }
        return new Polynomial(List.copyOf(numbers), low, high, error);
    }

    private double after(RecipeTokens tokens, RecipeLine line, String... words) {
        if (!tokens.takes(words)) {
            throw tokens.error("expected " + String.join(" ", words));
        }
        return Recipes.known(text.arithmetic(), line, new TermParser(text, locals, tokens).sum())
                .number();
    }

    static RecipeDefinition recipe(Declaration declaration) {
        return new RecipeParser(declaration.text()).recipe(declaration.name(), declaration.lines());
    }

    private RecipeDefinition recipe(String name, List<RecipeLine> lines) {
        RecipeLine heading = lines.get(0);
        int close = heading.text().indexOf(')');
        if (close < 0) {
            throw heading.error("expected parameters");
        }
        List<Parameter> parameters = parameters(heading.part(heading.text().substring(0, close + 1)));
        parameters.forEach(parameter -> locals.add(parameter.name()));
        String rest = heading.text().substring(close + 1).strip();
        boolean isLet = heading.text().startsWith(LET);
        List<RecipeLine> below = lines.subList(1, lines.size());
        if (rest.startsWith("=")) {
            requireNothing(below);
            RecipeStep step = new RecipeStep(heading, List.of(name), !isLet, terms(heading.part(rest.substring(1))));
            return new RecipeDefinition(name, "", Double.NaN, parameters, List.of(step));
        }
        if (isLet || below.isEmpty()) {
            throw heading.error("has no step");
        }
        if (!rest.isEmpty() && !rest.startsWith(":")) {
            throw heading.error("expected the meaning after a colon, or a step");
        }
        RecipeTokens first = new RecipeTokens(below.get(0));
        boolean isBound = first.takes("error") && !first.peek().equals("=");
        double error = isBound ? ulps(below.get(0), first) : Double.NaN;
        List<RecipeStep> steps = new ArrayList<>();
        below.subList(isBound ? 1 : 0, below.size()).forEach(line -> steps.add(step(line)));
        if (steps.isEmpty()) {
            throw heading.error("has no step");
        }
        String meaning = rest.isEmpty() ? "" : rest.substring(1).strip();
        return new RecipeDefinition(name, meaning, error, parameters, List.copyOf(steps));
    }

    private double ulps(RecipeLine line, RecipeTokens tokens) {
        Term bound = new TermParser(text, Set.of(), tokens).sum();
        tokens.require("ulp");
        tokens.requireEnd();
        return Recipes.known(text.arithmetic(), line, bound).number();
    }

    private List<Parameter> parameters(RecipeLine heading) {
        RecipeTokens tokens = new RecipeTokens(heading);
        tokens.takes("let");
        tokens.takeName();
        tokens.require("(");
        List<Parameter> parameters = new ArrayList<>();
        do {
            parameters.add(parameter(heading, tokens));
        } while (tokens.takes(","));
        tokens.require(")");
        return parameters;
    }

    /**
     * {@code a}, {@code CONSTANT}, {@code bits k} or {@code text words}; numbers with {@code in [low, high]} or
     * {@code only in [low, high]}.
     */
    private Parameter parameter(RecipeLine heading, RecipeTokens tokens) {
        String name = tokens.takeName();
        Sort sort = RecipeText.isConstant(name) ? Sort.CONSTANT : Sort.NUMBER;
        if (tokens.isName() && SORTS.containsKey(name)) {
            sort = SORTS.get(name);
            name = tokens.takeName();
        }
        boolean isRequired = tokens.takes("only");
        Interval domain = tokens.takes("in") ? interval(heading, tokens) : Interval.REALS;
        return new Parameter(name, sort, domain, isRequired);
    }

    private Interval interval(RecipeLine line, RecipeTokens tokens) {
        TermParser parser = new TermParser(text, locals, tokens);
        tokens.require("[");
        Operand.Known low = Recipes.known(text.arithmetic(), line, parser.sum());
        tokens.require(",");
        Operand.Known high = Recipes.known(text.arithmetic(), line, parser.sum());
        tokens.require("]");
        return new Interval(low.number(), high.number());
    }

    /** {@code name = term}, {@code let name = term}, {@code name, name = term}, or the results: {@code term, term}. */
    private RecipeStep step(RecipeLine line) {
        String written = line.text();
        boolean isNamed = !written.startsWith(LET);
        List<String> names = new ArrayList<>();
        int equals = written.indexOf('=');
        if (equals >= 0) {
            RecipeTokens tokens = new RecipeTokens(line.part(written.substring(isNamed ? 0 : LET.length(), equals)));
            do {
                names.add(tokens.takeName());
            } while (tokens.takes(","));
            tokens.requireEnd();
        }
        List<Term> terms = terms(line.part(written.substring(equals + 1)));
        for (String name : names) {
            if (!locals.add(name)) {
                throw line.error("a second " + name);
            }
        }
        return new RecipeStep(line, names, isNamed && names.size() == 1, terms);
    }

    private List<Term> terms(RecipeLine line) {
        RecipeTokens tokens = new RecipeTokens(line);
        TermParser parser = new TermParser(text, locals, tokens);
        List<Term> terms = new ArrayList<>();
        do {
            terms.add(parser.choice());
        } while (tokens.takes(","));
        tokens.requireEnd();
        return terms;
    }
}
