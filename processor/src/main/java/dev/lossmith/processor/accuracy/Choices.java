package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Tie;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * The pairs of which a formula chooses one: where they are equal, the chain rule takes the derivative of either,
 * which may be that of neither side.
 */
final class Choices {
    private record Pair(Expression left, Expression right) {}

    /** Of what is compared: numbers, mostly. */
    private final Pool pool = new Pool();

    private final List<Pair> pairs = new ArrayList<>();
    private final Variable input;

    private Choices(Variable input) {
        this.input = input;
    }

    /** Those that {@code input} decides: what it does not change has no tie that it could cross. */
    static Choices of(Outputs<Expression> results, Variable input) {
        Choices choices = new Choices(input);
        Parts.applications(results.list()).forEach(choices::add);
        return choices;
    }

    private void add(Application application) {
        for (Tie tie : application.operator().ties()) {
            add(tie.left().of(pool, application.operands()), tie.right().of(pool, application.operands()));
        }
    }

    private void add(Expression left, Expression right) {
        boolean varies =
                Variables.of(left).contains(input) || Variables.of(right).contains(input);
        if (varies && left != right) {
            pairs.add(new Pair(left, right));
        }
    }

    /** The differences of all pairs: where each is surely not 0, no two sides are equal. */
    List<Expression> differences() {
        return pairs.stream()
                .map(pair -> pool.apply(Operator.SUBTRACT, pair.left, pair.right))
                .toList();
    }

    /**
     * With how many digits it is certain which side is larger in all pairs; empty where the two of one are equal, or nobody can tell.
     *
     * @param values of the variables, with a number of digits
     */
    OptionalInt decidedBy(IntFunction<Map<Variable, Real>> values, int firstDigits) {
        for (int digits = firstDigits; digits <= ExactResults.MOST_DIGITS; digits *= 4) {
            Evaluator evaluator = new Evaluator(values.apply(digits), 0);
            boolean areCertain = true;
            for (Pair pair : pairs) {
                Real difference = evaluator.value(pair.left).minus(evaluator.value(pair.right));
                boolean isCertain = difference.isFinite()
                        ? difference.abs().compareTo(difference.accuracy()) > 0
                        : !difference.isUnknown();
                if (!isCertain && difference.accuracy().signum() == 0) {
                    return OptionalInt.empty();
                }
                areCertain &= isCertain;
            }
            if (areCertain) {
                return OptionalInt.of(digits);
            }
        }
        return OptionalInt.empty();
    }
}
