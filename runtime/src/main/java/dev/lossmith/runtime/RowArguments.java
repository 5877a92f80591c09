package dev.lossmith.runtime;

import java.lang.reflect.Array;
import java.util.Arrays;

/** The checks that kernels of rows make besides those of {@link Arguments}. Without state, and so safe for use by several threads. */
final class RowArguments {
    private RowArguments() {}

    /**
     * Checks that each target of a range is an index below {@code classes}, or one of those that are ignored.
     *
     * @throws NullPointerException if {@code target} is null
     * @throws IndexOutOfBoundsException if the array is too short
     * @throws IllegalArgumentException if a target is neither
     */
    static void indices(int[] target, int from, int to, int classes, int[] ignored) {
        Arguments.coversRows("target", target, from, to, 1);
        for (int row = from; row < to; row++) {
            int index = target[row];
            if ((index < 0 || index >= classes) && !contains(ignored, index)) {
                throw new IllegalArgumentException(
                        "target is " + index + " in row " + row + ", but the classes are 0 to " + (classes - 1)
                                + (ignored.length == 0 ? "" : ", and ignored is " + Arrays.toString(ignored)));
            }
        }
    }

    /**
     * Checks that rows have so many targets, each in an array of its own if they are several.
     *
     * @throws NullPointerException if an array is null
     * @throws IndexOutOfBoundsException if one is too short
     * @throws IllegalArgumentException if there are too few arrays, or too many
     */
    static void targets(Object target, int count, int from, int to) {
        if (count > 1 && target != null && ((Object[]) target).length != count) {
            throw new IllegalArgumentException(
                    "target has " + ((Object[]) target).length + " arrays, but a row has " + count + " targets");
        }
        for (int i = 0; i < count; i++) {
            String name = count == 1 || target == null ? "target" : "target[" + i + "]";
            Arguments.coversRows(name, targets(target, i), from, to, 1);
        }
    }

    /** The targets of that index, of one or several that a row has. */
    static Object targets(Object target, int index) {
        return target instanceof Object[] ? ((Object[]) target)[index] : target;
    }

    /** An array of so many times the same array. */
    static Object repeated(Object numbers, int count) {
        Object[] arrays = (Object[]) Array.newInstance(numbers.getClass(), count);
        Arrays.fill(arrays, numbers);
        return arrays;
    }

    /** How many targets of a range are among those that are ignored. */
    static int count(int[] target, int from, int to, int[] ignored) {
        int count = 0;
        for (int row = from; row < to; row++) {
            count += contains(ignored, target[row]) ? 1 : 0;
        }
        return count;
    }

    /**
     * Checks that a range has a row that counts, for a kernel with {@code onEmpty = OnEmpty.THROW}.
     *
     * @param counted how many rows are not ignored
     * @throws IllegalArgumentException if none is
     */
    static void notEmpty(int from, int to, int counted) {
        Arguments.notEmpty(from, to);
        if (counted == 0) {
            throw new IllegalArgumentException(
                    "all rows of the range " + from + ".." + to + " are ignored, and have no mean");
        }
    }

    static boolean contains(int[] values, int value) {
        for (int each : values) {
            if (each == value) {
                return true;
            }
        }
        return false;
    }

    /**
     * The number of rows of a width in an array, for a call without a range.
     *
     * @throws NullPointerException if {@code array} is null
     * @throws IllegalArgumentException if the last row is not whole
     */
    static int rows(String name, Object array, int width) {
        int length = Arguments.length(name, array);
        if (length % width != 0) {
            throw new IllegalArgumentException(
                    name + " has length " + length + ", which is not made of whole rows of " + width);
        }
        return length / width;
    }

    /** So many targets of the first class that is not ignored: of nothing but ignored ones, a mean may be refused. */
    static int[] counted(int count, int[] ignored) {
        int first = 0;
        while (contains(ignored, first)) {
            first++;
        }
        int[] targets = new int[count];
        Arrays.fill(targets, first);
        return targets;
    }
}
