package dev.lossmith.processor.report;

/**
 * How many operations of a kind a call does for an element: of the loss, with the gradient, with the Hessian as well.
 */
record OperationCount(String kind, int loss, int gradient, int hessian) {}
