/**
 * The losses, a file each: the options that only it has, their legal values, and the formula as its textbook prints it.
 *
 * <p>One of them, {@link dev.lossmith.processor.loss.FormulaLoss}, leaves even the formula to the user.
 *
 * <p>Bounds of two are proved; the others are formulas in the language of users, and are measured when they are compiled.
 *
 * <p>Nothing else of a loss is written anywhere: stable form, gradient, Hessian, kernel, reference and messages follow. A
 * new loss is its annotation, its file here, and its line in {@link dev.lossmith.processor.loss.Losses}.
 */
package dev.lossmith.processor.loss;
