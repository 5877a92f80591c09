/** The losses' formulas against independent evaluations. */
package dev.lossmith.processor.loss;
