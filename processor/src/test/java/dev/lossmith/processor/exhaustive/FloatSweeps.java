package dev.lossmith.processor.exhaustive;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.References;
import java.util.List;

/** The sweeps over floats, at every number or at some of them, with their bounds. */
final class FloatSweeps {
    /** Of loss, gradient and Hessian, as measured over all logits and rounded up; stated are 2, 2.5 and 4. */
    private static final double[] LOGIT_BOUNDS = {1.5, 1.5, 2};

    /** The same with a posWeight of 3, for which one more is stated. */
    private static final double[] WEIGHTED_BOUNDS = {2.25, 2, 2.75};

    /** The same of probabilities; two quotients of a rounded difference make the Hessian. */
    private static final double[] PROBABILITY_BOUNDS = {1.5, 1.5, 3};

    private static final long FIRST_ABOVE_ONE = Float.floatToRawIntBits(1) + 1L;

    private FloatSweeps() {}

    /** Sweeps logits, NaN and infinities included. */
    static void logits(long stride) {
        List<Reference> references = References.of(List.of(
                "@BceWithLogits(reduction = Reduction.NONE)",
                "@BceWithLogits(posWeight = 3, reduction = Reduction.NONE)"));
        List<FloatCase> plain = cases(references.get(0), 1);
        List<FloatCase> weighted = cases(references.get(1), 3);
        List<FloatCase> all = List.of(plain.get(0), plain.get(1), weighted.get(0), weighted.get(1));
        new FloatSweep(LogitTruth::new, all).run(0, FloatSweep.ALL_PATTERNS, stride);
        print("BceWithLogits", stride, all);
        plain.forEach(each -> assertBounds(each, LOGIT_BOUNDS));
        weighted.forEach(each -> assertBounds(each, WEIGHTED_BOUNDS));
    }

    /** Sweeps probabilities, and what is none with a larger stride, where everything must be NaN. */
    static void probabilities(long stride, long strideOutside) {
        List<FloatCase> cases = cases(References.of("@Bce(reduction = Reduction.NONE)"), 1);
        FloatSweep sweep = new FloatSweep(ProbabilityTruth::new, cases);
        sweep.run(0, FIRST_ABOVE_ONE, stride);
        sweep.run(FIRST_ABOVE_ONE, FloatSweep.ALL_PATTERNS, strideOutside);
        print("Bce", stride, cases);
        cases.forEach(each -> assertBounds(each, PROBABILITY_BOUNDS));
    }

    private static List<FloatCase> cases(Reference reference, double posWeight) {
        return List.of(FloatCase.of(reference, 0, posWeight), FloatCase.of(reference, 1, posWeight));
    }

    private static void assertBounds(FloatCase each, double[] measured) {
        Reference reference = each.reference();
        double[] stated = {reference.lossBound(), reference.gradientBound(), reference.hessianBound()};
        for (int i = 0; i < stated.length; i++) {
            each.extremes().get(i).assertAtMost(Math.min(stated[i], measured[i]), each);
        }
    }

    /** The table that the README shows, where all floats were visited. */
    private static void print(String loss, long stride, List<FloatCase> cases) {
        if (stride == 1 || Boolean.getBoolean("lossmith.measure")) {
            StringBuilder table = new StringBuilder(loss + ", one float in " + stride + ":\n"
                    + "| output | target | posWeight | largest error, ulp | at |\n|:--|--:|--:|--:|--:|\n");
            cases.forEach(each -> table.append(each.rows()));
            System.out.println(table);
        }
    }
}
