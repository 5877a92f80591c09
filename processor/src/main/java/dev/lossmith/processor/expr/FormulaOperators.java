package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The dialect of the compiler's own formulas: every operator, as it is. */
final class FormulaOperators extends FormulaDialect {
    private static final Map<String, Operator> FUNCTIONS = Operator.written(Notation.FUNCTION);

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
        return Optional.ofNullable(names.apply(name.text()))
                .or(() -> Vocabulary.number(name.text()).map(pool::constant))
                .orElseThrow(() -> name.error("unknown name " + name.described() + "."));
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
        if (!operator.takes(arguments.size())) {
            throw name.error(name.text() + " takes " + operator.arity() + ", not " + arguments.size() + ".");
        }
        return pool.apply(operator, arguments);
    }

    @Override
    Expression choice(Token where, Condition condition, List<Expression> values) {
        if (!(condition instanceof Condition.Comparison comparison)) {
            throw where.error("where takes one comparison.");
        }
        if (!comparison.sign().is("<")) {
            throw comparison
                    .sign()
                    .error("expected \"<\", but found " + comparison.sign().described() + ".");
        }
        return call(
                where,
                Stream.concat(Stream.of(comparison.left(), comparison.right()), values.stream())
                        .toList());
    }

    @Override
    void define(Token name, Expression part) {
        throw name.error("a formula of the compiler names no parts.");
    }

    /** Each name has another one there. */
    @Override
    Expression element(Token index, Expression each) {
        return RowElements.replaced(
                pool,
                each,
                part -> part instanceof Variable variable
                        ? there(index, variable.name(), part)
                        : part instanceof Constant constant && constant.differsByClass()
                                ? there(index, constant.name(), part)
                                : part);
    }

    private Expression there(Token index, String name, Expression otherwise) {
        return Optional.ofNullable(names.apply(name + "[" + index.text() + "]")).orElse(otherwise);
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
