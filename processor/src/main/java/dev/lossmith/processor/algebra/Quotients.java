package dev.lossmith.processor.algebra;

import dev.lossmith.processor.expr.Expression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arithmetic of products. In every result, a root occurs once at most, to the power 1: s^3 is e s where s is sqrt(e). */
final class Quotients {
    private final Factors factors;

    Quotients(Factors factors) {
        this.factors = factors;
    }

    Product times(Product a, Product b) {
        return settled(a.times(b));
    }

    Product power(Product base, int exponent) {
        if (base.isZero() && exponent <= 0) {
            throw new ArithmeticException("a power of 0");
        }
        return settled(base.power(exponent));
    }

    Product dividedBy(Product a, Product b) {
        return times(split(a, b), power(split(b, a), -1));
    }

    /** With the sums that are multiples of a sum in {@code other} as products: (a^2 - b^2) / (a + b) is a - b. */
    private Product split(Product product, Product other) {
        Product result = Product.of(product.coefficient());
        for (Map.Entry<Integer, Integer> power : product.exponents().entries()) {
            Factor factor = factors.get(power.getKey());
            Product same = factor instanceof Factor.Sum sum
                    ? sums(other)
                            .filter(divisor -> divisor != sum)
                            .flatMap(divisor -> sum.terms().dividedBy(divisor.terms()).stream()
                                    .map(quotient -> Product.of(divisor).times(factors.product(quotient))))
                            .findFirst()
                            .orElse(Product.of(factor))
                    : Product.of(factor);
            result = times(result, same.power(power.getValue()));
        }
        return result;
    }

    private Stream<Factor.Sum> sums(Product product) {
        return product.exponents().byFactor().keySet().stream()
                .map(factors::get)
                .filter(Factor.Sum.class::isInstance)
                .map(Factor.Sum.class::cast);
    }

    /** The formula {@code base}, which is {@code form}, to any power. */
    Product power(Expression base, Product form, Fraction exponent) {
        int whole = exponent.floor();
        Fraction part = exponent.plus(Fraction.of(-whole));
        if (part.decimal().isEmpty()) {
            throw new TooLarge("an exponent of many digits");
        }
        Product root = part.signum() == 0 ? Product.of(Fraction.ONE) : Product.of(factors.root(base, form, part));
        return times(power(form, whole), root);
    }

    /** Two summands with what they have in common taken out, so that nothing is left below a fraction bar. */
    record Common(Product shared, Product left, Product right) {}

    Common common(Product a, Product b) {
        Exponents exponents = a.exponents().common(b.exponents());
        Product shared = new Product(Fraction.ONE, exponents);
        Product left = new Product(a.coefficient(), a.exponents().dividedBy(exponents));
        Product right = new Product(b.coefficient(), b.exponents().dividedBy(exponents));
        return withCommonRoots(withCommonRoots(new Common(shared, left, right), true), false);
    }

    /** With s = sqrt(e), e + a s is s (s + a). */
    private Common withCommonRoots(Common common, boolean ofLeft) {
        Common result = common;
        for (int number :
                (ofLeft ? common.left : common.right).exponents().byFactor().keySet()) {
            Factor factor = factors.get(number);
            if (factor instanceof Factor.Root) {
                Product inverse = Product.of(factor).power(-1);
                Product left = times(result.left, inverse);
                Product right = times(result.right, inverse);
                if (left.exponents().isPolynomial() && right.exponents().isPolynomial()) {
                    result = new Common(times(result.shared, Product.of(factor)), left, right);
                }
            }
        }
        return result;
    }

    /** The sum of what two summands do not have in common. */
    Product sum(Common summands) {
        RationalPolynomial sum = multipliedOut(summands.left, factor -> !factor.isOfTwoAtoms())
                .plus(multipliedOut(summands.right, factor -> !factor.isOfTwoAtoms()));
        return factors.product(
                inAtoms(sum).filter(other -> isSimpler(other, sum)).orElse(sum));
    }

    /** Sums that stay whole may still cancel, as in x - (x - t); empty if there could be many terms. */
    private Optional<RationalPolynomial> inAtoms(RationalPolynomial sum) {
        if (!AlgebraLimit.TERMS.allows((long) sum.size() << sum.degree())) {
            return Optional.empty();
        }
        RationalPolynomial result = RationalPolynomial.ZERO;
        for (Map.Entry<Exponents, Fraction> term : sum.terms().entrySet()) {
            result = result.plus(multipliedOut(new Product(term.getValue(), term.getKey()), factor -> true));
        }
        return Optional.of(result);
    }

    private static boolean isSimpler(RationalPolynomial polynomial, RationalPolynomial other) {
        boolean simple = polynomial.isZero()
                || polynomial.degree() == 1
                || !polynomial.content().exponents().isEmpty();
        return polynomial.size() < other.size() || polynomial.size() == other.size() && simple;
    }

    private RationalPolynomial multipliedOut(Product product, Predicate<Factor.Sum> splits) {
        RationalPolynomial result = RationalPolynomial.of(Product.of(product.coefficient()));
        for (Map.Entry<Integer, Integer> power : product.exponents().entries()) {
            Factor factor = factors.get(power.getKey());
            RationalPolynomial base = factor instanceof Factor.Sum sum && splits.test(sum)
                    ? sum.terms()
                    : RationalPolynomial.of(Product.of(factor));
            result = result.times(base, power.getValue());
        }
        return withoutSquaresOfRoots(result, splits);
    }

    /** Where a root's base has a denominator, its powers stay: they would bring it back. */
    private RationalPolynomial withoutSquaresOfRoots(RationalPolynomial polynomial, Predicate<Factor.Sum> splits) {
        RationalPolynomial result = RationalPolynomial.ZERO;
        for (Map.Entry<Exponents, Fraction> entry : polynomial.terms().entrySet()) {
            Product term = new Product(entry.getValue(), entry.getKey());
            Product settled = settled(term);
            boolean stays = settled.equals(term) || !settled.exponents().isPolynomial();
            result = result.plus(stays ? RationalPolynomial.of(term) : multipliedOut(settled, splits));
        }
        return result;
    }

    private Product settled(Product product) {
        Map<Expression, List<Factor.Root>> roots = rootsByBase(product);
        boolean isSettled =
                roots.values().stream().allMatch(same -> same.size() == 1 && power(product, same.get(0)) == 1);
        if (isSettled) {
            return product;
        }
        Exponents others = product.exponents();
        for (List<Factor.Root> same : roots.values()) {
            for (Factor.Root root : same) {
                others = others.with(root.number(), 0);
            }
        }
        Product result = new Product(product.coefficient(), others);
        for (List<Factor.Root> same : roots.values()) {
            Fraction total = same.stream()
                    .map(factor -> factor.power().times(Fraction.of(power(product, factor))))
                    .reduce(Fraction.ZERO, Fraction::plus);
            Factor.Root root = same.get(0);
            result = times(result, power(root.base(), root.form(), total));
        }
        return result;
    }

    private static int power(Product product, Factor factor) {
        return product.exponents().of(factor.number());
    }

    /** In the order of the factors: expressions compare by identity, which a linked map keeps in order. */
    private Map<Expression, List<Factor.Root>> rootsByBase(Product product) {
        return product.exponents().byFactor().keySet().stream()
                .map(factors::get)
                .filter(Factor.Root.class::isInstance)
                .map(Factor.Root.class::cast)
                .collect(Collectors.groupingBy(Factor.Root::base, LinkedHashMap::new, Collectors.toList()));
    }
}
