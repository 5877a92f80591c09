package dev.lossmith.processor.schedule;

import java.util.List;

/** A part of what is done for a row; they follow each other. */
public sealed interface RowPart {
    /** Its variables, and what it computes. */
    Body body();

    /** Once for the row: numbers that later parts read. */
    record Once(Body body) implements RowPart {}

    /**
     * A loop over the elements that makes a number of each result of its body.
     *
     * @param numbers in the order of the results
     */
    record Reduce(List<RowNumber> numbers, Body body) implements RowPart {}

    /** A loop over the elements that stores the results of its body: the gradient, then the Hessian. */
    record StoreEach(Body body) implements RowPart {}
}
