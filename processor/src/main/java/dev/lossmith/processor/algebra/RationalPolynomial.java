package dev.lossmith.processor.algebra;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A polynomial in several factors with rational coefficients, none of which is 0; small, or else {@link TooLarge}. */
record RationalPolynomial(SortedMap<Exponents, Fraction> terms) {
    static final RationalPolynomial ZERO = new RationalPolynomial(new TreeMap<>());

    RationalPolynomial {
        AlgebraLimit.TERMS.require(terms.size());
        if (!terms.isEmpty()) {
            AlgebraLimit.DEGREE.require(terms.lastKey().degree());
        }
        terms = Collections.unmodifiableSortedMap(terms);
    }

    static RationalPolynomial of(Product term) {
        SortedMap<Exponents, Fraction> terms = new TreeMap<>();
        if (!term.isZero()) {
            terms.put(term.exponents(), term.coefficient());
        }
        return new RationalPolynomial(terms);
    }

    RationalPolynomial plus(RationalPolynomial other) {
        SortedMap<Exponents, Fraction> sum = new TreeMap<>(terms);
        other.terms.forEach((exponents, coefficient) -> add(sum, exponents, coefficient));
        return new RationalPolynomial(sum);
    }

    RationalPolynomial times(Product factor) {
        SortedMap<Exponents, Fraction> product = new TreeMap<>();
        terms.forEach((exponents, coefficient) ->
                product.put(exponents.times(factor.exponents()), coefficient.times(factor.coefficient())));
        return new RationalPolynomial(product);
    }

    RationalPolynomial times(RationalPolynomial other) {
        SortedMap<Exponents, Fraction> product = new TreeMap<>();
        terms.forEach((a, k) -> other.terms.forEach((b, m) -> add(product, a.times(b), k.times(m))));
        return new RationalPolynomial(product);
    }

    /** This times a power of {@code base}, which is not negative. */
    RationalPolynomial times(RationalPolynomial base, int exponent) {
        RationalPolynomial result = this;
        for (int i = 0; i < exponent; i++) {
            result = result.times(base);
        }
        return result;
    }

    /** The quotient, if nothing remains. */
    Optional<RationalPolynomial> dividedBy(RationalPolynomial divisor) {
        Product largest = divisor.largest();
        RationalPolynomial rest = this;
        RationalPolynomial quotient = ZERO;
        while (!rest.terms.isEmpty()) {
            Product term = rest.largest().times(largest.power(-1));
            if (!term.exponents().isPolynomial()) {
                return Optional.empty();
            }
            quotient = quotient.plus(of(term));
            rest = rest.plus(divisor.times(term.negated()));
        }
        return Optional.of(quotient);
    }

    /** The term that every other is smaller than. */
    Product largest() {
        return new Product(terms.get(terms.lastKey()), terms.lastKey());
    }

    /**
     * The powers that all terms have in common, times a number that leaves not only negative coefficients. Where one is 1 or
     * -1 already, as in 1 + a^2 / 4, they stay as people write them; else small integers are left.
     */
    Product content() {
        boolean negative = terms.values().stream().allMatch(coefficient -> coefficient.signum() < 0);
        Fraction number = isPlain()
                ? Fraction.ONE
                : terms.values().stream()
                        .reduce(Fraction::commonDivisor)
                        .orElse(Fraction.ONE)
                        .abs();
        return new Product(
                negative ? number.negated() : number,
                terms.keySet().stream().reduce(Exponents::common).orElse(Exponents.NONE));
    }

    private boolean isPlain() {
        return terms.values().stream().anyMatch(coefficient -> coefficient.abs().equals(Fraction.ONE))
                && terms.values().stream()
                        .allMatch(coefficient -> coefficient.decimal().isPresent());
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    int size() {
        return terms.size();
    }

    int degree() {
        return terms.isEmpty() ? 0 : terms.lastKey().degree();
    }

    private static void add(SortedMap<Exponents, Fraction> sum, Exponents exponents, Fraction coefficient) {
        Fraction total = sum.getOrDefault(exponents, Fraction.ZERO).plus(coefficient);
        if (total.signum() == 0) {
            sum.remove(exponents);
        } else {
            sum.put(exponents, total);
        }
    }
}
