/**
 * A second implementation of what the compiler takes for the truth: the text of a formula, its value and its derivatives, in arbitrary
 * precision, by a parser and by rules of its own. It shares {@link dev.lossmith.check.Real} with the compiler, and nothing else.
 */
package dev.lossmith.processor.jet;
