package dev.lossmith.processor.algebra;

import dev.lossmith.processor.expr.Expression;

/**
 * What products are made of: an atom, or a sum of at least two terms that has no factor known before it.
 *
 * @param number its place in the order of factors
 * @param sum its terms; null for an atom
 * @param root what it is a power of; null but for roots, which are atoms
 */
record Factor(int number, Polynomial sum, Root root) {
    /**
     * A power of a formula between 0 and 1: the whole ones are powers of the formula itself.
     *
     * @param base the formula, which is not negative where the root is defined
     * @param form the same
     */
    record Root(Expression base, Product form, Fraction power) {}

    boolean isAtom() {
        return sum == null;
    }

    /**
     * Whether this is the sum or difference of two atoms. Its square is more accurate than the three terms that make it up,
     * so such a sum counts as one quantity.
     */
    boolean staysWhole() {
        return isAtom()
                || sum.size() == 2 && sum.terms().keySet().stream().allMatch(exponents -> exponents.degree() == 1);
    }
}
