/**
 * From reals to IEEE 754: every operator becomes additions, multiplications, divisions and moves of bits, in a fixed order.
 *
 * <p>{@link dev.lossmith.processor.lower.Code} is what comes out: a hash-consed graph of
 * {@link dev.lossmith.processor.lower.Instruction}s on doubles and their bit patterns, whatever the results are rounded to. Each
 * operator has its row in {@link dev.lossmith.processor.lower.Lowering}. What takes more than an operation is a recipe: a text among the
 * resources of this package, a line a step, with the polynomials beside it, for results that become floats, which have bits to spare, and
 * for doubles, which have to keep what rounding loses. {@code docs/recipes.md} tells the notation, and how to add a function. {@code
 * Recipes} makes code of them all alike. Comments on a function name what it is applied to, if {@code Meanings} knows a short text for it.
 * Nothing here depends on the schedule that runs the code, and nothing after this stage changes a bit of the result.
 */
package dev.lossmith.processor.lower;
