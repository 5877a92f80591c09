package dev.lossmith.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Use;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.testing.Compiled;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** What the reference computes is what the formula says: Java that was written against the evaluator of formulas. */
class RealWriterTest {
    /** Operators in one another, with exponents of all kinds: m and q stand for -2 and -1.25. */
    private static final List<String> NESTED = List.of(
            "x + t * (x - 3) / 7",
            "-x",
            "-x^2 + (-x)^3 + x^m",
            "abs(x)^0.5 + abs(t)^q",
            "sqrt(abs(x)) - exp(t / 10)",
            "expm1(x / 1e9) + log(x^2) + log1p(t^2)",
            "sigmoid(x) - softplus(t)",
            "cosh(x) - sinh(t)",
            "sinh(sinh(x / 4))",
            "tanh(x) * atan(t)",
            "logCosh(x - t)",
            "sign(x) * sign(t)",
            "max(x, t) - min(x, 2 * t)",
            "clip(x, -1, 2)",
            "where(x < t, x^2, 1 / t)",
            "where(x < t, 3, where(t < x, 3, x))",
            "where(x < t, 3, where(t < x, 4, x)) * 2");

    /** These, and each function that a textbook may have: of x, t, -1 and 2, the last of which are the ends of an interval as well. */
    private static final List<String> FORMULAS = Stream.concat(
                    NESTED.stream(),
                    Stream.of(Operator.values())
                            .filter(operator ->
                                    operator.use() != Use.RULES && operator.isFunction() && !operator.isOverRow())
                            .map(RealWriterTest::call))
            .toList();

    private static String call(Operator operator) {
        boolean ofOne = operator.arity() == 3;
        String[] operands = ofOne ? new String[] {"x", "-1", "2"} : new String[] {"x", "t", "-1", "2"};
        String call = operator.call();
        for (int i = operator.arity() - 1; i >= 0; i--) {
            call = call.replaceAll("\\b" + (char) ('a' + i) + "\\b", operands[i]);
        }
        return call;
    }

    private static final double[] POINTS = {-20, -1.5, -1, -1e-9, 0.3, 1, 1.5, 2.75};

    @Test
    void javaIsWorthTheFormula() throws ReflectiveOperationException {
        Pool pool = new Pool();
        Variable x = pool.variable("x", Interval.REALS);
        Variable t = pool.variable("t", Interval.REALS);
        Map<String, Expression> names =
                Map.of("x", x, "t", t, "m", pool.constant(-2), "q", pool.constant(new BigDecimal("-1.25")));
        List<Expression> formulas = FORMULAS.stream()
                .map(formula -> Parser.parse(pool, formula, names::get))
                .toList();
        Class<?> written = compiled(formulas);
        for (int i = 0; i < formulas.size(); i++) {
            for (double input : POINTS) {
                for (double target : POINTS) {
                    Real realInput = Real.of(input, 50);
                    Real realTarget = Real.of(target, 50);
                    Real expected = new Evaluator(Map.of(x, realInput, t, realTarget), 0).value(formulas.get(i));
                    Real actual = (Real) written.getMethod("formula" + i, Real.class, Real.class)
                            .invoke(null, realInput, realTarget);
                    assertEquals(
                            expected.toDouble(), actual.toDouble(), FORMULAS.get(i) + " at " + input + ", " + target);
                }
            }
        }
    }

    /** Were an operand written twice, 60 of them in one another would not fit into a memory. */
    @Test
    void nestingWritesNothingTwice() {
        Pool pool = new Pool();
        Expression x = pool.variable("x", Interval.REALS);
        Expression sinh = x;
        Expression unlessEqual = x;
        for (int i = 0; i < 60; i++) {
            Expression number = pool.constant(i);
            sinh = pool.apply(Operator.SINH, sinh);
            Expression above = pool.apply(Operator.WHERE, number, x, unlessEqual, sinh);
            unlessEqual = pool.apply(Operator.WHERE, x, number, unlessEqual, above);
        }
        assertEquals("sinh(".repeat(60) + "x" + ")".repeat(60), Java.text(RealWriter.write(sinh)));
        String written = Java.text(RealWriter.write(unlessEqual));
        assertEquals(60, written.split("== 0", -1).length - 1);
        assertTrue(written.length() < 60 * 500);
    }

    private static Class<?> compiled(List<Expression> formulas) throws ReflectiveOperationException {
        TypeSpec.Builder type = TypeSpec.classBuilder("Written")
                .addModifiers(Modifier.PUBLIC)
                .addMethods(RealWriter.methods(formulas.toArray(Expression[]::new)));
        for (int i = 0; i < formulas.size(); i++) {
            type.addMethod(MethodSpec.methodBuilder("formula" + i)
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(Types.REAL)
                    .addParameter(Types.REAL, "x")
                    .addParameter(Types.REAL, "t")
                    .addStatement("return $L", RealWriter.write(formulas.get(i)))
                    .build());
        }
        String source = JavaFile.builder("test", type.build()).build().toString();
        return Compiled.sources(Map.of("test.Written", source)).loadClass("test.Written");
    }
}
