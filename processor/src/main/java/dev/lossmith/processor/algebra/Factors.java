package dev.lossmith.processor.algebra;

import dev.lossmith.processor.expr.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All factors of one formula. Two sums that differ by a number only are the same factor. */
final class Factors {
    private record RootKey(Expression base, Fraction power) {}

    private final List<Factor> all = new ArrayList<>();
    private final Map<Expression, Factor> atoms = new IdentityHashMap<>();
    private final Map<RootKey, Factor> roots = new HashMap<>();
    private final Map<RationalPolynomial, Factor.Sum> sums = new HashMap<>();

    Factor get(int number) {
        return all.get(number);
    }

    Factor atom(Expression expression) {
        return atoms.computeIfAbsent(expression, key -> add(new Factor.Atom(all.size())));
    }

    /** The formula {@code base}, which is {@code form}, to a power between 0 and 1. */
    Factor root(Expression base, Product form, Fraction power) {
        return roots.computeIfAbsent(
                new RootKey(base, power), key -> add(new Factor.Root(all.size(), base, form, power)));
    }

    /** The polynomial as a product of the factors that are known; what is left becomes one more. */
    Product product(RationalPolynomial polynomial) {
        if (polynomial.isZero()) {
            return Product.ZERO;
        }
        Product content = polynomial.content();
        RationalPolynomial rest = polynomial.times(content.power(-1));
        return rest.size() == 1 ? content.times(Product.of(rest.largest().coefficient())) : content.times(split(rest));
    }

    private Product split(RationalPolynomial rest) {
        if (sums.containsKey(monic(rest))) {
            Factor.Sum same = sums.get(monic(rest));
            Fraction ratio = rest.largest()
                    .coefficient()
                    .dividedBy(same.terms().largest().coefficient());
            return Product.of(ratio).times(Product.of(same));
        }
        for (Factor factor : List.copyOf(all)) {
            Optional<RationalPolynomial> quotient =
                    factor instanceof Factor.Sum sum && sum.terms().degree() <= rest.degree()
                            ? rest.dividedBy(sum.terms())
                            : Optional.empty();
            if (quotient.isPresent()) {
                return Product.of(factor).times(product(quotient.get()));
            }
        }
        AlgebraLimit.SUMS.require(sums.size() + 1L);
        Factor.Sum added = add(new Factor.Sum(all.size(), rest));
        sums.put(monic(rest), added);
        return Product.of(added);
    }

    private <F extends Factor> F add(F factor) {
        all.add(factor);
        return factor;
    }

    private static RationalPolynomial monic(RationalPolynomial polynomial) {
        return polynomial.times(Product.of(polynomial.largest().coefficient().power(-1)));
    }
}
