package dev.lossmith.runtime;

/**
 * Sums in the order that every kernel keeps, whatever its schedule, so that all give the same bits. Element i of a
 * block belongs to lane i mod 16. A lane adds its elements, the block its lanes, each in order and from 0.0.
 *
 * <p>Kernels of floats add doubles as they are. Kernels of doubles carry along what each addition loses (D. E. Knuth's
 * TwoSum, The Art of Computer Programming 2, 4.2.2). NaN and infinity follow IEEE arithmetic: a NaN among the losses,
 * or infinities of both signs, give NaN.
 *
 * <p>The lanes of a sum are an array: the 16 sums, then the 16 numbers that these have lost, which are 0 in kernels of floats;
 * after them is room to work in.
 *
 * <p>Nothing is checked but by the arrays themselves. Without state: threads that use arrays of their own are safe.
 */
public final class Lanes {
    /** How many sums a block has. */
    static final int LANES = 16;

    /** The weight of a class, where there are none: here, so that kernels have nothing to initialise; null, TeaVM 0.15 cannot compile. */
    static final double[] ONE = {1.0};

    private static final double[] ZEROS = new double[2 * LANES];

    private Lanes() {}

    /** {@return the lanes of a sum that has just begun, the same array for everyone: nobody writes to it} */
    public static double[] zeros() {
        return ZEROS;
    }

    /**
     * Adds losses of floats to their lanes.
     *
     * @param losses at least {@code size} losses
     * @param size the number of elements of the block, any from 0 on
     * @param lanes the lanes, which are added to
     */
    static void add(double[] losses, int size, double[] lanes) {
        add(losses, 0, size, lanes, 0);
    }

    /**
     * The same of losses that are not doubles yet.
     *
     * @param losses at least {@code size} losses
     * @param size the number of elements of the block, at most 1024
     * @param lanes the lanes, which are added to; with room for one number a loss after them
     */
    static void add(float[] losses, int size, double[] lanes) {
        int room = 2 * LANES;
        for (int i = 0; i < size; i++) {
            lanes[i + room] = losses[i];
        }
        add(lanes, room, size + room, lanes, 0);
    }

    /** Adds the numbers from {@code first} to {@code end} to the 16 from {@code at} on. */
    private static void add(double[] numbers, int first, int end, double[] lanes, int at) {
        int rest = end & -LANES;
        // Eight chains of additions at a time: enough for none to wait, and few enough for the registers.
        for (int lane = at; lane < at + LANES; lane += 8) {
            double lane0 = lanes[lane], lane1 = lanes[lane + 1], lane2 = lanes[lane + 2], lane3 = lanes[lane + 3];
            double lane4 = lanes[lane + 4], lane5 = lanes[lane + 5], lane6 = lanes[lane + 6], lane7 = lanes[lane + 7];
            for (int i = first + lane - at; i < rest; i += LANES) {
                lane0 += numbers[i];
                lane1 += numbers[i + 1];
                lane2 += numbers[i + 2];
                lane3 += numbers[i + 3];
                lane4 += numbers[i + 4];
                lane5 += numbers[i + 5];
                lane6 += numbers[i + 6];
                lane7 += numbers[i + 7];
            }
            lanes[lane] = lane0;
            lanes[lane + 1] = lane1;
            lanes[lane + 2] = lane2;
            lanes[lane + 3] = lane3;
            lanes[lane + 4] = lane4;
            lanes[lane + 5] = lane5;
            lanes[lane + 6] = lane6;
            lanes[lane + 7] = lane7;
        }
        for (int i = rest; i < end; i++) {
            lanes[at + i - rest] += numbers[i];
        }
    }

    /**
     * Adds losses of doubles to their lanes, and what each addition lost to what its lane lost.
     *
     * @param losses at least {@code size} losses
     * @param size the number of elements of the block, any from 0 on
     * @param lanes the lanes, which are added to; with room for 16 numbers and one a loss after them, all of it is SIMD
     */
    static void addCompensated(double[] losses, int size, double[] lanes) {
        int room = 2 * LANES;
        int rest = Math.max(0, Math.min(size, lanes.length - room - LANES)) & -LANES;
        if (rest > 0) {
            // Every sum on the way, then what each addition lost: no loop has two numbers that wait for each other.
            System.arraycopy(lanes, 0, lanes, room, LANES);
            for (int i = 0; i < rest; i++) {
                lanes[i + room + LANES] = lanes[i + room] + losses[i];
            }
            System.arraycopy(lanes, rest + room, lanes, 0, LANES);
            for (int i = 0; i < rest; i++) {
                lanes[i + room] = lost(lanes[i + room], losses[i], lanes[i + room + LANES]);
            }
            add(lanes, room, rest + room, lanes, LANES);
        }
        for (int i = rest; i < size; i++) {
            int lane = i & LANES - 1;
            double added = lanes[lane] + losses[i];
            lanes[lane + LANES] += lost(lanes[lane], losses[i], added);
            lanes[lane] = added;
        }
    }

    /** The sum of a block of a kernel of floats: the lanes, added in order, {@link #settled}. */
    static double sum(double[] lanes) {
        double sum = 0.0;
        for (int lane = 0; lane < LANES; lane++) {
            sum += lanes[lane];
        }
        return settled(sum);
    }

    /** The sum of a block of a kernel of doubles: the lanes, added in order, and what all additions lost, rounded once. */
    static double compensatedSum(double[] lanes) {
        double sum = 0.0;
        double correction = 0.0;
        for (int lane = 0; lane < LANES; lane++) {
            double added = sum + lanes[lane];
            correction += lanes[lane + LANES] + lost(sum, lanes[lane], added);
            sum = added;
        }
        return sum + ifFinite(sum, correction);
    }

    /**
     * {@return a sum with infinity in its place} Kernels of floats write 2^500 for it inside. From 2^192 on a sum becomes
     * infinite; below, no bit of it changes. A sum of losses that floats can hold is below 2^160. NaN stays NaN.
     *
     * @param sum the sum of a block of a kernel of floats
     */
    public static double settled(double sum) {
        return sum * 0x1p832 * 0x1p-832;
    }

    /**
     * {@return what {@code a + b} lost when it was rounded to {@code sum}: exact, if nothing overflows (TwoSum)} Where the
     * sum is infinite or NaN, that is NaN: see {@link #ifFinite}.
     *
     * @param a the one summand, whatever its size
     * @param b the other
     * @param sum their rounded sum, as {@code +} gives it
     */
    public static double lost(double a, double b, double sum) {
        double moved = sum - a;
        return (a - (sum - moved)) + (b - moved);
    }

    /**
     * {@return {@code correction}, but 0 if {@code total} is infinite or NaN} What an infinite sum lost is NaN. There is
     * no branch: the bits are masked.
     *
     * @param total the sum of some numbers
     * @param correction what its additions have lost
     */
    public static double ifFinite(double total, double correction) {
        long exponent = Double.doubleToRawLongBits(Math.abs(total));
        long finite = exponent - 0x7ff0000000000000L >> 63;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(correction) & finite);
    }
}
