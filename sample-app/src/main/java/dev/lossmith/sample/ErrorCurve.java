package dev.lossmith.sample;

import dev.lossmith.check.Exact;
import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * How wrong one way to compute binary cross-entropy in float is, over the logits from -{@value #REACH} to
 * {@value #REACH}.
 *
 * @param name what it is called in a legend
 * @param bins neighbouring intervals of logits, from left to right
 */
record ErrorCurve(String name, List<ErrorCurve.Bin> bins) {

    static final int REACH = 40;
    static final int BINS = 160;
    static final int LOGITS_PER_BIN = 25;

    private static final String TEXTBOOK = "textbook (sigmoid, then log)";
    private static final String PYTORCH = "PyTorch's formula";
    private static final String LOSSMITH = "Lossmith";

    /**
     * The worst of the logits in a bin.
     *
     * @param center the middle of the bin
     * @param ulps the largest error in ulps of the exact value; infinite if a result is NaN, beyond 1e44 if one is infinite
     * @param lost a result that is wrong by 100 % or more, as text: "0", "∞", "NaN"; empty if there is none
     */
    record Bin(double center, double ulps, String lost) {

        private static Bin empty(int number) {
            return new Bin((number + 0.5) * 2 * REACH / BINS - REACH, 0, "");
        }

        private Bin with(float computed, Real exact) {
            double error = Format.FLOAT.ulps(computed, exact);
            boolean useless = !Float.isFinite(computed)
                    || Real.of(computed).minus(exact).abs().compareTo(exact.abs()) >= 0;
            return new Bin(center, Math.max(ulps, error), useless ? text(computed) : lost);
        }

        private static String text(float computed) {
            return Float.isInfinite(computed) ? "∞" : Digits.of(computed);
        }
    }

    /** The loss at target 0: textbook, PyTorch's formula, Lossmith. */
    static List<ErrorCurve> ofLoss() {
        Real[][] exact = exact(Quantity.LOSS, 0);
        return List.of(
                measure(TEXTBOOK, FloatFormulas.textbook(1), 0, exact),
                measure(PYTORCH, FloatFormulas::pyTorch, 0, exact),
                measure(LOSSMITH, ErrorCurve::lossmithLoss, 0, exact));
    }

    /** The gradient at target 1: textbook, PyTorch's formula, Lossmith. */
    static List<ErrorCurve> ofGradient() {
        Real[][] exact = exact(Quantity.GRADIENT, 1);
        return List.of(
                measure(TEXTBOOK, FloatFormulas::chainedGradient, 1, exact),
                measure(PYTORCH, FloatFormulas::textbookGradient, 1, exact),
                measure(LOSSMITH, ErrorCurve::lossmithGradient, 1, exact));
    }

    private static Real[][] exact(Quantity quantity, float target) {
        Reference reference = new GalleryLosses_SingleElementReference();
        Real[][] exact = new Real[BINS][LOGITS_PER_BIN];
        for (int bin = 0; bin < BINS; bin++) {
            for (int i = 0; i < LOGITS_PER_BIN; i++) {
                exact[bin][i] = Exact.at(reference, logit(bin, i), target, 0).value(quantity);
            }
        }
        return exact;
    }

    private static ErrorCurve measure(String name, FloatFormulas.Formula formula, float target, Real[][] exact) {
        List<Bin> bins = new ArrayList<>();
        for (int number = 0; number < BINS; number++) {
            Bin bin = Bin.empty(number);
            for (int i = 0; i < LOGITS_PER_BIN; i++) {
                bin = bin.with(formula.at(logit(number, i), target), exact[number][i]);
            }
            bins.add(bin);
        }
        return new ErrorCurve(name, bins);
    }

    /** Evenly spaced within the bin, and never a round number, of which float formulas make less than usual errors. */
    static float logit(int bin, int index) {
        return (float) ((bin + (index + 0.5) / LOGITS_PER_BIN) * 2 * REACH / BINS - REACH);
    }

    /** The loss of a single logit, by the generated kernel. */
    static float lossmithLoss(float logit, float target) {
        return (float) GalleryLosses_SingleElementKernel.INSTANCE.loss(new float[] {logit}, new float[] {target});
    }

    /** The gradient of a single logit, by the generated kernel. */
    static float lossmithGradient(float logit, float target) {
        float[] gradient = new float[1];
        GalleryLosses_SingleElementKernel.INSTANCE.lossAndGradient(new float[] {logit}, new float[] {target}, gradient);
        return gradient[0];
    }
}
