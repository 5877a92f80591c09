package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.util.List;

/** A formula in x and t, with their ranges; w is 2 in the first class and -1 in the second. */
record Case(Expression loss, Variable x, Variable t) {
    static Case of(String formula, Interval input, Interval target) {
        Pool pool = new Pool();
        Variable x = pool.variable("x", input);
        Variable t = pool.variable("t", target);
        Expression w = pool.constant("w", List.of(BigDecimal.valueOf(2), BigDecimal.valueOf(-1)));
        return new Case(Parser.parse(pool, formula, name -> name.equals("x") ? x : name.equals("t") ? t : w), x, t);
    }

    static Case of(String formula) {
        return of(formula, Interval.REALS, Interval.REALS);
    }

    /** Ranges written as {@code 0..1}, {@code -inf..inf}. */
    static Case of(String formula, String input, String target) {
        return of(formula, range(input), range(target));
    }

    private static Interval range(String text) {
        String[] ends = text.strip().replace("inf", "Infinity").split("\\.\\.");
        return new Interval(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
    }

    List<Violation> violations() {
        return DomainCheck.of(loss, x, t);
    }
}
