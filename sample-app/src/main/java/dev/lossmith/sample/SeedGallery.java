package dev.lossmith.sample;

import dev.lossmith.check.Reference;
import dev.lossmith.runtime.FloatLoss;
import java.util.List;

/**
 * Small inputs on which binary cross-entropy in float goes right, or wrong, depending on how it is written. Everything
 * but PyTorch's column is computed when asked for.
 */
final class SeedGallery {

    private static final float[] TAIL_LOGITS = {-100, 100, -50, 50};
    private static final float[] TAIL_TARGETS = {0, 1, 0, 1};
    private static final float[] MILD_LOGITS = {-1, 2, 0.5f};
    private static final float[] MILD_TARGETS = {0, 1, 1};
    private static final float[] PROBABILITIES = {0.9999999f, 1e-7f, 0.999999f, 1e-6f};
    private static final float[] PROBABILITY_TARGETS = {1, 0, 1, 0};

    private SeedGallery() {}

    /** The rows, in the order in which they are told. */
    static List<GalleryRow> rows() {
        return List.of(
                meanLoss(
                        "mild logits, mean loss",
                        "logits -1, 2, 0.5; targets 0, 1, 1",
                        MILD_LOGITS,
                        MILD_TARGETS,
                        1,
                        0.3047556f,
                        BalancedSpamLossKernel.INSTANCE,
                        new BalancedSpamLossReference()),
                meanLoss(
                        "the same with posWeight 2",
                        "logits -1, 2, 0.5; targets 0, 1, 1; posWeight 2",
                        MILD_LOGITS,
                        MILD_TARGETS,
                        2,
                        0.5050906f,
                        GalleryLosses_PosWeightTwoKernel.INSTANCE,
                        new GalleryLosses_PosWeightTwoReference()),
                meanLoss(
                        "logits in the tails, mean loss",
                        "logits -100, 100, -50, 50; targets 0, 1, 0, 1",
                        TAIL_LOGITS,
                        TAIL_TARGETS,
                        1,
                        4.8218747e-23f,
                        BalancedSpamLossKernel.INSTANCE,
                        new BalancedSpamLossReference()),
                meanLossOfProbabilities(),
                singleLoss(),
                singleGradient());
    }

    /** The rows as a table for the terminal, and what they were computed from. */
    static String table(List<GalleryRow> rows) {
        TextTable table = new TextTable(GalleryRow.TITLES);
        rows.forEach(row -> table.row(row.cells()));
        TextTable inputs = new TextTable(List.of("case", "computed from"));
        rows.forEach(row -> inputs.row(List.of(row.name(), row.inputs())));
        return table + System.lineSeparator() + System.lineSeparator() + inputs;
    }

    private static GalleryRow meanLoss(
            String name,
            String inputs,
            float[] logits,
            float[] targets,
            float posWeight,
            float pyTorch,
            FloatLoss kernel,
            Reference reference) {
        return new GalleryRow(
                name,
                inputs,
                FloatFormulas.mean(FloatFormulas.textbook(posWeight), logits, targets),
                FloatFormulas.mean(FloatFormulas.stable(posWeight), logits, targets),
                pyTorch,
                (float) kernel.loss(logits, targets),
                Truth.loss(reference, logits, targets));
    }

    private static GalleryRow meanLossOfProbabilities() {
        return new GalleryRow(
                "confident probabilities, mean loss",
                "probabilities 0.9999999, 1e-7, 0.999999, 1e-6; targets 1, 0, 1, 0;"
                        + " textbook clamped at 1e-15, stable form at 1e-7",
                FloatFormulas.mean(FloatFormulas.clamped(1e-15f), PROBABILITIES, PROBABILITY_TARGETS),
                FloatFormulas.mean(FloatFormulas.clamped(1e-7f), PROBABILITIES, PROBABILITY_TARGETS),
                5.5812234e-07f,
                (float) GalleryLosses_ProbabilityKernel.INSTANCE.loss(PROBABILITIES, PROBABILITY_TARGETS),
                Truth.loss(new GalleryLosses_ProbabilityReference(), PROBABILITIES, PROBABILITY_TARGETS));
    }

    private static GalleryRow singleLoss() {
        float[] logit = {-20};
        float[] target = {0};
        return new GalleryRow(
                "one confident logit, loss",
                "logit -20; target 0",
                FloatFormulas.textbook(1).at(logit[0], target[0]),
                FloatFormulas.stable(1).at(logit[0], target[0]),
                0,
                (float) GalleryLosses_SingleElementKernel.INSTANCE.loss(logit, target),
                Truth.loss(new GalleryLosses_SingleElementReference(), logit, target));
    }

    private static GalleryRow singleGradient() {
        float[] logit = {20};
        float[] target = {1};
        float[] gradient = new float[1];
        GalleryLosses_SingleElementKernel.INSTANCE.lossAndGradient(logit, target, gradient);
        return new GalleryRow(
                "one confident logit, gradient",
                "logit 20; target 1",
                FloatFormulas.textbookGradient(logit[0], target[0]),
                FloatFormulas.stableGradient(logit[0], target[0]),
                0,
                gradient[0],
                Truth.gradient(new GalleryLosses_SingleElementReference(), logit[0], target[0]));
    }
}
