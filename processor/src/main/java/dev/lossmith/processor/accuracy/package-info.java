/**
 * How exact a form is once it is computed: sampled inputs, the true values in arbitrary precision, and what the lowered code
 * makes of them.
 *
 * <p>An error is counted in ulps of the exact result and of what the next number in the place of the input changes it by, added
 * up; a target that is an integer or an end of its range is a label or a count, and exact; another one counts as the
 * input does: a mixed forward and backward error (N. J. Higham, "Accuracy and Stability of Numerical Algorithms",
 * 2002, section 1.5). {@link dev.lossmith.processor.accuracy.Accuracy} judges forms for the search by a few points, to
 * which it adds those where a chosen form turned out to be bad; a {@link dev.lossmith.processor.accuracy.Measurement}
 * is what the user is told of the final code. Everything is deterministic: the same formula is measured at the same
 * points.
 */
package dev.lossmith.processor.accuracy;
