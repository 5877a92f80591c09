/** Formulas as text and as nodes, the intervals and derivatives of operators against arbitrary precision. */
package dev.lossmith.processor.domain;
