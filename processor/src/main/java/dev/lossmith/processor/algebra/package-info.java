/**
 * Formulas as quotients of polynomials: what the chain rule leaves as a sum of fractions, over one denominator, with
 * everything cancelled that cancels over the reals.
 *
 * <p>{@link dev.lossmith.processor.algebra.RationalForm} is the way in. Inside, a formula is a
 * {@code Product}: a rational number times integer powers of {@code Factor}s, which are atoms (variables and functions) or
 * sums. Products stay factored; only a sum multiplies out, and only what its two sides do not have in common. A difference
 * of two inputs is never multiplied out: its digits would be lost.
 */
package dev.lossmith.processor.algebra;
