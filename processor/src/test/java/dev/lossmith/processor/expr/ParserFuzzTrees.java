package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Trees of all operators over {@code a}, {@code b}, {@code c} and numbers of either sign. */
final class ParserFuzzTrees {
    private static final List<String> NUMBERS = List.of("0", "1", "2", "-2", "2.5", "-0.5", "1e-12", "-1e30", "0.1");

    private final Pool pool;
    private final SplittableRandom random;
    private final List<Expression> leaves;

    /** All but a polynomial, which is printed without its coefficients. */
    private static final List<Operator> WRITTEN = Stream.of(Operator.values())
            .filter(operator -> operator != Operator.SERIES)
            .toList();

    ParserFuzzTrees(Pool pool, SplittableRandom random) {
        this.pool = pool;
        this.random = random;
        Stream<Expression> letters = Stream.of("a", "b", "c").map(name -> pool.variable(name, Interval.REALS));
        Stream<Expression> numbers = NUMBERS.stream().map(BigDecimal::new).map(pool::constant);
        this.leaves = Stream.concat(letters, numbers).toList();
    }

    Expression any(int depth) {
        if (depth == 0) {
            return leaves.get(random.nextInt(leaves.size()));
        }
        Operator operator = WRITTEN.get(random.nextInt(WRITTEN.size()));
        Expression[] operands = new Expression[operator.arity()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = any(random.nextInt(depth));
        }
        return pool.apply(operator, operands);
    }
}
