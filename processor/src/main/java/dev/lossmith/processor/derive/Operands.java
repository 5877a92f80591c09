package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sum as its terms or a product as its factors, in the order in which they stand, whatever the parentheses are.
 *
 * @param isNegative the sign of a product; that of a sum is with its terms
 */
record Operands(boolean isNegative, List<TermOrFactor> list) {
    static final Set<Operator> SUMS = Set.of(Operator.ADD, Operator.SUBTRACT, Operator.NEGATE);
    static final Set<Operator> PRODUCTS = Set.of(Operator.MULTIPLY, Operator.DIVIDE);

    /**
     * A term or a factor.
     *
     * @param isInverse whether it is subtracted, or divided by
     */
    record TermOrFactor(Expression expression, boolean isInverse) {
        /** Parts of one pool are the same if they are equal. */
        @Override
        public boolean equals(Object other) {
            return other instanceof TermOrFactor operand
                    && expression == operand.expression
                    && isInverse == operand.isInverse;
        }

        @Override
        public int hashCode() {
            return 2 * expression.hashCode() + (isInverse ? 1 : 0);
        }

        TermOrFactor inverted(boolean invert) {
            return invert ? new TermOrFactor(expression, !isInverse) : this;
        }
    }

    Operands {
        list = List.copyOf(list);
    }

    static boolean isSum(Expression expression) {
        return expression instanceof Application application
                && switch (application.operator()) {
                    case ADD, SUBTRACT, NEGATE -> true;
                    default -> false;
                };
    }

    static boolean isProduct(Expression expression) {
        return expression instanceof Application application
                && switch (application.operator()) {
                    case MULTIPLY, DIVIDE -> true;
                    default -> false;
                };
    }

    static Operands ofSum(Pool pool, Expression expression) {
        List<TermOrFactor> terms = new ArrayList<>();
        collectTerms(pool, expression, false, terms);
        return new Operands(false, terms);
    }

    private static void collectTerms(Pool pool, Expression expression, boolean subtracted, List<TermOrFactor> terms) {
        if (isSum(expression)) {
            Application sum = (Application) expression;
            boolean negation = sum.operator() == Operator.NEGATE;
            collectTerms(pool, sum.operand(0), subtracted != negation, terms);
            if (!negation) {
                collectTerms(pool, sum.operand(1), subtracted != (sum.operator() == Operator.SUBTRACT), terms);
            }
            return;
        }
        Signed signed = Signed.of(pool, expression);
        if (!(signed.magnitude() instanceof Constant constant && constant.is(0))) {
            terms.add(new TermOrFactor(signed.magnitude(), subtracted != signed.isNegative()));
        }
    }

    static Operands ofProduct(Pool pool, Expression expression) {
        Signed signed = Signed.of(pool, expression);
        List<TermOrFactor> factors = new ArrayList<>();
        collectFactors(signed.magnitude(), false, factors);
        return new Operands(signed.isNegative(), factors);
    }

    private static void collectFactors(Expression expression, boolean divisor, List<TermOrFactor> factors) {
        if (isProduct(expression)) {
            Application product = (Application) expression;
            collectFactors(product.operand(0), divisor, factors);
            collectFactors(product.operand(1), divisor != (product.operator() == Operator.DIVIDE), factors);
        } else if (!(expression instanceof Constant constant && constant.is(1))) {
            factors.add(new TermOrFactor(expression, divisor));
        }
    }

    /** The sum of terms, 0 if there are none; the first that is added stands first. */
    static Expression sum(Pool pool, List<TermOrFactor> terms) {
        if (terms.isEmpty()) {
            return pool.constant(0);
        }
        int first = first(terms);
        Expression sum = first < 0
                ? Signed.negated(pool, terms.get(0).expression())
                : terms.get(first).expression();
        for (int i = 0; i < terms.size(); i++) {
            TermOrFactor term = terms.get(i);
            if (i != Math.max(first, 0)) {
                sum = pool.apply(term.isInverse() ? Operator.SUBTRACT : Operator.ADD, sum, term.expression());
            }
        }
        return sum;
    }

    /** The product of factors, 1 if there are none. */
    static Expression product(Pool pool, boolean isNegative, List<TermOrFactor> factors) {
        int first = first(factors);
        Expression product = first < 0 ? pool.constant(1) : factors.get(first).expression();
        for (int i = 0; i < factors.size(); i++) {
            TermOrFactor factor = factors.get(i);
            if (i != first) {
                product = pool.apply(
                        factor.isInverse() ? Operator.DIVIDE : Operator.MULTIPLY, product, factor.expression());
            }
        }
        return isNegative ? Signed.negated(pool, product) : product;
    }

    private static int first(List<TermOrFactor> operands) {
        for (int i = 0; i < operands.size(); i++) {
            if (!operands.get(i).isInverse()) {
                return i;
            }
        }
        return -1;
    }
}
