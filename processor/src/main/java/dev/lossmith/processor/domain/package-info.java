/**
 * Where a formula means nothing: what a user's formula must not do inside the ranges that its config declares.
 *
 * <p>Intervals prove most formulas fine. Where they cannot, a bounded search looks for a point, and arbitrary precision
 * decides there: what is reported is real, and what the search does not find is accepted. A
 * {@link dev.lossmith.processor.domain.Removable} may have a limit. Deterministic; depends on
 * {@code expr} only.
 */
package dev.lossmith.processor.domain;
