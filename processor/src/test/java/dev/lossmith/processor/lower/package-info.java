/** Lowered operators, their tables and what instructions mean, against arbitrary precision and compiled Java. */
package dev.lossmith.processor.lower;
