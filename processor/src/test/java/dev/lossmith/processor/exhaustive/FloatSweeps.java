package dev.lossmith.processor.exhaustive;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.References;
import dev.lossmith.runtime.Backend;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sweeps over floats, at every number or at some of them, with their bound. */
final class FloatSweeps {
    /** Of loss, gradient and Hessian in ulps: half an ulp for the last rounding, and what is lost before. */
    private static final double BOUND = 0.65;

    private static final long FIRST_ABOVE_ONE = Float.floatToRawIntBits(1) + 1L;

    /** Which schedules a sweep runs. */
    enum Schedules {
        /** The fastest that this JVM has. */
        FASTEST,
        /** All of them, which must agree to the bit. */
        ALL
    }

    private final Schedules schedules;

    FloatSweeps(Schedules schedules) {
        this.schedules = schedules;
    }

    /** Sweeps logits, NaN and infinities included. */
    void logits(long stride) {
        List<FloatCase> cases = cases(
                List.of(
                        "@BceWithLogits(reduction = Reduction.NONE)",
                        "@BceWithLogits(posWeight = 3, reduction = Reduction.NONE)"),
                1,
                3);
        new FloatSweep(LogitTruth::new, cases).run(0, FloatSweep.ALL_PATTERNS, stride);
        assertBound("BceWithLogits", stride, cases);
    }

    /** Sweeps logits of kernels that compute with floats, of which the documentation says what they may lose. */
    void logitsInFloats(long stride) {
        List<FloatCase> cases = cases(
                List.of(
                        "@BceWithLogits(arithmetic = Arithmetic.FLOAT, reduction = Reduction.NONE)",
                        "@BceWithLogits(arithmetic = Arithmetic.FLOAT, posWeight = 3, reduction = Reduction.NONE)"),
                1,
                3);
        new FloatSweep(LogitTruth::new, cases).run(0, FloatSweep.ALL_PATTERNS, stride);
        print("BceWithLogits, arithmetic = FLOAT", stride, cases);
        cases.forEach(each -> each.assertAtMost(Double.POSITIVE_INFINITY));
    }

    /** Sweeps probabilities, and what is none with a larger stride, where everything must be NaN. */
    void probabilities(long stride, long strideOutside) {
        List<FloatCase> cases = cases(List.of("@Bce(reduction = Reduction.NONE)"), 1);
        FloatSweep sweep = new FloatSweep(ProbabilityTruth::new, cases);
        sweep.run(0, FIRST_ABOVE_ONE, stride);
        sweep.run(FIRST_ABOVE_ONE, FloatSweep.ALL_PATTERNS, strideOutside);
        assertBound("Bce", stride, cases);
    }

    /** Both targets of each kernel. */
    private List<FloatCase> cases(List<String> annotations, double... posWeights) {
        Compiled compiled = Compiled.sources(Block.compilerOptions(), ConfigMatrix.sources(annotations));
        List<Reference> references = References.of(compiled, annotations.size());
        return IntStream.range(0, annotations.size())
                .boxed()
                .flatMap(i -> {
                    Map<Backend, Block> blocks = chosen(Block.all(compiled, references.get(i)));
                    return Stream.of(0, 1)
                            .map(target -> new FloatCase(references.get(i), target, posWeights[i], blocks));
                })
                .toList();
    }

    private Map<Backend, Block> chosen(Map<Backend, Block> all) {
        Map<Backend, Block> chosen = new EnumMap<>(all);
        if (schedules == Schedules.FASTEST) {
            chosen.keySet().retainAll(List.of(new TreeMap<>(all).lastKey()));
        }
        return chosen;
    }

    private static void assertBound(String loss, long stride, List<FloatCase> cases) {
        print(loss, stride, cases);
        cases.forEach(each -> each.assertAtMost(BOUND));
    }

    /** Prints the table that the README shows, where all floats were visited. */
    private static void print(String loss, long stride, List<FloatCase> cases) {
        if (stride == 1 || Boolean.getBoolean("lossmith.measure")) {
            StringBuilder table = new StringBuilder(loss + ", one float in " + stride + ":\n"
                    + "| output | target | posWeight | largest error, ulp | at |\n|:--|--:|--:|--:|--:|\n");
            cases.forEach(each -> table.append(each.rows()));
            System.out.println(table);
        }
    }
}
