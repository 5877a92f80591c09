package dev.lossmith.processor.lower;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.List;
import java.util.Map;

/** A formula in {@code a}, lowered and run as a program. */
final class Lowered {
    private final Precision precision;
    private final Program program;

    private Lowered(Precision precision, Value value) {
        this.precision = precision;
        this.program = Program.of(List.of(value), List.of("a"), 0);
    }

    static Lowered of(Precision precision, String formula, double low, double high) {
        Pool pool = new Pool();
        Variable a = pool.variable("a", new Interval(low, high));
        Expression expression = Parser.parse(pool, formula, name -> name.equals("a") ? a : null);
        Code code = new Code(precision);
        Lowering lowering = new Lowering(code, Map.of(a, code.argument("a")));
        return new Lowered(precision, lowering.lower(expression));
    }

    /** The result for a number of the precision, rounded to it. */
    double at(double a) {
        double number = program.run(a)[0];
        return precision == Precision.FLOAT ? (float) number : number;
    }
}
