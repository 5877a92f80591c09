package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Template;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes formulas as somebody does who knows {@code java.lang.Math} and nothing of rounding: each function by its definition, and what
 * occurs twice as a variable.
 */
final class MathLibrary {
    /** What the library does not have, by what it has. */
    private static final Map<Operator, Template> DEFINITIONS = Map.ofEntries(
            Map.entry(Operator.SIGMOID, new Template("1 / (1 + exp(-a))")),
            Map.entry(Operator.SOFTPLUS, new Template("log(1 + exp(a))")),
            Map.entry(Operator.LOGISTIC_DENSITY, new Template("1 / (1 + exp(-a)) * (1 - 1 / (1 + exp(-a)))")),
            Map.entry(Operator.EXPM1MX, new Template("exp(a) - 1 - a")),
            Map.entry(Operator.LOG1PMX, new Template("log(1 + a) - a")),
            Map.entry(Operator.LOG1MEXP, new Template("log(1 - exp(a))")),
            Map.entry(Operator.LOG_COSH, new Template("log(cosh(a))")),
            Map.entry(Operator.VERSINE, new Template("1 - cos(a)")),
            Map.entry(Operator.CLIP, new Template("max(b, min(a, c))")),
            Map.entry(Operator.WITHIN, new Template("a")),
            Map.entry(Operator.INSIDE, new Template("where(a < b, 0, where(c < a, 0, 1))")),
            Map.entry(Operator.IF_NEGATIVE, new Template("where(a < 0, b, c)")),
            Map.entry(Operator.SIDE, new Template("where(a < 0, -1, 1)")));

    /** What it has, with letters for the operands. */
    private static final Map<Operator, String> JAVA = Map.ofEntries(
            Map.entry(Operator.ADD, "(a + b)"),
            Map.entry(Operator.SUBTRACT, "(a - b)"),
            Map.entry(Operator.MULTIPLY, "(a * b)"),
            Map.entry(Operator.DIVIDE, "(a / b)"),
            Map.entry(Operator.NEGATE, "(-a)"),
            Map.entry(Operator.POWER, "Math.pow(a, b)"),
            Map.entry(Operator.EXP, "Math.exp(a)"),
            Map.entry(Operator.EXPM1, "Math.expm1(a)"),
            Map.entry(Operator.EXP2, "Math.pow(2, a)"),
            Map.entry(Operator.LOG, "Math.log(a)"),
            Map.entry(Operator.LOG1P, "Math.log1p(a)"),
            Map.entry(Operator.SQRT, "Math.sqrt(a)"),
            Map.entry(Operator.CBRT, "Math.cbrt(a)"),
            Map.entry(Operator.TANH, "Math.tanh(a)"),
            Map.entry(Operator.COSH, "Math.cosh(a)"),
            Map.entry(Operator.SINH, "Math.sinh(a)"),
            Map.entry(Operator.ATAN, "Math.atan(a)"),
            Map.entry(Operator.SIN, "Math.sin(a)"),
            Map.entry(Operator.COS, "Math.cos(a)"),
            Map.entry(Operator.ABS, "Math.abs(a)"),
            Map.entry(Operator.SIGN, "Math.signum(a)"),
            Map.entry(Operator.FLOOR, "Math.floor(a)"),
            Map.entry(Operator.MIN, "Math.min(a, b)"),
            Map.entry(Operator.MAX, "Math.max(a, b)"),
            Map.entry(Operator.WHERE, "(a < b ? c : d)"));

    private static final Pattern LETTER = Pattern.compile("\\b[a-d]\\b");

    private final Pool pool;
    private final Fold<Expression> defined;

    MathLibrary(Pool pool) {
        this.pool = pool;
        this.defined = new Fold<>(this::defined);
    }

    private Expression defined(Expression part, Fold<Expression> fold) {
        Expression inner = part.rebuild(pool, fold.ofChildren(part));
        return inner instanceof Application application && DEFINITIONS.containsKey(application.operator())
                ? fold.of(DEFINITIONS.get(application.operator()).of(pool, application.children()))
                : inner;
    }

    /** Statements that say what the results are, by their names; empty if they have a function that the library does not. */
    Optional<List<String>> statements(Map<String, Expression> results) {
        Map<String, Expression> known = new LinkedHashMap<>();
        results.forEach((name, result) -> known.put(name, defined.of(result)));
        boolean isKnown =
                Parts.applications(known.values()).allMatch(application -> JAVA.containsKey(application.operator()));
        return isKnown ? Optional.of(new Block(known).statements()) : Optional.empty();
    }

    /** Statements in the making. */
    private static final class Block {
        private final Map<String, Expression> results;
        private final Map<Expression, Integer> uses = new IdentityHashMap<>();
        private final List<String> statements = new ArrayList<>();
        private final Fold<String> written = new Fold<>(this::written);

        Block(Map<String, Expression> results) {
            this.results = results;
            for (Expression part : Parts.of(results.values())) {
                part.children().forEach(child -> uses.merge(child, 1, Integer::sum));
            }
        }

        List<String> statements() {
            results.forEach((name, result) -> {
                // A later result may use an earlier one.
                uses.merge(result, 1, Integer::sum);
            });
            results.forEach((name, result) -> statements.add("double " + name + " = " + written.of(result) + ";"));
            return List.copyOf(statements);
        }

        private String written(Expression part, Fold<String> fold) {
            if (part instanceof Variable variable) {
                return variable.name();
            }
            if (part instanceof Constant constant) {
                return Decimals.shortest(constant.value(0).doubleValue()) + "d";
            }
            Application application = (Application) part;
            List<String> operands = fold.ofChildren(application);
            String java = LETTER.matcher(JAVA.get(application.operator()))
                    .replaceAll(letter -> operands.get(letter.group().charAt(0) - 'a'));
            if (uses.getOrDefault(part, 0) < 2) {
                return java;
            }
            String name = "shared" + statements.size();
            statements.add("double " + name + " = " + java + ";");
            return name;
        }
    }
}
