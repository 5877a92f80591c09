package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dialect of users: the {@link Vocabulary}, the names that they were given, limits, and messages that help. */
final class FormulaLanguage extends FormulaDialect {
    private final Map<String, Expression> names;
    private final FormulaSize size;

    FormulaLanguage(Pool pool, Map<String, Expression> names) {
        this(pool, names, new FormulaSize());
    }

    private FormulaLanguage(Pool pool, Map<String, Expression> names, FormulaSize size) {
        super(pool);
        this.names = names;
        this.size = size;
    }

    /** As in Java: whoever computes the formula elsewhere computes with doubles. */
    @Override
    BigDecimal meant(BigDecimal written) {
        return new BigDecimal(written.doubleValue());
    }

    @Override
    Expression name(Token name) {
        Expression named = names.get(name.text());
        if (named != null) {
            return named;
        }
        Vocabulary.function(name.text()).ifPresent(function -> {
            throw name.error(name.text() + " is a function and needs its arguments. Write " + function.call() + ".");
        });
        List<String> known = new ArrayList<>(names.keySet());
        known.addAll(Vocabulary.functions());
        throw name.error(
                "unknown name " + name.described() + ". " + VocabularyHints.on(name.text(), "known names", known));
    }

    @Override
    void requireFunction(Token name) {
        if (Vocabulary.function(name.text()).isPresent()) {
            return;
        }
        Expression named = names.get(name.text());
        if (named != null) {
            String kind = named instanceof Variable ? "a variable" : "a constant";
            throw name.error(
                    name.text() + " is " + kind + " and no function. Write " + name.text() + " * (...) for a product.");
        }
        throw name.error("unknown function " + name.described() + ". "
                + VocabularyHints.on(name.text(), "functions", Vocabulary.functions()));
    }

    @Override
    Expression call(Token name, List<Expression> arguments) {
        VocabularyFunction function = Vocabulary.function(name.text()).orElseThrow();
        if (function.operator() == Operator.WHERE) {
            throw name.error("where needs a comparison as its first argument. Write " + function.call() + ".");
        }
        function.requireArguments(name, arguments.size());
        if (function.operator() == null) {
            return expand(name, function.meaning(), function.parameters(), arguments);
        }
        if (arguments.size() == 1) {
            return apply(name, function.operator(), arguments.get(0));
        }
        return arguments.stream()
                .reduce((left, right) -> apply(name, function.operator(), left, right))
                .orElseThrow();
    }

    @Override
    Expression choice(Token where, Token comparison, List<Expression> parts) {
        if (parts.size() != Operator.WHERE.arity()) {
            throw where.error(
                    "where takes a comparison and 2 values, not " + (parts.size() - 2) + ". Write where(a < b, c, d).");
        }
        return comparison.is("<")
                ? apply(where, Operator.WHERE, parts.toArray(Expression[]::new))
                : expand(where, Vocabulary.meaning(comparison), List.of("a", "b", "c", "d"), parts);
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
    Expression apply(Token place, Operator operator, Expression... operands) {
        return size.limited(place, pool.apply(operator, operands));
    }

    private Expression expand(Token place, String meaning, List<String> parameters, List<Expression> arguments) {
        Map<String, Expression> letters = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            letters.put(parameters.get(i), arguments.get(i));
        }
        try {
            return Parser.read(meaning, new FormulaLanguage(pool, letters, size));
        } catch (FormulaException inside) {
            // Its position is one in the text of the abbreviation.
            throw place.error(inside.problem());
        }
    }
}
