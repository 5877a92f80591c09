/**
 * A spam filter trained with generated loss kernels, written as a user of Lossmith would write it.
 *
 * <p>Three annotated interfaces ask for binary cross-entropy with a different {@code posWeight}; the processor writes a
 * kernel for each; {@link dev.lossmith.sample.SpamFilter} trains a logistic regression on UCI Spambase with every one
 * of them, prints what the choice does to accuracy, precision and recall, trains a reader of UCI's handwritten digits with softmax
 * cross-entropy, and writes an HTML report.
 *
 * <p>Everything is deterministic: seeds are fixed, sums run in a fixed order, so every run prints the same numbers.
 * Classes here are not thread-safe unless they say so, and {@code null} is never a legal argument.
 */
package dev.lossmith.sample;
