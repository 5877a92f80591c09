package dev.lossmith.processor.report;

/**
 * A generated source.
 *
 * @param name the qualified name of its class
 */
record SourceView(String name, int lines, int bytes) {}
