package dev.lossmith.processor.schedule;

/**
 * How large a loop may be, and what makes one cutting better than another.
 *
 * @param operations the most operations of a loop; a single number may need more
 * @param besides the most operations beside a number that stays in one piece, of which a loop may have one
 * @param bits the most operations of a loop on bit patterns, if those have loops of their own, else 0
 * @param arrays the most arrays that a loop reads and writes
 * @param perStage what a further loop costs, in operations
 * @param perArray what a load or a store costs, in operations
 * @param perSquare what the square of a loop's operations costs: its chain of dependent operations, times how few of its
 *     iterations the processor has room for
 */
record StageLimits(
        int operations, int besides, int bits, int arrays, double perStage, double perArray, double perSquare) {

    /**
     * Loops that C2 turns into SIMD by itself, on JDK 17 and 25. Measured: it takes some ten operations on seven arrays, more of
     * them if they are a polynomial; moves between doubles and bit patterns never, and these would keep the rest of their loop
     * from it.
     */
    static final StageLimits AUTOMATIC_SIMD = new StageLimits(8, 3, 32, 7, 6, 1, 0);

    /**
     * Loops of vectors. All of them are SIMD; but the scheduler of a core holds some 200 operations, which are few iterations
     * of a long chain. Two loops of half the chain overlap twice as many iterations each.
     */
    static final StageLimits VECTORS = new StageLimits(30, 30, 0, 12, 8, 2, 1.0 / 24);

    boolean bitsApart() {
        return bits > 0;
    }

    /**
     * Whether a loop may have so many operations.
     *
     * @param isBits whether they are on bit patterns
     * @param wholes how many numbers stay in one piece
     * @param inWholes the operations of those
     */
    boolean allow(int count, boolean isBits, long wholes, int inWholes) {
        if (!bitsApart()) {
            return count <= operations;
        }
        return isBits ? count <= bits : wholes == 0 ? count <= operations : wholes == 1 && count - inWholes <= besides;
    }
}
