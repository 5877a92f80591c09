package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The dialect of the compiler's own formulas: every operator, as it is. */
final class FormulaOperators extends FormulaDialect {
    private static final Map<String, Operator> FUNCTIONS = Arrays.stream(Operator.values())
            .filter(Operator::isFunction)
            .collect(Collectors.toMap(Operator::symbol, Function.identity()));

    private final Function<String, Expression> names;

    FormulaOperators(Pool pool, Function<String, Expression> names) {
        super(pool);
        this.names = names;
    }

    @Override
    BigDecimal meant(BigDecimal written) {
        return written;
    }

    @Override
    Expression name(Token name) {
        Expression named = names.apply(name.text());
        if (named == null) {
            throw name.error("unknown name " + name.described() + ".");
        }
        return named;
    }

    @Override
    void requireFunction(Token name) {
        if (!FUNCTIONS.containsKey(name.text())) {
            throw name.error("unknown function " + name.described() + ".");
        }
    }

    @Override
    Expression call(Token name, List<Expression> arguments) {
        Operator operator = FUNCTIONS.get(name.text());
        if (arguments.size() != operator.arity()) {
            throw name.error(name.text() + " takes " + operator.arity() + ", not " + arguments.size() + ".");
        }
        return pool.apply(operator, arguments);
    }

    @Override
    Expression choice(Token where, Token comparison, List<Expression> parts) {
        if (!comparison.is("<")) {
            throw comparison.error("expected \"<\", but found " + comparison.described() + ".");
        }
        return call(where, parts);
    }

    @Override
    Expression power(Token place, Expression base, Expression exponent) {
        return pool.apply(Operator.POWER, base, exponent);
    }

    @Override
    Expression apply(Token place, Operator operator, Expression... operands) {
        return pool.apply(operator, operands);
    }
}
