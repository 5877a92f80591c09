/**
 * From the textbook's formula to the one to compute: stable, differentiated, simplified. Everything here holds over the
 * reals and is done before any operation is rounded; no later stage changes a formula.
 *
 * <p>A {@link dev.lossmith.processor.derive.Rule} is one line of algebra, a
 * {@link dev.lossmith.processor.derive.RuleSet} a table of them, a {@link dev.lossmith.processor.derive.Rewriter} applies
 * a table until nothing changes. Some forms are better for some arguments and worse for others: among those a
 * {@link dev.lossmith.processor.derive.FormSearch} chooses, by what a {@link dev.lossmith.processor.derive.Judge} measures, and never
 * by a guess. Where a formula is 0 / 0 and has a limit, a {@link dev.lossmith.processor.derive.Filling} puts polynomials before anything
 * is derived. {@link dev.lossmith.processor.derive.Derivation} runs the tables in their order and keeps
 * what it did for people to read.
 */
package dev.lossmith.processor.derive;
