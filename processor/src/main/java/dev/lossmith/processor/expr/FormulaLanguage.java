package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The dialect of users: the {@link Vocabulary}, the names that they were given, limits, and messages that help. */
final class FormulaLanguage extends FormulaDialect {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Map<String, Expression> names;
    private final FormulaParts parts = new FormulaParts();
    private final FormulaSize size;
    /** What formulas of a row have; empty for those of an element. */
    private final Optional<FormulaRow> row;

    FormulaLanguage(Pool pool, Map<String, Expression> names) {
        this(pool, names, new FormulaSize(), Optional.empty());
    }

    FormulaLanguage(Pool pool, Map<String, Expression> names, FormulaRow row) {
        this(pool, names, new FormulaSize(), Optional.of(row));
    }

    private FormulaLanguage(Pool pool, Map<String, Expression> names, FormulaSize size, Optional<FormulaRow> row) {
        super(pool);
        this.names = new LinkedHashMap<>(names);
        this.size = size;
        this.row = row;
    }

    /** As in Java: whoever computes the formula elsewhere computes with doubles. */
    @Override
    BigDecimal meant(BigDecimal written) {
        return new BigDecimal(written.doubleValue());
    }

    @Override
    Expression name(Token name) {
        if (names.containsKey(name.text())) {
            parts.use(name.text());
            return placed(name, names.get(name.text()));
        }
        Optional<Expression> count = row.flatMap(each -> each.count(name.text()));
        if (count.isPresent()) {
            return count.get();
        }
        row.ifPresent(each -> each.requireNumber(name));
        Optional<BigDecimal> number = Vocabulary.number(name.text());
        if (number.isPresent()) {
            return pool.constant(number.get());
        }
        parts.requireBefore(name);
        function(name.text()).ifPresent(function -> {
            throw name.error(name.text() + " is a function and needs its arguments. Write " + function.call() + ".");
        });
        List<String> known = new ArrayList<>(names.keySet());
        known.addAll(Vocabulary.numbers());
        known.addAll(functions());
        throw name.error("unknown name " + name.described() + ". " + VocabularyHints.onName(name.text(), known));
    }

    @Override
    void requireFunction(Token name) {
        if (function(name.text()).isPresent()) {
            return;
        }
        if (names.containsKey(name.text())) {
            throw name.error(name.text() + " is " + kind(name.text()) + " and no function. Write " + name.text()
                    + " * (...) for a product.");
        }
        if (RowVocabulary.function(name.text()).isPresent()) {
            throw name.error(name.text() + " is over the inputs of a row, but "
                    + (hasNamedInputs()
                            ? "here each has a name. Write them out, as (a + b) / 2 for a mean."
                            : "this config has one input a row. Write classes = 10 for rows of 10."));
        }
        throw name.error(
                "unknown function " + name.described() + ". " + VocabularyHints.onFunction(name.text(), functions()));
    }

    @Override
    Expression call(Token name, List<Expression> arguments) {
        VocabularyFunction function = function(name.text()).orElseThrow();
        if (function.name().equals(Vocabulary.WHERE)) {
            throw name.error("where needs a comparison as its first argument. Write " + function.call() + ".");
        }
        function.requireArguments(name, arguments.size());
        if (RowVocabulary.function(name.text()).isPresent()) {
            row.ifPresent(each -> each.requireRow(name, arguments.get(0)));
        }
        if (function instanceof VocabularyFunction.Abbreviation abbreviation) {
            return expand(name, abbreviation.meaning(), abbreviation.parameters(), arguments);
        }
        Operator operator = ((VocabularyFunction.OfOperator) function).operator();
        return operator.isChained()
                ? arguments.stream()
                        .reduce((left, right) -> apply(name, operator, left, right))
                        .orElseThrow()
                : apply(name, operator, arguments.toArray(Expression[]::new));
    }

    private boolean hasNamedInputs() {
        return !names.containsKey("x");
    }

    private Optional<VocabularyFunction> function(String name) {
        return Vocabulary.function(name).or(() -> row.flatMap(any -> RowVocabulary.function(name)));
    }

    private Set<String> functions() {
        Set<String> all = new LinkedHashSet<>(Vocabulary.functions());
        row.ifPresent(any -> all.addAll(RowVocabulary.functions()));
        return all;
    }

    private Expression placed(Token place, Expression expression) {
        return row.map(each -> each.at(place, expression)).orElse(expression);
    }

    private String kind(String name) {
        return parts.has(name) ? "a named part" : names.get(name) instanceof Variable ? "a variable" : "a constant";
    }

    @Override
    void define(Token name, Expression part) {
        String text = name.text();
        Optional<String> meaning = Vocabulary.meaning(text)
                .or(() -> row.flatMap(any -> RowVocabulary.meaning(text)))
                .or(() -> Optional.of(text).filter(names::containsKey).map(this::kind));
        meaning.ifPresent(known -> {
            throw name.error(
                    "let names a part " + text + ", but that is " + known + " already. Give the part another name.");
        });
        names.put(text, part);
        parts.add(name, part);
    }

    @Override
    Expression choice(Token where, Condition condition, List<Expression> values) {
        if (values.size() != 2) {
            throw where.error(
                    "where takes a comparison and 2 values, not " + values.size() + ". Write where(a < b, c, d).");
        }
        return choice(where, condition, values.get(0), values.get(1));
    }

    /**
     * What is joined is counted, so that it says nothing where one of its comparisons does: a choice inside a choice would not
     * look at the second, and so would miss a NaN in it.
     */
    private Expression choice(Token where, Condition condition, Expression whenTrue, Expression otherwise) {
        if (condition instanceof Condition.Comparison comparison) {
            List<Expression> operands = List.of(comparison.left(), comparison.right(), whenTrue, otherwise);
            return comparison.sign().is("<")
                    ? apply(where, Operator.WHERE, operands.toArray(Expression[]::new))
                    : expand(where, Vocabulary.meaning(comparison.sign()), List.of("a", "b", "c", "d"), operands);
        }
        if (condition instanceof Condition.Opposite opposite) {
            return choice(where, opposite.part(), otherwise, whenTrue);
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> joined =
                condition instanceof Condition.All each ? each.parts() : ((Condition.Any) condition).parts();
        Expression count = joined.stream()
                .map(part -> choice(where, part, pool.constant(1), pool.constant(0)))
                .reduce((a, b) -> apply(where, Operator.ADD, a, b))
                .orElseThrow();
        Expression enough = pool.constant(
                BigDecimal.valueOf(all ? 2 * joined.size() - 1 : 1).multiply(HALF));
        return apply(where, Operator.WHERE, enough, count, whenTrue, otherwise);
    }

    /** Refuses named parts that nothing uses. */
    UserFormula formula(Expression result) {
        row.ifPresent(each -> each.requireOneNumber(result));
        return new UserFormula(result, parts.used());
    }

    /** A base that is not positive has no power with an exponent that varies: then the logarithm means as little. */
    @Override
    Expression power(Token place, Expression base, Expression exponent) {
        if (Variables.of(exponent).isEmpty()) {
            return apply(place, Operator.POWER, base, new FormulaExponent(pool, place).value(exponent));
        }
        return expand(place, "exp(b * log(a))", List.of("a", "b"), List.of(base, exponent));
    }

    @Override
    Expression element(Token index, Expression each) {
        return row.map(of -> placed(index, of.element(index, each)))
                .orElseThrow(() -> index.error(
                        hasNamedInputs()
                                ? "an index needs a row of x, but here each input has a name. Leave [" + index.text()
                                        + "] out."
                                : "an index needs a row, but this config has one input a row. Leave [" + index.text()
                                        + "] out, or write classes = 10 and targets = Targets.INDEX for rows of 10."));
    }

    @Override
    Expression apply(Token place, Operator operator, Expression... operands) {
        return placed(place, size.limited(place, pool.apply(operator, operands)));
    }

    private Expression expand(Token place, String meaning, List<String> parameters, List<Expression> arguments) {
        Map<String, Expression> letters = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            letters.put(parameters.get(i), arguments.get(i));
        }
        try {
            return placed(place, Parser.read(meaning, new FormulaLanguage(pool, letters, size, row)));
        } catch (FormulaException inside) {
            // Its position is one in the text of the abbreviation.
            throw place.error(inside.problem());
        }
    }
}
