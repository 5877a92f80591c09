/** Normal forms against what algebra by hand gives, and against arbitrary precision. */
package dev.lossmith.processor.algebra;
