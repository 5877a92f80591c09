package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Expression;

/** A formula that has a name, as that of the gradient. */
record NamedFormula(String name, Expression formula) {}
