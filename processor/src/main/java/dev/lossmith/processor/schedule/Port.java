package dev.lossmith.processor.schedule;

/**
 * An array that a kernel reads or writes.
 *
 * @param name the parameter's name
 * @param variable what a number of it is called in the code
 * @param axis what has one number each
 * @param direction whether it is read or written
 * @param order of the calls that have it: all from this order on
 */
public record Port(String name, String variable, Axis axis, Direction direction, int order) {
    /** What a number of an array belongs to. */
    public enum Axis {
        ELEMENT,
        /** The elements of a row have one number in common. */
        ROW
    }

    /** Which way the numbers go. */
    public enum Direction {
        READ,
        WRITTEN
    }

    public boolean isRead() {
        return direction == Direction.READ;
    }
}
