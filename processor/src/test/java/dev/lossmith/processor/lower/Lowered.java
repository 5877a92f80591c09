package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.List;
import java.util.Map;

/** A formula in {@code a}, lowered and run as a program. */
final class Lowered {
    private final Arithmetic arithmetic;
    private final Program program;

    private Lowered(Arithmetic arithmetic, Value value) {
        this.arithmetic = arithmetic;
        this.program = Program.of(arithmetic, List.of(value), List.of("a"), 0);
    }

    static Lowered of(Arithmetic arithmetic, String formula, double low, double high) {
        Pool pool = new Pool();
        Variable a = pool.variable("a", new Interval(low, high));
        Expression expression = Parser.parse(pool, formula, name -> name.equals("a") ? a : null);
        Code code = new Code(arithmetic);
        Lowering lowering = new Lowering(code, Map.of(a, code.argument("a")));
        return new Lowered(arithmetic, lowering.lower(expression));
    }

    /** The result for a number of the arithmetic, rounded to it. */
    double at(double a) {
        double number = program.run(a)[0];
        return arithmetic == Arithmetic.DOUBLE ? number : (float) number;
    }
}
