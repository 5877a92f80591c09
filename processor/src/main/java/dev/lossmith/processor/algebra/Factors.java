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
    private static final int MOST_SUMS = 100;

    private record RootKey(Expression base, Fraction power) {}

    private final List<Factor> all = new ArrayList<>();
    private final Map<Expression, Factor> atoms = new IdentityHashMap<>();
    private final Map<RootKey, Factor> roots = new HashMap<>();
    private final Map<Polynomial, Factor> sums = new HashMap<>();

    Factor get(int number) {
        return all.get(number);
    }

    Factor atom(Expression expression) {
        return atoms.computeIfAbsent(expression, key -> add(new Factor(all.size(), null, null)));
    }

    Factor root(Factor.Root root) {
        return roots.computeIfAbsent(
                new RootKey(root.base(), root.power()), key -> add(new Factor(all.size(), null, root)));
    }

    /** The polynomial as a product of the factors that are known; what is left becomes one more. */
    Product product(Polynomial polynomial) {
        if (polynomial.isZero()) {
            return Product.ZERO;
        }
        Product content = polynomial.content();
        Polynomial rest = polynomial.times(content.power(-1));
        return rest.size() == 1 ? content.times(Product.of(rest.largest().coefficient())) : content.times(split(rest));
    }

    private Product split(Polynomial rest) {
        Factor same = sums.get(monic(rest));
        if (same != null) {
            Fraction ratio =
                    rest.largest().coefficient().dividedBy(same.sum().largest().coefficient());
            return Product.of(ratio).times(Product.of(same));
        }
        for (Factor factor : List.copyOf(all)) {
            Optional<Polynomial> quotient = factor.isAtom() || factor.sum().degree() > rest.degree()
                    ? Optional.empty()
                    : rest.dividedBy(factor.sum());
            if (quotient.isPresent()) {
                return Product.of(factor).times(product(quotient.get()));
            }
        }
        if (sums.size() >= MOST_SUMS) {
            throw new TooLarge("more than " + MOST_SUMS + " sums");
        }
        Factor added = add(new Factor(all.size(), rest, null));
        sums.put(monic(rest), added);
        return Product.of(added);
    }

    private Factor add(Factor factor) {
        all.add(factor);
        return factor;
    }

    private static Polynomial monic(Polynomial polynomial) {
        return polynomial.times(Product.of(polynomial.largest().coefficient().power(-1)));
    }
}
