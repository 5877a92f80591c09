package dev.lossmith.processor.report;

/** Something that is so, by its name. */
record Fact(String name, String value) {}
