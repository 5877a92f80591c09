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

    private static final Reference REFERENCE = new GalleryLosses_SingleElementReference();

    /**
     * The worst of the logits in a bin.
     *
     * @param center the middle of the bin
     * @param ulps the largest error in ulps of the exact value; infinite if a result is infinite or NaN
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
        return measure(Quantity.LOSS, 0, FloatFormulas.textbook(1), FloatFormulas::pyTorch, ErrorCurve::lossmith);
    }

    /** The gradient at target 1: textbook, PyTorch's formula, Lossmith. */
    static List<ErrorCurve> ofGradient() {
        return measure(
                Quantity.GRADIENT,
                1,
                FloatFormulas::chainedGradient,
                FloatFormulas::textbookGradient,
                ErrorCurve::lossmithGradient);
    }

    private static List<ErrorCurve> measure(
            Quantity quantity,
            float target,
            FloatFormulas.Formula textbook,
            FloatFormulas.Formula pyTorch,
            FloatFormulas.Formula lossmith) {
        List<Bin> ofTextbook = new ArrayList<>();
        List<Bin> ofPyTorch = new ArrayList<>();
        List<Bin> ofLossmith = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            Bin a = Bin.empty(bin);
            Bin b = a;
            Bin c = a;
            for (int i = 0; i < LOGITS_PER_BIN; i++) {
                float logit = logit(bin, i);
                Real exact = Exact.at(REFERENCE, logit, target, 0).value(quantity);
                a = a.with(textbook.at(logit, target), exact);
                b = b.with(pyTorch.at(logit, target), exact);
                c = c.with(lossmith.at(logit, target), exact);
            }
            ofTextbook.add(a);
            ofPyTorch.add(b);
            ofLossmith.add(c);
        }
        return List.of(
                new ErrorCurve("textbook (sigmoid, then log)", ofTextbook),
                new ErrorCurve("PyTorch's formula", ofPyTorch),
                new ErrorCurve("Lossmith", ofLossmith));
    }

    /** Evenly spaced within the bin, and never a round number, of which float formulas make less than usual errors. */
    static float logit(int bin, int index) {
        return (float) ((bin + (index + 0.5) / LOGITS_PER_BIN) * 2 * REACH / BINS - REACH);
    }

    private static float lossmith(float logit, float target) {
        return (float) GalleryLosses_SingleElementKernel.INSTANCE.loss(new float[] {logit}, new float[] {target});
    }

    private static float lossmithGradient(float logit, float target) {
        float[] gradient = new float[1];
        GalleryLosses_SingleElementKernel.INSTANCE.lossAndGradient(new float[] {logit}, new float[] {target}, gradient);
        return gradient[0];
    }
}
