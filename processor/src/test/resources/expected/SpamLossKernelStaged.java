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
        super(1, new int[] {2, 4, 3}, new int[][] {{0, 1, 2, 3, 4, 5}, {0, 1, 6, 7, 8, 4, 5, 9, 10},
                {0, 1, 6, 7, 8, 4, 5, 9, 10, 11}});
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
            case 8: stage9(scratch, count); break;
            case 9: stage10(scratch, count); break;
            case 10: stage11(scratch, scale, count); break;
            default: stage12(scratch, scale, count); break;
        }
    }

    /**
     * Computes shifteds, fractions.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage1(Scratch scratch, int count) {
        double[] xs = scratch.numbers(0), shifteds = scratch.numbers(2),
                fractions = scratch.numbers(3);
        for (int j = 0; j < count; j++) {
            double magnitude = Math.abs(xs[j]);
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
        double[] ts = scratch.numbers(1), fractions = scratch.numbers(3),
                powers = scratch.numbers(4), differences = scratch.numbers(5);
        for (int j = 0; j < count; j++) {
            double fraction = fractions[j];
            double fraction2 = fraction * fraction;
            // 2^fraction by a minimax polynomial
            powers[j] = 1.0 + fraction * 0x1.62e430af2704ep-1 + fraction2 * (0x1.ebfbdc3c2f824p-3
                    + fraction * 0x1.c6aee88e97f57p-5 + fraction2 * (0x1.3b2d4cf25cdbep-7
                    + fraction * 0x1.5f3e52f1e6de2p-10 + fraction2 * 0x1.41fbbba9596p-13));
            differences[j] = 1.0 - ts[j];
        }
    }

    /**
     * Computes es, chosens.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage3(Scratch scratch, int count) {
        double[] ts = scratch.numbers(1), xs = scratch.numbers(0), powers = scratch.numbers(4),
                shifteds = scratch.numbers(2), differences = scratch.numbers(5),
                es = scratch.numbers(3), chosens = scratch.numbers(6);
        for (int j = 0; j < count; j++) {
            // ones where the sign is set, else zeros
            long negative = Double.doubleToRawLongBits(xs[j]) >> 63;
            // the exponent is added to that of the power
            long powerBits = Double.doubleToRawLongBits(powers[j])
                    + (Double.doubleToRawLongBits(shifteds[j]) << 52);
            long differenceBits = Double.doubleToRawLongBits(differences[j]);
            long exchange = (Double.doubleToRawLongBits(ts[j]) ^ differenceBits) & negative;
            // exp(-|x|)
            es[j] = Double.longBitsToDouble(powerBits);
            // x < 0 ? t : 1 - t
            chosens[j] = Double.longBitsToDouble(differenceBits ^ exchange);
        }
    }

    /**
     * Computes ss.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage4(Scratch scratch, int count) {
        double[] es = scratch.numbers(3), ss = scratch.numbers(2);
        for (int j = 0; j < count; j++) {
            double e = es[j];
            double onePlus = 1.0 + e;
            double twoPlus = 2.0 + e;
            // one division for both 1 / (1 + e) and 1 / (2 + e)
            double reciprocal = 1.0 / (onePlus * twoPlus);
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
        double[] ss = scratch.numbers(2), softpluses = scratch.numbers(3);
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
     * Computes losses.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage6(Scratch scratch, int count) {
        double[] xs = scratch.numbers(0), chosens = scratch.numbers(6),
                softpluses = scratch.numbers(3), losses = scratch.numbers(2);
        for (int j = 0; j < count; j++) {
            double magnitude = Math.abs(xs[j]);
            // infinity becomes a number that is infinite as a float: 0 times it is no NaN
            double finite = Math.min(magnitude, 0x1p500);
            losses[j] = chosens[j] * finite + softpluses[j];
        }
    }

    /**
     * Computes es.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage7(Scratch scratch, int count) {
        double[] powers = scratch.numbers(4), shifteds = scratch.numbers(2),
                es = scratch.numbers(3);
        for (int j = 0; j < count; j++) {
            // the exponent is added to that of the power
            long powerBits = Double.doubleToRawLongBits(powers[j])
                    + (Double.doubleToRawLongBits(shifteds[j]) << 52);
            // exp(-|x|)
            es[j] = Double.longBitsToDouble(powerBits);
        }
    }

    /**
     * Computes chosens, isNegatives.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage8(Scratch scratch, int count) {
        double[] ts = scratch.numbers(1), xs = scratch.numbers(0), differences = scratch.numbers(5),
                chosens = scratch.numbers(6), isNegatives = scratch.numbers(4);
        for (int j = 0; j < count; j++) {
            // ones where the sign is set, else zeros
            long negative = Double.doubleToRawLongBits(xs[j]) >> 63;
            long differenceBits = Double.doubleToRawLongBits(differences[j]);
            long exchange = (Double.doubleToRawLongBits(ts[j]) ^ differenceBits) & negative;
            // x < 0 ? t : 1 - t
            chosens[j] = Double.longBitsToDouble(differenceBits ^ exchange);
            isNegatives[j] = Double.longBitsToDouble(negative & 0x3ff0000000000000L);
        }
    }

    /**
     * Computes ss, larges, smalls.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage9(Scratch scratch, int count) {
        double[] es = scratch.numbers(3), ss = scratch.numbers(2), larges = scratch.numbers(5),
                smalls = scratch.numbers(7);
        for (int j = 0; j < count; j++) {
            double e = es[j];
            double onePlus = 1.0 + e;
            double twoPlus = 2.0 + e;
            // one division for both 1 / (1 + e) and 1 / (2 + e)
            double reciprocal = 1.0 / (onePlus * twoPlus);
            // sigmoid(|x|) = 1 / (1 + e)
            double large = twoPlus * reciprocal;
            // log1p(e) = 2 atanh(s)
            ss[j] = e * onePlus * reciprocal;
            larges[j] = large;
            // sigmoid(-|x|) = e / (1 + e)
            smalls[j] = e * large;
        }
    }

    /**
     * Computes products, productCs, productBs.
     * @param scratch the arrays between loops
     * @param count how many elements
     */
    private static void stage10(Scratch scratch, int count) {
        double[] ts = scratch.numbers(1), smalls = scratch.numbers(7),
                isNegatives = scratch.numbers(4), larges = scratch.numbers(5),
                products = scratch.numbers(3), productCs = scratch.numbers(6),
                productBs = scratch.numbers(8);
        for (int j = 0; j < count; j++) {
            double small = smalls[j];
            double isNegative = isNegatives[j];
            double large = larges[j];
            double isPositive = 1.0 - isNegative;
            // x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x))
            double chosenB = small * isNegative + large * isPositive;
            products[j] = large * isNegative;
            productCs[j] = (1.0 - ts[j]) * chosenB;
            productBs[j] = small * isPositive;
        }
    }

    /**
     * Computes gradients.
     * @param scratch the arrays between loops
     * @param scale what derivatives are multiplied by
     * @param count how many elements
     */
    private static void stage11(Scratch scratch, double scale, int count) {
        double[] ts = scratch.numbers(1), products = scratch.numbers(3),
                productBs = scratch.numbers(8), productCs = scratch.numbers(6),
                gradients = scratch.numbers(4);
        for (int j = 0; j < count; j++) {
            // x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x))
            double chosenB = products[j] + productBs[j];
            gradients[j] = scale * (productCs[j] - ts[j] * chosenB);
        }
    }

    /**
     * Computes hessians.
     * @param scratch the arrays between loops
     * @param scale what derivatives are multiplied by
     * @param count how many elements
     */
    private static void stage12(Scratch scratch, double scale, int count) {
        double[] larges = scratch.numbers(5), smalls = scratch.numbers(7),
                hessians = scratch.numbers(3);
        for (int j = 0; j < count; j++) {
            double density = larges[j] * smalls[j];
            hessians[j] = scale * density;
        }
    }
}
