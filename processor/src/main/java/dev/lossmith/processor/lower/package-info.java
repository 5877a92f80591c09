/**
 * From reals to IEEE 754: every operator becomes additions, multiplications, divisions and moves of bits, in a fixed order.
 *
 * <p>{@link dev.lossmith.processor.lower.Code} is what comes out: a hash-consed graph of
 * {@link dev.lossmith.processor.lower.Instruction}s on numbers of one precision and on their bit patterns. Each operator
 * has its row in {@link dev.lossmith.processor.lower.Lowering}; {@link dev.lossmith.processor.lower.Tables} hold the
 * coefficients with their intervals and bounds. Nothing here depends on the schedule that runs the code, and nothing after
 * this stage changes a bit of the result.
 */
package dev.lossmith.processor.lower;
