package dev.lossmith.runtime;

/**
 * The checks that a kernel makes before it writes anything.
 *
 * <p>Each check allocates nothing when it passes, and otherwise throws an exception whose message names the argument and the
 * lengths. {@code name} is always the parameter's name. The range comes first: the later checks rely on it. Without state, and
 * so safe for use by several threads.
 */
final class Arguments {
    private Arguments() {}

    /**
     * Checks all that a call of a kernel is given.
     *
     * @param each whether losses are written
     * @param order that of the highest derivative: 0, 1 or 2
     * @throws NullPointerException if an array that the call has is null
     * @throws IndexOutOfBoundsException if the range is none, or an array is too short for it
     * @throws IllegalArgumentException if the range has half a row, a target is none, or an array has two purposes that exclude each other
     */
    static <A, T> void check(
            Kernel<A, T> kernel,
            boolean each,
            int order,
            A input,
            T target,
            A weight,
            A loss,
            A gradient,
            A hessian,
            int from,
            int to) {
        range(from, to, kernel.classes());
        int inputs = kernel.inputsPerTarget();
        coversRows("input", input, from, to, inputs);
        kernel.checkTarget(target, from, to);
        int perWeight = kernel.elementsPerWeight();
        if (perWeight > 0) {
            covers("weight", weight, from, to, perWeight);
        }
        if (each) {
            covers("loss", loss, from, to, 1);
        }
        if (order > 0) {
            coversRows("gradient", gradient, from, to, inputs);
        }
        if (order > 1) {
            coversRows("hessian", hessian, from, to, inputs);
        }
        distinct("weight", weight, "loss", loss);
        distinct("weight", weight, "gradient", gradient);
        distinct("loss", loss, "gradient", gradient);
        distinct("weight", weight, "hessian", hessian);
        distinct("loss", loss, "hessian", hessian);
        distinct("gradient", gradient, "hessian", hessian);
        kernel.checkOutputs(input, target, loss, gradient, hessian);
    }

    /**
     * Checks that {@code 0 <= from <= to}, and that both lie between rows of the width {@code classes}.
     *
     * @throws IndexOutOfBoundsException if the range is none
     * @throws IllegalArgumentException if it begins or ends inside a row
     */
    static void range(int from, int to, int classes) {
        if (from < 0 || from > to) {
            String what = from < 0 ? " starts before 0" : " ends before it starts";
            throw new IndexOutOfBoundsException("the range " + from + ".." + to + what);
        }
        if (from % classes != 0 || to % classes != 0) {
            int culprit = from % classes != 0 ? from : to;
            throw new IllegalArgumentException("the range " + from + ".." + to + " is not made of whole rows of "
                    + classes + ": " + culprit + " is not a multiple of " + classes);
        }
    }

    /**
     * Checks that an array with one value for each {@code elements} of a range, counted from element 0, reaches to the end of the
     * range; it may go on after it.
     *
     * @throws NullPointerException if {@code array} is null
     * @throws IndexOutOfBoundsException if it is too short
     */
    static void covers(String name, Object array, int from, int to, int elements) {
        if (length(name, array) < to / elements) {
            throw tooShort(name, array, from, to, elements == 1 ? "" : " in rows of " + elements, to / elements, "");
        }
    }

    /**
     * Checks that an array with {@code width} values for each index of a range, counted from index 0, reaches to the end of the
     * range; it may go on after it.
     *
     * @throws NullPointerException if {@code array} is null
     * @throws IndexOutOfBoundsException if it is too short
     */
    static void coversRows(String name, Object array, int from, int to, int width) {
        if (length(name, array) < (long) to * width) {
            throw tooShort(name, array, from, to, "", to, width == 1 ? "" : " rows of " + width);
        }
    }

    private static IndexOutOfBoundsException tooShort(
            String name, Object array, int from, int to, String inRows, int needed, String rows) {
        // No long is printed: small programs have nothing else that prints one.
        return new IndexOutOfBoundsException(name + " has length " + length(name, array) + ", but the range " + from
                + ".." + to + inRows + " needs " + needed + rows);
    }

    /**
     * Checks that two arguments are not the same array, where one would be overwritten by the other.
     *
     * @throws IllegalArgumentException if they are, and not null
     */
    static void distinct(String name, Object array, String otherName, Object other) {
        if (array == other && array != null) {
            throw new IllegalArgumentException(
                    name + " and " + otherName + " are the same array, and each needs one of its own");
        }
    }

    /**
     * Checks that the range has an element, for a kernel with {@code onEmpty = OnEmpty.THROW}.
     *
     * @throws IllegalArgumentException if it has none
     */
    static void notEmpty(int from, int to) {
        if (from == to) {
            throw new IllegalArgumentException("the range " + from + ".." + to + " is empty, and has no mean");
        }
    }

    /**
     * The length of an array, for a call without a range.
     *
     * @param array an array of floats, doubles or ints
     * @throws NullPointerException if {@code array} is null
     */
    static int length(String name, Object array) {
        if (array == null) {
            throw new NullPointerException(name + " is null");
        }
        return array instanceof float[]
                ? ((float[]) array).length
                : array instanceof int[] ? ((int[]) array).length : ((double[]) array).length;
    }
}
