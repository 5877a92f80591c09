package dev.lossmith.runtime;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/**
 * Numbers where a program has them: in arrays of other types than a kernel's, in buffers, in a column of a matrix. An
 * {@link Evaluation} has a kernel read and write them, with the bits that it gives for arrays of its own type:
 *
 * <pre>{@code
 * Numbers.of(labels)                          // byte[], boolean[], int[]: labels and counts
 * Numbers.of(buffer)                          // a FloatBuffer or DoubleBuffer, direct or not
 * Numbers.of(matrix).column(2, 10)            // the third of ten columns, row by row
 * Numbers.of(gradient).adding(0.25)           // a quarter of what is written is added to what is there
 * Numbers.halves(mixed)                       // short[] with IEEE binary16, or bfloats with bfloat16
 * }</pre>
 *
 * <p>A {@code MemorySegment} of up to 2 GiB is read in its place through
 * {@code segment.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer()}.
 *
 * <p>What a kernel of floats reads is rounded to the nearest float, ties to even: a count above 2^24 and a double may change. What is
 * written is rounded once to what the storage holds. NaN stays NaN, and what is too large becomes infinite.
 *
 * <p>A view: nothing is copied when it is made. Immutable, and as safe for use by several threads as what it shows.
 */
public abstract class Numbers {
    /** The array or buffer itself: two views of one storage may overlap. */
    private final Object storage;

    /** Where in the storage the first number of a buffer is. */
    private final int origin;

    private final int capacity;
    private final int offset;
    private final int stride;

    Numbers(Object storage, int origin, int capacity, int offset, int stride) {
        this.storage = storage;
        this.origin = origin;
        this.capacity = capacity;
        this.offset = offset;
        this.stride = stride;
    }

    /** The same places as those of {@code other}. */
    Numbers(Numbers other) {
        this(other.storage, other.origin, other.capacity, other.offset, other.stride);
    }

    /**
     * {@return a view of an array}
     *
     * @param numbers the array
     * @throws NullPointerException if there is none
     */
    public static Numbers of(float[] numbers) {
        return new FloatArray(numbers, 0, 1);
    }

    /**
     * {@return a view of an array}
     *
     * @param numbers the array
     * @throws NullPointerException if there is none
     */
    public static Numbers of(double[] numbers) {
        return new DoubleArray(numbers, 0, 1);
    }

    /**
     * {@return a view of an array that is only read: labels, from -128 to 127}
     *
     * @param numbers the array
     * @throws NullPointerException if there is none
     */
    public static Numbers of(byte[] numbers) {
        return new ByteArray(numbers, 0, 1);
    }

    /**
     * {@return a view of an array that is only read: 1 for true and 0 for false}
     *
     * @param numbers the array
     * @throws NullPointerException if there is none
     */
    public static Numbers of(boolean[] numbers) {
        return new BooleanArray(numbers, 0, 1);
    }

    /**
     * {@return a view of an array that is only read: labels and counts}
     *
     * @param numbers the array
     * @throws NullPointerException if there is none
     */
    public static Numbers of(int[] numbers) {
        return new IntArray(numbers, 0, 1);
    }

    /**
     * {@return a view of an array of IEEE binary16 bit patterns: 11 bits, up to 65504, from 2^-24}
     *
     * @param numbers the array
     * @throws NullPointerException if there is none
     */
    public static Numbers halves(short[] numbers) {
        return new ShortArray(ShortFormat.HALF, numbers, 0, 1);
    }

    /**
     * {@return a view of an array of bfloat16 bit patterns: the upper halves of floats, 8 bits}
     *
     * @param numbers the array
     * @throws NullPointerException if there is none
     */
    public static Numbers bfloats(short[] numbers) {
        return new ShortArray(ShortFormat.BFLOAT, numbers, 0, 1);
    }

    /**
     * {@return a view of all of a buffer, from 0 to its limit, whatever its position} Only read if the buffer is. Fastest in the native
     * byte order; others give the same numbers.
     *
     * @param numbers the buffer
     * @throws NullPointerException if there is none
     */
    public static Numbers of(FloatBuffer numbers) {
        return new FloatBuffered(numbers, 0, 1);
    }

    /**
     * {@return a view of all of a buffer, from 0 to its limit, whatever its position} Only read if the buffer is. Fastest in the native
     * byte order; others give the same numbers.
     *
     * @param numbers the buffer
     * @throws NullPointerException if there is none
     */
    public static Numbers of(DoubleBuffer numbers) {
        return new DoubleBuffered(numbers, 0, 1);
    }

    /**
     * {@return every {@code stride}-th of these numbers, from {@code offset} on: a column of a row-major matrix}
     *
     * @param offset the index of the first, from 0 to the length
     * @param stride from each to the next, at least 1: how many columns there are
     * @throws IllegalArgumentException if one of them is not
     */
    public final Numbers column(int offset, int stride) {
        if (offset < 0 || offset > length()) {
            throw new IllegalArgumentException("offset is " + offset + ", but must be from 0 to " + length());
        }
        if (stride < 1) {
            throw new IllegalArgumentException("stride is " + stride + ", but must be at least 1");
        }
        long first = this.offset + (long) offset * this.stride;
        long step = (long) this.stride * stride;
        return at((int) Math.min(first, capacity), (int) Math.min(step, Integer.MAX_VALUE));
    }

    /**
     * {@return the same, to which {@code scale} times what is written is added} A sum is made in double, and rounded to the kernel's type.
     * For gradients that are accumulated over several calls, and for the scaling of losses.
     *
     * @param scale any number
     * @throws IllegalArgumentException if these are only read
     */
    public final Numbers adding(double scale) {
        if (isReadOnly()) {
            throw new IllegalArgumentException("nothing can be added to what is only read");
        }
        return new Adding(this, scale);
    }

    /** {@return how many numbers these are} */
    public final int length() {
        return offset >= capacity ? 0 : (capacity - 1 - offset) / stride + 1;
    }

    /**
     * {@return one of the numbers} For a look at a few: it makes an array.
     *
     * @param index which, from 0 on
     * @throws IndexOutOfBoundsException if there is none
     */
    public final double get(int index) {
        if (index < 0 || index >= length()) {
            throw new IndexOutOfBoundsException("index is " + index + ", but there are " + length() + " numbers");
        }
        double[] value = new double[1];
        read(index, 1, value, 0);
        return value[0];
    }

    /** {@return whether these can only be read} */
    public abstract boolean isReadOnly();

    abstract Numbers at(int offset, int stride);

    /** Reads some numbers into an array. */
    abstract void read(int from, int count, float[] to, int at);

    abstract void read(int from, int count, double[] to, int at);

    /**
     * Writes some numbers, each rounded once.
     *
     * @param values what to write, from {@code at} on
     * @param room an array of the same length, whose content may be lost
     */
    abstract void write(int from, int count, float[] values, int at, float[] room);

    abstract void write(int from, int count, double[] values, int at, double[] room);

    final int index(int i) {
        return offset + i * stride;
    }

    final int stride() {
        return stride;
    }

    /** Whether some of these are also some of {@code other}, for the indices of a range that is not empty. */
    final boolean overlaps(Numbers other, int from, int to) {
        boolean isBeside = stride == other.stride && (place(0) - other.place(0)) % stride != 0;
        return storage == other.storage
                && !isBeside
                && place(from) <= other.place(to - 1)
                && other.place(from) <= place(to - 1);
    }

    /** Whether these are the same numbers at the same indices. */
    final boolean isSame(Numbers other) {
        return storage == other.storage && place(0) == other.place(0) && stride == other.stride;
    }

    /** Whether these are in that array. */
    final boolean holds(Object array) {
        return array != null && storage == array;
    }

    private int place(int i) {
        return origin + index(i);
    }
}
