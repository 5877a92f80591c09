/**
 * Kernels against truth in a wider format, at every number of the narrower one: tests tagged {@code exhaustive}, which the
 * profile of that name runs. The same code on every so-manieth number runs with all other tests.
 */
package dev.lossmith.processor.exhaustive;
