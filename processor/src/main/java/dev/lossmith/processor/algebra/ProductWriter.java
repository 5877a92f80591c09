package dev.lossmith.processor.algebra;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Products as formulas: one fraction bar, signs outside, differences instead of negative terms. */
final class ProductWriter {
    private static final Fraction HALF = new Fraction(BigInteger.ONE, BigInteger.TWO);

    private final Pool pool;
    private final Factors factors;
    private final Map<Integer, Expression> written = new HashMap<>();

    ProductWriter(Pool pool, Factors factors) {
        this.pool = pool;
        this.factors = factors;
    }

    /** Uses {@code expression} for the factor from now on. */
    void remember(Factor factor, Expression expression) {
        written.put(factor.number(), expression);
    }

    boolean knows(Factor factor) {
        return written.containsKey(factor.number());
    }

    Expression write(Product product) {
        if (product.isZero()) {
            return pool.constant(0);
        }
        List<Expression> rootsAbove = new ArrayList<>();
        List<Expression> rootsBelow = new ArrayList<>();
        Product rest = withoutRoots(product, rootsAbove, rootsBelow);
        List<Expression> above = new ArrayList<>();
        List<Expression> below = new ArrayList<>();
        Fraction number = rest.coefficient().abs();
        Optional<BigDecimal> decimal = number.decimal();
        multiply(above, decimal.orElseGet(() -> new BigDecimal(number.numerator())));
        multiply(below, decimal.map(value -> BigDecimal.ONE).orElseGet(() -> new BigDecimal(number.denominator())));
        boolean negative = rest.coefficient().signum() < 0;
        Map<Integer, List<Expression>> byExponent = new LinkedHashMap<>();
        for (Map.Entry<Integer, Integer> power : rest.exponents().entries()) {
            Expression base = write(factors.get(power.getKey()));
            boolean negated = base instanceof Application application && application.operator() == Operator.NEGATE;
            negative ^= negated && power.getValue() % 2 != 0;
            byExponent
                    .computeIfAbsent(power.getValue(), key -> new ArrayList<>())
                    .add(negated ? ((Application) base).operand(0) : base);
        }
        byExponent.forEach(
                (exponent, bases) -> (exponent > 0 ? above : below).addAll(powers(bases, Math.abs(exponent))));
        above.addAll(rootsAbove);
        below.addAll(rootsBelow);
        Expression quotient =
                below.isEmpty() ? product(above) : pool.apply(Operator.DIVIDE, product(above), product(below));
        return negative ? pool.apply(Operator.NEGATE, quotient) : quotient;
    }

    /** Each root where it takes the fewest other factors: 1 / s and not s / e, where s is sqrt(e). */
    private Product withoutRoots(Product product, List<Expression> above, List<Expression> below) {
        Product rest = product;
        for (Map.Entry<Integer, Integer> entry : product.exponents().entries()) {
            if (!(factors.get(entry.getKey()) instanceof Factor.Root root) || entry.getValue() != 1) {
                continue;
            }
            rest = new Product(rest.coefficient(), rest.exponents().with(entry.getKey(), 0));
            int moved = root.power().equals(HALF) ? movedBelow(rest, root) : absorbed(rest, root);
            rest = rest.times(root.form().power(moved));
            Fraction power = root.power().plus(Fraction.of(-moved));
            (power.equals(HALF.negated()) ? below : above)
                    .add(root(root.base(), power.equals(HALF.negated()) ? HALF : power));
        }
        return rest;
    }

    private static int movedBelow(Product rest, Factor.Root root) {
        return size(rest, root, 1) < size(rest, root, 0) ? 1 : 0;
    }

    private static int absorbed(Product rest, Factor.Root root) {
        int moved = 0;
        for (int step : new int[] {1, -1}) {
            while (size(rest, root, moved + step) < size(rest, root, moved)) {
                moved += step;
            }
        }
        return moved;
    }

    private static int size(Product rest, Factor.Root root, int moved) {
        return rest.exponents().times(root.form().exponents().power(moved)).size();
    }

    private Expression root(Expression base, Fraction power) {
        return power.equals(HALF)
                ? pool.apply(Operator.SQRT, base)
                : pool.apply(
                        Operator.POWER,
                        base,
                        pool.constant(power.decimal().orElseThrow(() -> new TooLarge("a power that is no decimal"))));
    }

    Expression write(Factor factor) {
        if (!knows(factor)) {
            remember(factor, anew(factor));
        }
        return written.get(factor.number());
    }

    /** Atoms are known since they were met. */
    private Expression anew(Factor factor) {
        if (factor instanceof Factor.Sum sum) {
            return write(sum.terms());
        }
        Factor.Root root = (Factor.Root) factor;
        return root(root.base(), root.power());
    }

    private Expression write(RationalPolynomial sum) {
        return sum(sum.terms().entrySet().stream()
                .map(term -> new Product(term.getValue(), term.getKey()))
                .toList());
    }

    /** In the order given, but that a negative term does not come first. */
    Expression sum(List<Product> terms) {
        if (terms.stream().allMatch(term -> term.coefficient().signum() < 0)) {
            return pool.apply(
                    Operator.NEGATE, sum(terms.stream().map(Product::negated).toList()));
        }
        Product head = terms.stream()
                .filter(term -> term.coefficient().signum() > 0)
                .findFirst()
                .orElseThrow();
        Expression result = write(head);
        for (Product term : terms) {
            if (term != head) {
                result = term.coefficient().signum() > 0
                        ? pool.apply(Operator.ADD, result, write(term))
                        : pool.apply(Operator.SUBTRACT, result, write(term.negated()));
            }
        }
        return result;
    }

    private void multiply(List<Expression> product, BigDecimal number) {
        if (number.compareTo(BigDecimal.ONE) != 0) {
            product.add(pool.constant(number));
        }
    }

    /** (a b)^2 is one operation less than a^2 b^2. */
    private List<Expression> powers(List<Expression> bases, int exponent) {
        return exponent == 1 ? bases : List.of(pool.apply(Operator.POWER, product(bases), pool.constant(exponent)));
    }

    private Expression product(List<Expression> operands) {
        return operands.stream()
                .reduce((a, b) -> pool.apply(Operator.MULTIPLY, a, b))
                .orElseGet(() -> pool.constant(1));
    }
}
