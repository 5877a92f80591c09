/**
 * The reference checker: compares a loss kernel with its textbook formula in arbitrary precision.
 *
 * <p>A {@link dev.lossmith.check.Reference} states the formula with {@link dev.lossmith.check.Real} numbers.
 * {@link dev.lossmith.check.Exact} evaluates it with as many digits as it takes and differentiates it numerically, so
 * the truth owes nothing to the compiler's rewrites. {@link dev.lossmith.check.Check} compares a kernel with that truth
 * and writes a {@link dev.lossmith.check.Report}.
 *
 * <p>Nothing outside this package refers to it: an application that never checks a kernel may drop it from its jar.
 */
package dev.lossmith.check;
