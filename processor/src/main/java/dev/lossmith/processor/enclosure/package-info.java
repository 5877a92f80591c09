/**
 * Numbers of two doubles, each with a bound of its error: rigorous as {@link dev.lossmith.check.Real}, far faster, and certain of less.
 * What they cannot tell is {@link dev.lossmith.processor.enclosure.Enclosure#UNKNOWN}, and has to be asked of arbitrary precision.
 */
package dev.lossmith.processor.enclosure;
