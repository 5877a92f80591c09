/** Losses that users write themselves, from the formula in an annotation to the compiled kernel. */
package dev.lossmith.processor.formula;
