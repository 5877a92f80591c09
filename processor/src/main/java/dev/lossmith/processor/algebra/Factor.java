package dev.lossmith.processor.algebra;

import dev.lossmith.processor.expr.Expression;

/** What products are made of. */
sealed interface Factor {
    /** Its place in the order of factors. */
    int number();

    /** A variable or a function. */
    record Atom(int number) implements Factor {}

    /**
     * A power of a formula between 0 and 1: the whole ones are powers of the formula itself.
     *
     * @param base the formula, which is not negative where the root is defined
     * @param form the same
     */
    record Root(int number, Expression base, Product form, Fraction power) implements Factor {}

    /** At least two terms that have no factor known before them. */
    record Sum(int number, RationalPolynomial terms) implements Factor {
        /**
         * Its square is more accurate than the three terms that make it up, so the sum or difference of two atoms
         * counts as one quantity.
         */
        boolean isOfTwoAtoms() {
            return terms.size() == 2 && terms.terms().keySet().stream().allMatch(exponents -> exponents.degree() == 1);
        }
    }
}
