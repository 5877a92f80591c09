package test;

import dev.lossmith.runtime.FloatStages;
import dev.lossmith.runtime.LossmithGenerated;
import dev.lossmith.runtime.Scratch;

/**
 * The blocks of {@link SpamLossKernel} by short loops, which the JVM's compiler turns into SIMD.
 */
@LossmithGenerated("test.SpamLoss")
final class SpamLossKernelStaged extends FloatStages {
    /** The only one. */
    static final SpamLossKernelStaged INSTANCE = new SpamLossKernelStaged();

    /** Has no state. */
    private SpamLossKernelStaged() {
        super(1, new int[] {6, 9, 10}, new int[] {5, 2, 3});
    }

    @Override
    protected void stage(int stage, Scratch scratch, double scale, int count) {
        switch (stage) {
            case 0: stage1(scratch, count); break;
            case 1: stage2(scratch, count); break;
            case 2: stage3(scratch, count); break;
            case 3: stage4(scratch, count); break;
            case 4: stage5(scratch, count); break;
            case 5: stage6(scratch, count); break;
            case 6: stage7(scratch, count); break;
            case 7: stage8(scratch, count); break;
            case 8: stage9(scratch, scale, count); break;
            default: stage10(scratch, scale, count); break;
        }
    }

    /**
     * Computes shifteds, fractions.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage1(Scratch scratch, int count) {
        double[] xs = scratch.numbers(0);
        double[] shifteds = scratch.numbers(2);
        double[] fractions = scratch.numbers(3);
        for (int j = 0; j < count; j++) {
            double x = xs[j];
            double magnitude = Math.abs(x);
            // exp(-|x|) is 0 as a float long before; without the
            // limit, infinity would become infinity - infinity
            double clamped = Math.min(magnitude, 470.0);
            // exp(-|x|) = 2^binary
            double binary = clamped * -0x1.71547652b82fep0;
            // the sum rounds to an integer, the exponent, and leaves it in the low bits
            double shifted = binary + 0x1.8p52;
            shifteds[j] = shifted;
            fractions[j] = binary - (shifted - 0x1.8p52);
        }
    }

    /**
     * Computes powers, differences.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage2(Scratch scratch, int count) {
        double[] ts = scratch.numbers(1);
        double[] fractions = scratch.numbers(3);
        double[] powers = scratch.numbers(4);
        double[] differences = scratch.numbers(5);
        for (int j = 0; j < count; j++) {
            double t = ts[j];
            double fraction = fractions[j];
            double fraction2 = fraction * fraction;
            // 2^fraction by a minimax polynomial
            powers[j] = 1.0 + fraction * 0x1.62e430af2704ep-1 + fraction2 * (0x1.ebfbdc3c2f824p-3
                    + fraction * 0x1.c6aee88e97f57p-5 + fraction2 * (0x1.3b2d4cf25cdbep-7
                    + fraction * 0x1.5f3e52f1e6de2p-10 + fraction2 * 0x1.41fbbba9596p-13));
            differences[j] = 1.0 - t;
        }
    }

    /**
     * Computes es, chosens.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage3(Scratch scratch, int count) {
        double[] ts = scratch.numbers(1);
        double[] xs = scratch.numbers(0);
        double[] powers = scratch.numbers(4);
        double[] shifteds = scratch.numbers(2);
        double[] differences = scratch.numbers(5);
        double[] es = scratch.numbers(3);
        double[] chosens = scratch.numbers(6);
        for (int j = 0; j < count; j++) {
            double t = ts[j];
            double x = xs[j];
            double power = powers[j];
            double shifted = shifteds[j];
            double difference = differences[j];
            // ones where the sign is set, else zeros
            long negative = Double.doubleToRawLongBits(x) >> 63;
            // the exponent is added to that of the power
            long powerBits = Double.doubleToRawLongBits(power)
                    + (Double.doubleToRawLongBits(shifted) << 52);
            long differenceBits = Double.doubleToRawLongBits(difference);
            long exchange = (Double.doubleToRawLongBits(t) ^ differenceBits) & negative;
            // exp(-|x|)
            es[j] = Double.longBitsToDouble(powerBits);
            // x < 0 ? t : 1 - t
            chosens[j] = Double.longBitsToDouble(differenceBits ^ exchange);
        }
    }

    /**
     * Computes twoPluses, reciprocals, ss.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage4(Scratch scratch, int count) {
        double[] es = scratch.numbers(3);
        double[] twoPluses = scratch.numbers(2);
        double[] reciprocals = scratch.numbers(4);
        double[] ss = scratch.numbers(5);
        for (int j = 0; j < count; j++) {
            double e = es[j];
            double onePlus = 1.0 + e;
            double twoPlus = 2.0 + e;
            // one division for both 1 / (1 + e) and 1 / (2 + e)
            double reciprocal = 1.0 / (onePlus * twoPlus);
            twoPluses[j] = twoPlus;
            reciprocals[j] = reciprocal;
            // log1p(e) = 2 atanh(s)
            ss[j] = e * onePlus * reciprocal;
        }
    }

    /**
     * Computes softpluses.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage5(Scratch scratch, int count) {
        double[] ss = scratch.numbers(5);
        double[] softpluses = scratch.numbers(7);
        for (int j = 0; j < count; j++) {
            double s = ss[j];
            double z = s * s;
            double z2 = z * z;
            double series = 0x1.0000001102a47p1 + z * 0x1.5554df3a11f88p-1
                    + z2 * (0x1.99dae69c43083p-2 + z * 0x1.1e510ad533ed8p-2
                    + z2 * 0x1.208bd0a47749ap-2);
            // softplus(-|x|) = log1p(e)
            softpluses[j] = s * series;
        }
    }

    /**
     * Computes losses, larges.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage6(Scratch scratch, int count) {
        double[] xs = scratch.numbers(0);
        double[] chosens = scratch.numbers(6);
        double[] softpluses = scratch.numbers(7);
        double[] twoPluses = scratch.numbers(2);
        double[] reciprocals = scratch.numbers(4);
        double[] losses = scratch.numbers(5);
        double[] larges = scratch.numbers(8);
        for (int j = 0; j < count; j++) {
            double x = xs[j];
            double chosen = chosens[j];
            double softplus = softpluses[j];
            double twoPlus = twoPluses[j];
            double reciprocal = reciprocals[j];
            double magnitude = Math.abs(x);
            // infinity becomes a number that is infinite as a float: 0 times it is no NaN
            double finite = Math.min(magnitude, 0x1p500);
            losses[j] = chosen * finite + softplus;
            // sigmoid(|x|) = 1 / (1 + e)
            larges[j] = twoPlus * reciprocal;
        }
    }

    /**
     * Computes isNegatives.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage7(Scratch scratch, int count) {
        double[] xs = scratch.numbers(0);
        double[] isNegatives = scratch.numbers(2);
        for (int j = 0; j < count; j++) {
            double x = xs[j];
            // ones where the sign is set, else zeros
            long negative = Double.doubleToRawLongBits(x) >> 63;
            isNegatives[j] = Double.longBitsToDouble(negative & 0x3ff0000000000000L);
        }
    }

    /**
     * Computes smalls, isPositives, products, chosenBs.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage8(Scratch scratch, int count) {
        double[] es = scratch.numbers(3);
        double[] larges = scratch.numbers(8);
        double[] isNegatives = scratch.numbers(2);
        double[] smalls = scratch.numbers(4);
        double[] isPositives = scratch.numbers(6);
        double[] products = scratch.numbers(7);
        double[] chosenBs = scratch.numbers(9);
        for (int j = 0; j < count; j++) {
            double e = es[j];
            double large = larges[j];
            double isNegative = isNegatives[j];
            // sigmoid(-|x|) = e / (1 + e)
            double small = e * large;
            double isPositive = 1.0 - isNegative;
            smalls[j] = small;
            isPositives[j] = isPositive;
            products[j] = large * isNegative;
            // x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x))
            chosenBs[j] = small * isNegative + large * isPositive;
        }
    }

    /**
     * Computes gradients.
     * @param scratch the arrays between loops
     * @param scale what derivatives are multiplied by
     * @param count how many elements
     */
    private static void stage9(Scratch scratch, double scale, int count) {
        double[] ts = scratch.numbers(1);
        double[] chosenBs = scratch.numbers(9);
        double[] smalls = scratch.numbers(4);
        double[] isPositives = scratch.numbers(6);
        double[] products = scratch.numbers(7);
        double[] gradients = scratch.numbers(2);
        for (int j = 0; j < count; j++) {
            double t = ts[j];
            double chosenB = chosenBs[j];
            double small = smalls[j];
            double isPositive = isPositives[j];
            double product = products[j];
            // x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x))
            double chosenC = product + small * isPositive;
            gradients[j] = scale * ((1.0 - t) * chosenB - t * chosenC);
        }
    }

    /**
     * Computes hessians.
     * @param scratch the arrays between loops
     * @param scale what derivatives are multiplied by
     * @param count how many elements
     */
    private static void stage10(Scratch scratch, double scale, int count) {
        double[] larges = scratch.numbers(8);
        double[] smalls = scratch.numbers(4);
        double[] hessians = scratch.numbers(3);
        for (int j = 0; j < count; j++) {
            double large = larges[j];
            double small = smalls[j];
            double density = large * small;
            hessians[j] = scale * density;
        }
    }
}
