package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Expression;
import java.util.List;

/**
 * What a kernel is.
 *
 * @param config the binary name of the annotated type
 * @param kernel the qualified name of the kernel's class
 * @param annotation as it was written
 * @param options what the kernel's layout is, those that were not written included
 * @param calls lines of Java that call it
 * @param textbook the formula as its file or its user writes it
 * @param formula the same, parsed
 * @param definitions what the names in it stand for
 * @param meanings of functions that not every reader knows
 * @param results what it computes, in closed form
 * @param warnings what the compiler said of it
 */
record About(
        String config,
        String kernel,
        String annotation,
        List<Fact> options,
        List<String> calls,
        String textbook,
        Expression formula,
        List<Fact> definitions,
        List<Fact> meanings,
        List<NamedFormula> results,
        List<String> warnings) {}
