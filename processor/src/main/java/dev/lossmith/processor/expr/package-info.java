/**
 * Loss formulas as values: what the compiler rewrites before it thinks about floating point.
 *
 * <p>An {@link dev.lossmith.processor.expr.Expression} stands for a real number. Nodes are hash-consed by a
 * {@link dev.lossmith.processor.expr.Pool}, so a subexpression that is written five times is one object and sharing costs
 * nothing to find. All that is known of an operator stands in its row of
 * {@link dev.lossmith.processor.expr.Operator}: whoever adds one touches that row, and its value and interval if no function that
 * there is gives them. {@link dev.lossmith.processor.expr.Parts} and {@link dev.lossmith.processor.expr.Fold} walk a formula,
 * each part once. {@link dev.lossmith.processor.expr.Parser} reads them, in the compiler's own
 * notation or in the one for users, which has limits, abbreviations and helpful messages. Knows neither the language
 * model of {@code javac} nor Java source.
 */
package dev.lossmith.processor.expr;
