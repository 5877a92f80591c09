/**
 * From reals to IEEE 754: every operator becomes additions, multiplications, divisions and moves of bits, in a fixed order.
 *
 * <p>{@link dev.lossmith.processor.lower.Code} is what comes out: a hash-consed graph of
 * {@link dev.lossmith.processor.lower.Instruction}s on doubles and their bit patterns, whatever the results are rounded to. Each
 * operator has its row in {@link dev.lossmith.processor.lower.Lowering}. What takes more than an operation is in
 * {@link dev.lossmith.processor.lower.FloatFunctions}, which has bits to spare, and in
 * {@link dev.lossmith.processor.lower.DoubleFunctions}, which has to keep what rounding loses; their coefficients stand in tables
 * with intervals and bounds. Comments on a function name what it is applied to, if {@code Meanings} knows a short text for it. Nothing here depends on the schedule that runs the code, and nothing after this stage changes a bit
 * of the result.
 */
package dev.lossmith.processor.lower;
