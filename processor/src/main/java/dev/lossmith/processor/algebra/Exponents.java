package dev.lossmith.processor.algebra;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;

/**
 * A product of powers of factors, by their numbers; no exponent is 0. The order is a monomial order, so that polynomials
 * divide by their largest terms: by degree, and where these are equal, factors with small numbers come first.
 */
record Exponents(SortedMap<Integer, Integer> byFactor) implements Comparable<Exponents> {
    static final Exponents NONE = new Exponents(new TreeMap<>());

    Exponents {
        for (int exponent : byFactor.values()) {
            AlgebraLimit.EXPONENT.require(Math.abs(exponent));
        }
        byFactor = Collections.unmodifiableSortedMap(byFactor);
    }

    static Exponents of(int factor, int exponent) {
        return NONE.with(factor, exponent);
    }

    int of(int factor) {
        return byFactor.getOrDefault(factor, 0);
    }

    Set<Map.Entry<Integer, Integer>> entries() {
        return byFactor.entrySet();
    }

    Exponents with(int factor, int exponent) {
        SortedMap<Integer, Integer> changed = new TreeMap<>(byFactor);
        if (exponent == 0) {
            changed.remove(factor);
        } else {
            changed.put(factor, exponent);
        }
        return new Exponents(changed);
    }

    Exponents times(Exponents other) {
        return merge(other, Integer::sum);
    }

    Exponents dividedBy(Exponents other) {
        return merge(other, (a, b) -> a - b);
    }

    /** What divides both, and leaves no negative power of either. */
    Exponents common(Exponents other) {
        return merge(other, Math::min);
    }

    Exponents power(int exponent) {
        return merge(NONE, (a, b) -> Math.multiplyExact(a, exponent));
    }

    private Exponents merge(Exponents other, IntBinaryOperator operation) {
        SortedMap<Integer, Integer> merged = new TreeMap<>();
        SortedSet<Integer> factors = new TreeSet<>(byFactor.keySet());
        factors.addAll(other.byFactor.keySet());
        for (int factor : factors) {
            int exponent = operation.applyAsInt(of(factor), other.of(factor));
            if (exponent != 0) {
                merged.put(factor, exponent);
            }
        }
        return new Exponents(merged);
    }

    boolean isEmpty() {
        return byFactor.isEmpty();
    }

    boolean isPolynomial() {
        return byFactor.values().stream().allMatch(exponent -> exponent > 0);
    }

    int degree() {
        return byFactor.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many factors there are above and below the fraction bar. */
    int size() {
        return byFactor.values().stream().mapToInt(Math::abs).sum();
    }

    @Override
    public int compareTo(Exponents other) {
        int byDegree = Integer.compare(degree(), other.degree());
        if (byDegree != 0) {
            return byDegree;
        }
        Exponents quotient = other.dividedBy(this);
        return quotient.isEmpty() ? 0 : Integer.signum(quotient.byFactor.get(quotient.byFactor.firstKey()));
    }
}
