package test;

import dev.lossmith.runtime.Blocks;
import dev.lossmith.runtime.Lanes;
import dev.lossmith.runtime.LossmithGenerated;
import dev.lossmith.runtime.Scratch;

/**
 * The blocks of {@link SpamLossKernel} by short loops, which the JVM's compiler turns into SIMD.
 */
@LossmithGenerated("test.SpamLoss")
final class SpamLossKernelStaged {
    /**
     * Has no state.
     */
    private SpamLossKernelStaged() {
    }

    /**
     * The elements from {@code first} on.
     *
     * @param input the inputs
     * @param target the targets
     * @param first the first element
     * @param size how many elements
     * @return the sum
     */
    static double loss(float[] input, float[] target, int first, int size) {
        Scratch scratch = Scratch.take();
        double[] xs = scratch.numbers(0);
        double[] ts = scratch.numbers(1);
        double[] shifteds = scratch.numbers(2);
        double[] fractions = scratch.numbers(3);
        double[] powers = scratch.numbers(4);
        double[] differences = scratch.numbers(5);
        double[] es = scratch.numbers(3);
        double[] chosens = scratch.numbers(6);
        double[] ss = scratch.numbers(2);
        double[] softpluses = scratch.numbers(3);
        double[] losses = scratch.numbers(2);
        double[] lanes = scratch.lanes();
        for (int done = 0; done < size; done += 512) {
            int start = first + done;
            int count = Math.min(size - done, 512);
            Blocks.widen(input, start, xs, count);
            Blocks.widen(target, start, ts, count);
            for (int stage = 0; stage < 6; stage++) {
                lossStage(stage, xs, shifteds, fractions, ts, powers, differences, es, chosens, ss,
                        softpluses, losses, count);
            }
            Lanes.add(losses, count, lanes);
        }
        double sum = Lanes.sum(lanes);
        scratch.release();
        return sum;
    }

    /**
     * The elements from {@code first} on.
     *
     * @param input the inputs
     * @param target the targets
     * @param gradient takes the gradient
     * @param scale what derivatives are multiplied by
     * @param first the first element
     * @param size how many elements
     * @return the sum
     */
    static double lossAndGradient(float[] input, float[] target, float[] gradient, double scale,
            int first, int size) {
        Scratch scratch = Scratch.take();
        double[] xs = scratch.numbers(0);
        double[] ts = scratch.numbers(1);
        double[] shifteds = scratch.numbers(2);
        double[] fractions = scratch.numbers(3);
        double[] powers = scratch.numbers(4);
        double[] differences = scratch.numbers(5);
        double[] es = scratch.numbers(3);
        double[] chosens = scratch.numbers(2);
        double[] isNegatives = scratch.numbers(4);
        double[] ss = scratch.numbers(5);
        double[] larges = scratch.numbers(6);
        double[] smalls = scratch.numbers(7);
        double[] softpluses = scratch.numbers(3);
        double[] losses = scratch.numbers(5);
        double[] products = scratch.numbers(2);
        double[] chosenBs = scratch.numbers(3);
        double[] gradients = scratch.numbers(7);
        double[] lanes = scratch.lanes();
        for (int done = 0; done < size; done += 512) {
            int start = first + done;
            int count = Math.min(size - done, 512);
            Blocks.widen(input, start, xs, count);
            Blocks.widen(target, start, ts, count);
            for (int stage = 0; stage < 9; stage++) {
                lossAndGradientStage(stage, xs, shifteds, fractions, ts, powers, differences, es,
                        chosens, isNegatives, ss, larges, smalls, softpluses, losses, products,
                        chosenBs, gradients, count, scale);
            }
            Blocks.narrow(gradients, gradient, start, count);
            Lanes.add(losses, count, lanes);
        }
        double sum = Lanes.sum(lanes);
        scratch.release();
        return sum;
    }

    /**
     * The elements from {@code first} on.
     *
     * @param input the inputs
     * @param target the targets
     * @param gradient takes the gradient
     * @param hessian takes the diagonal of the Hessian
     * @param scale what derivatives are multiplied by
     * @param first the first element
     * @param size how many elements
     * @return the sum
     */
    static double lossGradientAndHessian(float[] input, float[] target, float[] gradient,
            float[] hessian, double scale, int first, int size) {
        Scratch scratch = Scratch.take();
        double[] xs = scratch.numbers(0);
        double[] ts = scratch.numbers(1);
        double[] shifteds = scratch.numbers(2);
        double[] fractions = scratch.numbers(3);
        double[] powers = scratch.numbers(4);
        double[] differences = scratch.numbers(5);
        double[] es = scratch.numbers(3);
        double[] chosens = scratch.numbers(2);
        double[] isNegatives = scratch.numbers(4);
        double[] ss = scratch.numbers(5);
        double[] larges = scratch.numbers(6);
        double[] smalls = scratch.numbers(7);
        double[] softpluses = scratch.numbers(3);
        double[] losses = scratch.numbers(5);
        double[] products = scratch.numbers(2);
        double[] productCs = scratch.numbers(3);
        double[] productBs = scratch.numbers(8);
        double[] gradients = scratch.numbers(4);
        double[] hessians = scratch.numbers(2);
        double[] lanes = scratch.lanes();
        for (int done = 0; done < size; done += 512) {
            int start = first + done;
            int count = Math.min(size - done, 512);
            Blocks.widen(input, start, xs, count);
            Blocks.widen(target, start, ts, count);
            for (int stage = 0; stage < 10; stage++) {
                lossGradientAndHessianStage(stage, xs, shifteds, fractions, ts, powers, differences,
                        es, chosens, isNegatives, ss, larges, smalls, softpluses, losses, products,
                        productCs, productBs, gradients, hessians, count, scale);
            }
            Blocks.narrow(gradients, gradient, start, count);
            Blocks.narrow(hessians, hessian, start, count);
            Lanes.add(losses, count, lanes);
        }
        double sum = Lanes.sum(lanes);
        scratch.release();
        return sum;
    }

    /**
     * One loop of several. Called from here, C2 compiles each by itself.
     *
     * @param stage which loop
     * @param xs scratch array
     * @param shifteds scratch array
     * @param fractions scratch array
     * @param ts scratch array
     * @param powers scratch array
     * @param differences scratch array
     * @param es scratch array
     * @param chosens scratch array
     * @param ss scratch array
     * @param softpluses scratch array
     * @param losses scratch array
     * @param count how many elements
     */
    private static void lossStage(int stage, double[] xs, double[] shifteds, double[] fractions,
            double[] ts, double[] powers, double[] differences, double[] es, double[] chosens,
            double[] ss, double[] softpluses, double[] losses, int count) {
        switch (stage) {
            case 0:
                stage1(xs, shifteds, fractions, count);
                break;
            case 1:
                stage2(ts, fractions, powers, differences, count);
                break;
            case 2:
                stage3(ts, xs, powers, shifteds, differences, es, chosens, count);
                break;
            case 3:
                stage4(es, ss, count);
                break;
            case 4:
                stage5(ss, softpluses, count);
                break;
            default:
                stage6(xs, chosens, softpluses, losses, count);
                break;
        }
    }

    /**
     * One loop of several. Called from here, C2 compiles each by itself.
     *
     * @param stage which loop
     * @param xs scratch array
     * @param shifteds scratch array
     * @param fractions scratch array
     * @param ts scratch array
     * @param powers scratch array
     * @param differences scratch array
     * @param es scratch array
     * @param chosens scratch array
     * @param isNegatives scratch array
     * @param ss scratch array
     * @param larges scratch array
     * @param smalls scratch array
     * @param softpluses scratch array
     * @param losses scratch array
     * @param products scratch array
     * @param chosenBs scratch array
     * @param gradients scratch array
     * @param count how many elements
     * @param scale what derivatives are multiplied by
     */
    private static void lossAndGradientStage(int stage, double[] xs, double[] shifteds,
            double[] fractions, double[] ts, double[] powers, double[] differences, double[] es,
            double[] chosens, double[] isNegatives, double[] ss, double[] larges, double[] smalls,
            double[] softpluses, double[] losses, double[] products, double[] chosenBs,
            double[] gradients, int count, double scale) {
        switch (stage) {
            case 0:
                stage1(xs, shifteds, fractions, count);
                break;
            case 1:
                stage2(ts, fractions, powers, differences, count);
                break;
            case 2:
                stage7(powers, shifteds, es, count);
                break;
            case 3:
                stage8(ts, xs, differences, chosens, isNegatives, count);
                break;
            case 4:
                stage9(es, ss, larges, smalls, count);
                break;
            case 5:
                stage5(ss, softpluses, count);
                break;
            case 6:
                stage6(xs, chosens, softpluses, losses, count);
                break;
            case 7:
                stage10(smalls, isNegatives, larges, products, chosenBs, count);
                break;
            default:
                stage11(ts, chosenBs, larges, isNegatives, products, gradients, scale, count);
                break;
        }
    }

    /**
     * One loop of several. Called from here, C2 compiles each by itself.
     *
     * @param stage which loop
     * @param xs scratch array
     * @param shifteds scratch array
     * @param fractions scratch array
     * @param ts scratch array
     * @param powers scratch array
     * @param differences scratch array
     * @param es scratch array
     * @param chosens scratch array
     * @param isNegatives scratch array
     * @param ss scratch array
     * @param larges scratch array
     * @param smalls scratch array
     * @param softpluses scratch array
     * @param losses scratch array
     * @param products scratch array
     * @param productCs scratch array
     * @param productBs scratch array
     * @param gradients scratch array
     * @param hessians scratch array
     * @param count how many elements
     * @param scale what derivatives are multiplied by
     */
    private static void lossGradientAndHessianStage(int stage, double[] xs, double[] shifteds,
            double[] fractions, double[] ts, double[] powers, double[] differences, double[] es,
            double[] chosens, double[] isNegatives, double[] ss, double[] larges, double[] smalls,
            double[] softpluses, double[] losses, double[] products, double[] productCs,
            double[] productBs, double[] gradients, double[] hessians, int count, double scale) {
        switch (stage) {
            case 0:
                stage1(xs, shifteds, fractions, count);
                break;
            case 1:
                stage2(ts, fractions, powers, differences, count);
                break;
            case 2:
                stage7(powers, shifteds, es, count);
                break;
            case 3:
                stage8(ts, xs, differences, chosens, isNegatives, count);
                break;
            case 4:
                stage9(es, ss, larges, smalls, count);
                break;
            case 5:
                stage5(ss, softpluses, count);
                break;
            case 6:
                stage6(xs, chosens, softpluses, losses, count);
                break;
            case 7:
                stage12(ts, smalls, isNegatives, larges, products, productCs, productBs, count);
                break;
            case 8:
                stage13(ts, products, productBs, productCs, gradients, scale, count);
                break;
            default:
                stage14(larges, smalls, hessians, scale, count);
                break;
        }
    }

    /**
     * Computes shifteds, fractions.
     *
     * @param xs scratch array
     * @param shifteds scratch array
     * @param fractions scratch array
     * @param count how many elements
     */
    private static void stage1(double[] xs, double[] shifteds, double[] fractions, int count) {
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
            double fraction = binary - (shifted - 0x1.8p52);
            shifteds[j] = shifted;
            fractions[j] = fraction;
        }
    }

    /**
     * Computes powers, differences.
     *
     * @param ts scratch array
     * @param fractions scratch array
     * @param powers scratch array
     * @param differences scratch array
     * @param count how many elements
     */
    private static void stage2(double[] ts, double[] fractions, double[] powers,
            double[] differences, int count) {
        for (int j = 0; j < count; j++) {
            double t = ts[j];
            double fraction = fractions[j];
            double difference = 1.0 - t;
            double fraction2 = fraction * fraction;
            // 2^fraction by a minimax polynomial
            double power = 1.0 + fraction * 0x1.62e430af2704ep-1 + fraction2 * (0x1.ebfbdc3c2f824p-3
                    + fraction * 0x1.c6aee88e97f57p-5 + fraction2 * (0x1.3b2d4cf25cdbep-7
                    + fraction * 0x1.5f3e52f1e6de2p-10 + fraction2 * 0x1.41fbbba9596p-13));
            powers[j] = power;
            differences[j] = difference;
        }
    }

    /**
     * Computes es, chosens.
     *
     * @param ts scratch array
     * @param xs scratch array
     * @param powers scratch array
     * @param shifteds scratch array
     * @param differences scratch array
     * @param es scratch array
     * @param chosens scratch array
     * @param count how many elements
     */
    private static void stage3(double[] ts, double[] xs, double[] powers, double[] shifteds,
            double[] differences, double[] es, double[] chosens, int count) {
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
            // exp(-|x|)
            double e = Double.longBitsToDouble(powerBits);
            long differenceBits = Double.doubleToRawLongBits(difference);
            long exchange = (Double.doubleToRawLongBits(t) ^ differenceBits) & negative;
            // x < 0 ? t : 1 - t
            double chosen = Double.longBitsToDouble(differenceBits ^ exchange);
            es[j] = e;
            chosens[j] = chosen;
        }
    }

    /**
     * Computes ss.
     *
     * @param es scratch array
     * @param ss scratch array
     * @param count how many elements
     */
    private static void stage4(double[] es, double[] ss, int count) {
        for (int j = 0; j < count; j++) {
            double e = es[j];
            double onePlus = 1.0 + e;
            double twoPlus = 2.0 + e;
            // one division for both 1 / (1 + e) and 1 / (2 + e)
            double reciprocal = 1.0 / (onePlus * twoPlus);
            // log1p(e) = 2 atanh(s)
            double s = e * onePlus * reciprocal;
            ss[j] = s;
        }
    }

    /**
     * Computes softpluses.
     *
     * @param ss scratch array
     * @param softpluses scratch array
     * @param count how many elements
     */
    private static void stage5(double[] ss, double[] softpluses, int count) {
        for (int j = 0; j < count; j++) {
            double s = ss[j];
            double z = s * s;
            double z2 = z * z;
            double series = 0x1.0000001102a47p1 + z * 0x1.5554df3a11f88p-1
                    + z2 * (0x1.99dae69c43083p-2 + z * 0x1.1e510ad533ed8p-2
                    + z2 * 0x1.208bd0a47749ap-2);
            // softplus(-|x|) = log1p(e)
            double softplus = s * series;
            softpluses[j] = softplus;
        }
    }

    /**
     * Computes losses.
     *
     * @param xs scratch array
     * @param chosens scratch array
     * @param softpluses scratch array
     * @param losses scratch array
     * @param count how many elements
     */
    private static void stage6(double[] xs, double[] chosens, double[] softpluses, double[] losses,
            int count) {
        for (int j = 0; j < count; j++) {
            double x = xs[j];
            double chosen = chosens[j];
            double softplus = softpluses[j];
            double magnitude = Math.abs(x);
            // infinity becomes a number that is infinite as a float: 0 times it is no NaN
            double finite = Math.min(magnitude, 0x1p500);
            losses[j] = chosen * finite + softplus;
        }
    }

    /**
     * Computes es.
     *
     * @param powers scratch array
     * @param shifteds scratch array
     * @param es scratch array
     * @param count how many elements
     */
    private static void stage7(double[] powers, double[] shifteds, double[] es, int count) {
        for (int j = 0; j < count; j++) {
            double power = powers[j];
            double shifted = shifteds[j];
            // the exponent is added to that of the power
            long powerBits = Double.doubleToRawLongBits(power)
                    + (Double.doubleToRawLongBits(shifted) << 52);
            // exp(-|x|)
            double e = Double.longBitsToDouble(powerBits);
            es[j] = e;
        }
    }

    /**
     * Computes chosens, isNegatives.
     *
     * @param ts scratch array
     * @param xs scratch array
     * @param differences scratch array
     * @param chosens scratch array
     * @param isNegatives scratch array
     * @param count how many elements
     */
    private static void stage8(double[] ts, double[] xs, double[] differences, double[] chosens,
            double[] isNegatives, int count) {
        for (int j = 0; j < count; j++) {
            double t = ts[j];
            double x = xs[j];
            double difference = differences[j];
            // ones where the sign is set, else zeros
            long negative = Double.doubleToRawLongBits(x) >> 63;
            long differenceBits = Double.doubleToRawLongBits(difference);
            long exchange = (Double.doubleToRawLongBits(t) ^ differenceBits) & negative;
            // x < 0 ? t : 1 - t
            double chosen = Double.longBitsToDouble(differenceBits ^ exchange);
            double isNegative = Double.longBitsToDouble(negative & 0x3ff0000000000000L);
            chosens[j] = chosen;
            isNegatives[j] = isNegative;
        }
    }

    /**
     * Computes ss, larges, smalls.
     *
     * @param es scratch array
     * @param ss scratch array
     * @param larges scratch array
     * @param smalls scratch array
     * @param count how many elements
     */
    private static void stage9(double[] es, double[] ss, double[] larges, double[] smalls,
            int count) {
        for (int j = 0; j < count; j++) {
            double e = es[j];
            double onePlus = 1.0 + e;
            double twoPlus = 2.0 + e;
            // one division for both 1 / (1 + e) and 1 / (2 + e)
            double reciprocal = 1.0 / (onePlus * twoPlus);
            // log1p(e) = 2 atanh(s)
            double s = e * onePlus * reciprocal;
            // sigmoid(|x|) = 1 / (1 + e)
            double large = twoPlus * reciprocal;
            // sigmoid(-|x|) = e / (1 + e)
            double small = e * large;
            ss[j] = s;
            larges[j] = large;
            smalls[j] = small;
        }
    }

    /**
     * Computes products, chosenBs.
     *
     * @param smalls scratch array
     * @param isNegatives scratch array
     * @param larges scratch array
     * @param products scratch array
     * @param chosenBs scratch array
     * @param count how many elements
     */
    private static void stage10(double[] smalls, double[] isNegatives, double[] larges,
            double[] products, double[] chosenBs, int count) {
        for (int j = 0; j < count; j++) {
            double small = smalls[j];
            double isNegative = isNegatives[j];
            double large = larges[j];
            double isPositive = 1.0 - isNegative;
            // x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x))
            double chosenB = small * isNegative + large * isPositive;
            double product = small * isPositive;
            products[j] = product;
            chosenBs[j] = chosenB;
        }
    }

    /**
     * Computes gradients.
     *
     * @param ts scratch array
     * @param chosenBs scratch array
     * @param larges scratch array
     * @param isNegatives scratch array
     * @param products scratch array
     * @param gradients scratch array
     * @param scale what derivatives are multiplied by
     * @param count how many elements
     */
    private static void stage11(double[] ts, double[] chosenBs, double[] larges,
            double[] isNegatives, double[] products, double[] gradients, double scale, int count) {
        for (int j = 0; j < count; j++) {
            double t = ts[j];
            double chosenB = chosenBs[j];
            double large = larges[j];
            double isNegative = isNegatives[j];
            double product = products[j];
            // x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x))
            double chosenC = large * isNegative + product;
            gradients[j] = scale * ((1.0 - t) * chosenB - t * chosenC);
        }
    }

    /**
     * Computes products, productCs, productBs.
     *
     * @param ts scratch array
     * @param smalls scratch array
     * @param isNegatives scratch array
     * @param larges scratch array
     * @param products scratch array
     * @param productCs scratch array
     * @param productBs scratch array
     * @param count how many elements
     */
    private static void stage12(double[] ts, double[] smalls, double[] isNegatives, double[] larges,
            double[] products, double[] productCs, double[] productBs, int count) {
        for (int j = 0; j < count; j++) {
            double t = ts[j];
            double small = smalls[j];
            double isNegative = isNegatives[j];
            double large = larges[j];
            double isPositive = 1.0 - isNegative;
            // x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x))
            double chosenB = small * isNegative + large * isPositive;
            double productC = (1.0 - t) * chosenB;
            double product = large * isNegative;
            double productB = small * isPositive;
            products[j] = product;
            productCs[j] = productC;
            productBs[j] = productB;
        }
    }

    /**
     * Computes gradients.
     *
     * @param ts scratch array
     * @param products scratch array
     * @param productBs scratch array
     * @param productCs scratch array
     * @param gradients scratch array
     * @param scale what derivatives are multiplied by
     * @param count how many elements
     */
    private static void stage13(double[] ts, double[] products, double[] productBs,
            double[] productCs, double[] gradients, double scale, int count) {
        for (int j = 0; j < count; j++) {
            double t = ts[j];
            double product = products[j];
            double productB = productBs[j];
            double productC = productCs[j];
            // x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x))
            double chosenB = product + productB;
            gradients[j] = scale * (productC - t * chosenB);
        }
    }

    /**
     * Computes hessians.
     *
     * @param larges scratch array
     * @param smalls scratch array
     * @param hessians scratch array
     * @param scale what derivatives are multiplied by
     * @param count how many elements
     */
    private static void stage14(double[] larges, double[] smalls, double[] hessians, double scale,
            int count) {
        for (int j = 0; j < count; j++) {
            double large = larges[j];
            double small = smalls[j];
            double density = large * small;
            hessians[j] = scale * density;
        }
    }
}
