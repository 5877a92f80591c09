package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lossmith.processor.schedule.SumOrder;
import java.util.Map;
import java.util.Set;

/**
 * How the losses of a block are added, lane by lane, in the order that every schedule keeps: element by element, after the
 * first {@code done} of the block whose sums the lanes hold, or by vectors of some lanes at a time.
 */
enum Summation {
    /** Of floats: over 2^31 elements, plain sums of doubles lose less than 2^-21 of what the losses themselves lose. */
    PLAIN(Texts.BY_LANE, """
            for (int lane = 0; lane < $lanes:L; lane += SPECIES.length()) {
                $vector:T laneSum = $vector:T.fromArray(SPECIES, lanes, lane);
                for (int j = lane; j < whole; j += $lanes:L) {
                    $body:L
                }
                laneSum.intoArray(lanes, lane);
            }
            """, """
            laneSum = laneSum.add($Z$loss:L);
            """),
    /** The same of floats that are not computed as doubles: each becomes one where it is added. Vectors leave them in an array first. */
    WIDENED(Texts.BY_LANE, """
            for (int j = 0; j < whole; j += SPECIES.length()) {
                $body:L
            }
            for (int lane = 0; lane < $lanes:L; lane += DOUBLES.length()) {
                $vector:T laneSum = $vector:T.fromArray(DOUBLES, lanes, lane);
                for (int j = lane; j < whole; j += $lanes:L) {
                    laneSum = laneSum.add($Z$floats:T.fromArray(FLOATS, summands, j)$Z.convertShape($operators:T.F2D, DOUBLES, 0));
                }
                laneSum.intoArray(lanes, lane);
            }
            """, """
            $loss:L$Z.intoArray(summands, j);
            """),
    /** Of doubles: what each addition loses is carried along (D. E. Knuth's TwoSum, The Art of Computer Programming 2, 4.2.2). */
    COMPENSATED("""
            double blockSum = 0.0;
            double blockLost = 0.0;
            for (int lane = 0; lane < $lanes:L; lane++) {
                double laneSum = lanes[lane];
                double laneLost = lanes[lane + $lanes:L];
                for (int offset = done + (lane - done & $last:L); offset < size; offset += $lanes:L) {
                    int i = first + offset;
                    $body:L
                    double summand = $loss:L;
                    double sum = laneSum + summand;
                    laneLost += $sums:T.lost(laneSum, summand, sum);
                    laneSum = sum;
                }
                double sum = blockSum + laneSum;
                blockLost += laneLost + $sums:T.lost(blockSum, laneSum, sum);
                blockSum = sum;
            }
            return blockSum + $sums:T.ifFinite(blockSum, blockLost);
            """, """
            for (int lane = 0; lane < $lanes:L; lane += SPECIES.length()) {
                $vector:T laneSum = $vector:T.fromArray(SPECIES, lanes, lane);
                $vector:T laneLost = $vector:T.fromArray(SPECIES, lanes, lane + $lanes:L);
                for (int j = lane; j < whole; j += $lanes:L) {
                    $body:L
                }
                laneSum.intoArray(lanes, lane);
                laneLost.intoArray(lanes, lane + $lanes:L);
            }
            """, """
            $vector:T summand = $loss:L;
            $vector:T sum = laneSum.add(summand);
            $vector:T moved = sum.sub(laneSum);
            laneLost = laneLost.add(laneSum.sub(sum.sub(moved)).add(summand.sub(moved)));
            laneSum = sum;
            """);

    /** The array in which vectors leave what is added. */
    static final String SUMMANDS = "summands";

    /** What is called so in these loops. */
    static final Set<String> LOCALS = Set.of(
            "lane",
            "laneSum",
            "laneLost",
            "offset",
            "summand",
            SUMMANDS,
            "sum",
            "moved",
            "blockSum",
            "blockLost",
            "i",
            "j");

    private final String ofElements;
    private final String ofVectors;
    private final String vector;

    Summation(String ofElements, String ofVectors, String vector) {
        this.ofElements = ofElements;
        this.ofVectors = ofVectors;
        this.vector = vector;
    }

    /** Whether vectors leave what is added in an array. */
    boolean keepsSummands() {
        return this == WIDENED;
    }

    /**
     * The sum of a block, returned.
     *
     * @param body what is done for element {@code i}
     * @param loss what is added for it
     */
    CodeBlock ofElements(CodeBlock body, CodeBlock loss) {
        return statements(ofElements, body, loss);
    }

    /** What is added to the lanes by a body that adds {@link #vector} each time. */
    CodeBlock ofVectors(CodeBlock body) {
        return statements(ofVectors, body, CodeBlock.of(""));
    }

    CodeBlock vector(CodeBlock losses) {
        return statements(vector, CodeBlock.of(""), losses);
    }

    private static CodeBlock statements(String text, CodeBlock body, CodeBlock loss) {
        return Java.statements(
                text,
                Map.of(
                        "floats",
                        Types.vectors("FloatVector"),
                        "operators",
                        Types.VECTOR_OPERATORS,
                        "lanes",
                        SumOrder.LANES,
                        "last",
                        SumOrder.LANES - 1,
                        "sums",
                        Types.LANES,
                        "vector",
                        Types.DOUBLE_VECTOR,
                        "body",
                        body,
                        "loss",
                        loss));
    }

    /** What is the same in two rows. */
    private static final class Texts {
        static final String BY_LANE = """
                double blockSum = 0.0;
                for (int lane = 0; lane < $lanes:L; lane++) {
                    double laneSum = lanes[lane];
                    for (int offset = done + (lane - done & $last:L); offset < size; offset += $lanes:L) {
                        int i = first + offset;
                        $body:L
                        laneSum += $loss:L;
                    }
                    blockSum += laneSum;
                }
                return $sums:T.settled(blockSum);
                """;

        private Texts() {}
    }
}
