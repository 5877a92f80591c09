package dev.lossmith.processor.exhaustive;

import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lossmith.check.Reference;
import dev.lossmith.runtime.Backend;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A kernel that is swept with one target: the largest errors so far, and whether its schedules agree. Not thread-safe. */
final class FloatCase {
    private final Reference reference;
    private final float target;
    private final double posWeight;
    private final Map<Backend, Block> blocks;
    private final List<Extreme> extremes =
            List.of(new Extreme("loss"), new Extreme("gradient"), new Extreme("Hessian"));
    private String difference;

    /** A case that compares the results of the last of these schedules with the truth, and the others' with those. */
    FloatCase(Reference reference, float target, double posWeight, Map<Backend, Block> blocks) {
        this.reference = reference;
        this.target = target;
        this.posWeight = posWeight;
        this.blocks = blocks;
    }

    FloatCase fresh() {
        return new FloatCase(reference, target, posWeight, blocks);
    }

    float target() {
        return target;
    }

    double posWeight() {
        return posWeight;
    }

    List<Extreme> extremes() {
        return extremes;
    }

    /** Leaves in {@code computed} what the last schedule makes of the inputs. */
    void run(float[] input, float[] targets, float[][] computed, float[][] others, int size) {
        Arrays.fill(targets, target);
        Backend previous = null;
        for (Map.Entry<Backend, Block> each : blocks.entrySet()) {
            for (int output = 0; previous != null && output < computed.length; output++) {
                System.arraycopy(computed[output], 0, others[output], 0, size);
            }
            each.getValue().run(input, targets, computed[0], computed[1], computed[2], size);
            if (previous != null) {
                compare(previous, each.getKey(), input, computed, others, size);
            }
            previous = each.getKey();
        }
    }

    private void compare(Backend other, Backend last, float[] input, float[][] computed, float[][] others, int size) {
        for (int output = 0; output < computed.length; output++) {
            // To the bit, but any NaN is as good as another.
            int i = Arrays.mismatch(computed[output], 0, size, others[output], 0, size);
            if (i >= 0) {
                difference = extremes.get(output).name() + " at " + Float.toHexString(input[i]) + ", target " + target
                        + ": " + other + " " + Float.toHexString(others[output][i]) + ", " + last + " "
                        + Float.toHexString(computed[output][i]);
            }
        }
    }

    void merge(FloatCase other) {
        for (int i = 0; i < extremes.size(); i++) {
            extremes.get(i).merge(other.extremes.get(i));
        }
        difference = difference == null ? other.difference : difference;
    }

    /** Fails if an error is larger, or than the kernel's documentation says, or if schedules differ. */
    void assertAtMost(double measured) {
        assertNull(difference);
        double[] stated = {reference.lossBound(), reference.gradientBound(), reference.hessianBound()};
        for (int i = 0; i < stated.length; i++) {
            extremes.get(i).assertAtMost(Math.min(stated[i], measured), rows());
        }
    }

    /** Three lines of a Markdown table. */
    String rows() {
        StringBuilder rows = new StringBuilder();
        for (Extreme extreme : extremes) {
            rows.append(String.format("| %s | %.0f | %.0f | %s |%n", extreme.name(), target, posWeight, extreme));
        }
        return rows.toString();
    }
}
