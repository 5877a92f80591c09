package dev.lossmith.runtime;

/**
 * The checks that a generated kernel makes before it writes anything. Public because kernels live in the packages of
 * their users; of no use to anyone else.
 *
 * <p>Each check is one line in the kernel, allocates nothing when it passes, and otherwise throws an exception whose
 * message names the argument and the lengths. {@code name} is always the parameter's name. The range comes first: the
 * later checks rely on it. Without state, and so safe for use by several threads.
 */
public final class Arguments {
    private Arguments() {}

    /**
     * The length of an array, for a call without a range.
     *
     * @throws NullPointerException if {@code array} is null
     */
    public static int length(String name, float[] array) {
        notNull(name, array);
        return array.length;
    }

    /**
     * The length of an array, for a call without a range.
     *
     * @throws NullPointerException if {@code array} is null
     */
    public static int length(String name, double[] array) {
        notNull(name, array);
        return array.length;
    }

    /**
     * Checks that {@code 0 <= from <= to}.
     *
     * @throws IndexOutOfBoundsException if not
     */
    public static void range(int from, int to) {
        if (from < 0 || from > to) {
            String what = from < 0 ? " starts before 0" : " ends before it starts";
            throw new IndexOutOfBoundsException("the range " + from + ".." + to + what);
        }
    }

    /**
     * Checks that {@code 0 <= from <= to}, and that both lie between rows of the width {@code classes}.
     *
     * @throws IndexOutOfBoundsException if the range is none
     * @throws IllegalArgumentException if it begins or ends inside a row
     */
    public static void range(int from, int to, int classes) {
        range(from, to);
        if (from % classes != 0 || to % classes != 0) {
            int culprit = from % classes != 0 ? from : to;
            throw new IllegalArgumentException("the range " + from + ".." + to + " is not made of whole rows of "
                    + classes + ": " + culprit + " is not a multiple of " + classes);
        }
    }

    /**
     * Checks that an array reaches to the end of the range; it may go on after it.
     *
     * @throws NullPointerException if {@code array} is null
     * @throws IndexOutOfBoundsException if it is too short
     */
    public static void covers(String name, float[] array, int from, int to) {
        covers(name, length(name, array), from, to, 1);
    }

    /**
     * Checks that an array reaches to the end of the range; it may go on after it.
     *
     * @throws NullPointerException if {@code array} is null
     * @throws IndexOutOfBoundsException if it is too short
     */
    public static void covers(String name, double[] array, int from, int to) {
        covers(name, length(name, array), from, to, 1);
    }

    /**
     * Checks that an array with one value a row, counted from element 0, reaches to the last row of the range.
     *
     * @throws NullPointerException if {@code array} is null
     * @throws IndexOutOfBoundsException if it is too short
     */
    public static void coversRows(String name, float[] array, int from, int to, int classes) {
        covers(name, length(name, array), from, to, classes);
    }

    /**
     * Checks that an array with one value a row, counted from element 0, reaches to the last row of the range.
     *
     * @throws NullPointerException if {@code array} is null
     * @throws IndexOutOfBoundsException if it is too short
     */
    public static void coversRows(String name, double[] array, int from, int to, int classes) {
        covers(name, length(name, array), from, to, classes);
    }

    /**
     * Checks that two arguments are not the same array, where one would be overwritten by the other.
     *
     * @throws IllegalArgumentException if they are
     */
    public static void distinct(String name, Object array, String otherName, Object other) {
        if (array == other) {
            throw new IllegalArgumentException(
                    name + " and " + otherName + " are the same array, and each needs one of its own");
        }
    }

    /**
     * Checks that no two of three arguments are the same array.
     *
     * @throws IllegalArgumentException if they are
     */
    public static void distinct(
            String name, Object array, String otherName, Object other, String thirdName, Object third) {
        distinct(name, array, otherName, other);
        distinct(name, array, thirdName, third);
        distinct(otherName, other, thirdName, third);
    }

    /**
     * Checks that no two of four arguments are the same array.
     *
     * @throws IllegalArgumentException if they are
     */
    public static void distinct(
            String name,
            Object array,
            String otherName,
            Object other,
            String thirdName,
            Object third,
            String fourthName,
            Object fourth) {
        distinct(name, array, otherName, other, thirdName, third);
        distinct(name, array, fourthName, fourth);
        distinct(otherName, other, fourthName, fourth);
        distinct(thirdName, third, fourthName, fourth);
    }

    /**
     * Checks that the range has an element, for a kernel with {@code onEmpty = OnEmpty.THROW}.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static void notEmpty(int from, int to) {
        if (from == to) {
            throw new IllegalArgumentException("the range " + from + ".." + to + " is empty, and has no mean");
        }
    }

    private static void notNull(String name, Object array) {
        if (array == null) {
            throw new NullPointerException(name + " is null");
        }
    }

    private static void covers(String name, int length, int from, int to, int classes) {
        if (length < to / classes) {
            String rows = classes == 1 ? "" : " in rows of " + classes;
            throw new IndexOutOfBoundsException(name + " has length " + length + ", but the range " + from + ".." + to
                    + rows + " needs " + to / classes);
        }
    }
}
