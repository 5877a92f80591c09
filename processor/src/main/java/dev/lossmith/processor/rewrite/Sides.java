package dev.lossmith.processor.rewrite;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which side a choice takes at a tie, for a derivative that is the same on both: that of the larger inputs, for all choices alike. The choices
 * of a formula as they are written take the one of the convention.
 */
final class Sides {
    /**
     * How a choice is written that takes a side where its {@code a}, less its {@code b}, is 0.
     *
     * @param rising as if the difference was positive there
     * @param falling as if it was negative
     */
    private record Row(Expression rising, Expression falling) {}

    private static final Map<Operator, Row> VALUES = rows(Map.of(
            Operator.SIGN, List.of("side(a)", "-side(-a)"),
            Operator.WHERE, List.of("where(a < b, c, d)", "where(b < a, d, c)")));

    private static final Map<Operator, List<Row>> PARTIALS = new EnumMap<>(Map.of(
            Operator.ABS, List.of(row("side(a)", "-side(-a)")),
            Operator.MAX,
                    List.of(
                            row("where(a < b, 0, 1)", "where(b < a, 1, 0)"),
                            row("where(a < b, 1, 0)", "where(b < a, 0, 1)")),
            Operator.MIN,
                    List.of(
                            row("where(a < b, 1, 0)", "where(b < a, 0, 1)"),
                            row("where(a < b, 0, 1)", "where(b < a, 1, 0)"))));

    private final Pool pool;
    private final Ties ties;
    private final Quantity derivative;
    private final Map<Expression, Expression> done = new IdentityHashMap<>();

    Sides(Pool pool, Ties ties, Quantity derivative) {
        this.pool = pool;
        this.ties = ties;
        this.derivative = derivative;
    }

    private static Map<Operator, Row> rows(Map<Operator, List<String>> texts) {
        Map<Operator, Row> rows = new EnumMap<>(Operator.class);
        texts.forEach((operator, sides) -> rows.put(operator, row(sides.get(0), sides.get(1))));
        return rows;
    }

    private static Row row(String rising, String falling) {
        Pool letters = new Pool();
        return new Row(parse(letters, rising), parse(letters, falling));
    }

    private static Expression parse(Pool letters, String text) {
        return Parser.parse(letters, text, name -> letters.variable(name, Interval.REALS));
    }

    /** The formula with the jumps that take a side. */
    Expression taken(Expression expression) {
        if (!(expression instanceof Application application)) {
            return expression;
        }
        Expression known = done.get(expression);
        if (known == null) {
            Application inner = (Application) pool.apply(
                    application.operator(),
                    application.operands().stream().map(this::taken).toList());
            known = VALUES.containsKey(inner.operator()) && isSmooth(inner)
                    ? instance(VALUES.get(inner.operator()), inner)
                    : inner;
            done.put(expression, known);
        }
        return known;
    }

    /** The partial derivatives of a choice; those of its row if a convention decides. */
    Expression partial(Application application, int operand, Expression conventional) {
        return PARTIALS.containsKey(application.operator()) && isSmooth(application)
                ? instance(PARTIALS.get(application.operator()).get(operand), application)
                : conventional;
    }

    private boolean isSmooth(Application application) {
        return ties.areSmooth(derivative, application.operand(0), other(application));
    }

    private Expression instance(Row row, Application application) {
        boolean rising = ties.areRising(application.operand(0), other(application));
        return Template.instantiate(rising ? row.rising : row.falling, pool, letters(application));
    }

    private Expression other(Application application) {
        return application.operands().size() == 1 ? pool.constant(0) : application.operand(1);
    }

    static Map<String, Expression> letters(Application application) {
        Map<String, Expression> letters = new HashMap<>();
        for (int i = 0; i < application.operands().size(); i++) {
            letters.put(String.valueOf((char) ('a' + i)), application.operand(i));
        }
        return letters;
    }
}
