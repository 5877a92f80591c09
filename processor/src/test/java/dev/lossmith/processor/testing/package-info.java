/** What tests of the processor share. */
package dev.lossmith.processor.testing;
