package dev.lossmith.runtime;

import java.util.Arrays;

/**
 * A pass over some rows: loops that compute numbers of each element, of which it then makes numbers of each row, or stores them; or loops
 * that compute numbers of each row. Numbers are in the slots of a {@link RowScratch}. Generated classes list the passes of a call; of no
 * use to anyone else. Immutable, and so safe for use by several threads.
 */
public final class RowPass {
    private static final int[] NONE = {};

    /** How a number is made of all elements of a row. */
    enum Operator {
        SUM,
        /** A sum of which no addition rounds. */
        COUNT,
        MAX,
        MIN
    }

    /** A number that is made of all elements of a row. */
    static final class Reduction {
        final Operator operator;
        final int element;
        final int number;

        Reduction(Operator operator, int element, int number) {
            this.operator = operator;
            this.element = element;
            this.number = number;
        }
    }

    final boolean isOfElements;
    final int[] loops;
    final Reduction[] reductions;

    /** What elements read besides what is computed of them: numbers of rows, which go to each element. */
    final int[] ofRows;

    /** What else has to be there: whether an element is the target, and constants of its class. */
    final int[] ofClasses;

    /** The derivatives to store. */
    final int[] derivatives;

    private RowPass(
            boolean isOfElements,
            int[] loops,
            Reduction[] reductions,
            int[] ofRows,
            int[] ofClasses,
            int[] derivatives) {
        this.isOfElements = isOfElements;
        this.loops = loops;
        this.reductions = reductions;
        this.ofRows = ofRows;
        this.ofClasses = ofClasses;
        this.derivatives = derivatives;
    }

    /**
     * {@return a pass that computes numbers of rows}
     *
     * @param loops which loops do
     */
    public static RowPass ofRows(int... loops) {
        return new RowPass(false, loops.clone(), new Reduction[0], NONE, NONE, NONE);
    }

    /**
     * {@return a pass that computes numbers of elements}
     *
     * @param loops which loops do
     */
    public static RowPass ofElements(int... loops) {
        return new RowPass(true, loops.clone(), new Reduction[0], NONE, NONE, NONE);
    }

    /**
     * {@return the same pass, whose loops read these numbers of rows}
     *
     * @param slots their slots
     */
    public RowPass rows(int... slots) {
        return new RowPass(isOfElements, loops, reductions, slots.clone(), ofClasses, derivatives);
    }

    /**
     * {@return the same pass, whose loops read these numbers of classes}
     *
     * @param slots their slots
     */
    public RowPass classes(int... slots) {
        return new RowPass(isOfElements, loops, reductions, ofRows, slots.clone(), derivatives);
    }

    /**
     * {@return the same pass, which also adds up numbers of elements}
     *
     * @param element the slot of these
     * @param number that of their sum
     */
    public RowPass sum(int element, int number) {
        return with(Operator.SUM, element, number);
    }

    /**
     * {@return the same pass, which also counts elements}
     *
     * @param element the slot of zeros and ones
     * @param number that of their sum
     */
    public RowPass count(int element, int number) {
        return with(Operator.COUNT, element, number);
    }

    /**
     * {@return the same pass, which also finds the largest number}
     *
     * @param element the slot of the numbers
     * @param number that of the largest
     */
    public RowPass max(int element, int number) {
        return with(Operator.MAX, element, number);
    }

    /**
     * {@return the same pass, which also finds the smallest number}
     *
     * @param element the slot of the numbers
     * @param number that of the smallest
     */
    public RowPass min(int element, int number) {
        return with(Operator.MIN, element, number);
    }

    /**
     * {@return the same pass, which also stores derivatives}
     *
     * @param slots that of the gradient, and that of the diagonal of the Hessian if it is asked for
     */
    public RowPass stores(int... slots) {
        return new RowPass(isOfElements, loops, reductions, ofRows, ofClasses, slots.clone());
    }

    private RowPass with(Operator operator, int element, int number) {
        Reduction[] more = Arrays.copyOf(reductions, reductions.length + 1);
        more[reductions.length] = new Reduction(operator, element, number);
        return new RowPass(isOfElements, loops, more, ofRows, ofClasses, derivatives);
    }
}
