package dev.lossmith.processor.expr;

/** The derivative by an application's first operand, of an operator for which no formula in a row will do. */
interface Derivative {
    Expression of(Pool pool, Application application);
}
