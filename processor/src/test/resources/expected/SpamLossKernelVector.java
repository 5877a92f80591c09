package test;

import dev.lossmith.runtime.LossmithGenerated;
import dev.lossmith.runtime.Scratch;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The blocks of {@link SpamLossKernel} by the Vector API. Loaded only where its module is.
 */
@LossmithGenerated("test.SpamLoss")
final class SpamLossKernelVector {
    /** Vectors of what is computed. */
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /** As many floats. */
    private static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class,
            VectorShape.forBitSize(SPECIES.vectorBitSize() / 2));

    /** Has no state. */
    private SpamLossKernelVector() {
    }

    /**
     * The elements from {@code first} on.
     *
     * @param order that of the highest derivative
     * @param input the inputs
     * @param target the targets
     * @param gradient takes the gradient
     * @param hessian takes the diagonal of the Hessian
     * @param scale what derivatives are multiplied by
     * @param first the first element
     * @param size how many elements
     * @param leading how many of them vectors compute; the plain loop does the others
     * @return the sum
     */
    static double block(int order, float[] input, float[] target, float[] gradient, float[] hessian,
            double scale, int first, int size, int leading) {
        switch (order) {
            case 0:
                return loss(input, target, first, size, leading);
            case 1:
                return lossAndGradient(input, target, gradient, scale, first, size, leading);
            default:
                return lossGradientAndHessian(input, target, gradient, hessian, scale, first, size,
                        leading);
        }
    }

    /**
     * The elements from {@code first} on.
     * @param input the inputs
     * @param target the targets
     * @param first the first element
     * @param size how many elements
     * @param leading how many of them vectors compute; the plain loop does the others
     * @return the sum
     */
    private static double loss(float[] input, float[] target, int first, int size, int leading) {
        Scratch scratch = Scratch.take();
        double[] lanes = scratch.lanes();
        int whole = leading & -SPECIES.length();
        for (int stage = 0; stage < 2; stage++) {
            lossStage(stage, input, target, scratch, lanes, first, whole);
        }
        double sum = SpamLossKernel.INSTANCE.lossBlock(input, target, null, null, first, size,
                whole, lanes);
        scratch.release();
        return sum;
    }

    /**
     * The elements from {@code first} on.
     * @param input the inputs
     * @param target the targets
     * @param gradient takes the gradient
     * @param scale what derivatives are multiplied by
     * @param first the first element
     * @param size how many elements
     * @param leading how many of them vectors compute; the plain loop does the others
     * @return the sum
     */
    private static double lossAndGradient(float[] input, float[] target, float[] gradient,
            double scale, int first, int size, int leading) {
        Scratch scratch = Scratch.take();
        double[] lanes = scratch.lanes();
        int whole = leading & -SPECIES.length();
        for (int stage = 0; stage < 3; stage++) {
            lossAndGradientStage(stage, input, target, gradient, scale, scratch, lanes, first,
                    whole);
        }
        double sum = SpamLossKernel.INSTANCE.lossAndGradientBlock(input, target, null, null,
                gradient, scale, first, size, whole, lanes);
        scratch.release();
        return sum;
    }

    /**
     * The elements from {@code first} on.
     * @param input the inputs
     * @param target the targets
     * @param gradient takes the gradient
     * @param hessian takes the diagonal of the Hessian
     * @param scale what derivatives are multiplied by
     * @param first the first element
     * @param size how many elements
     * @param leading how many of them vectors compute; the plain loop does the others
     * @return the sum
     */
    private static double lossGradientAndHessian(float[] input, float[] target, float[] gradient,
            float[] hessian, double scale, int first, int size, int leading) {
        Scratch scratch = Scratch.take();
        double[] lanes = scratch.lanes();
        int whole = leading & -SPECIES.length();
        for (int stage = 0; stage < 3; stage++) {
            lossGradientAndHessianStage(stage, input, target, gradient, hessian, scale, scratch,
                    lanes, first, whole);
        }
        double sum = SpamLossKernel.INSTANCE.lossGradientAndHessianBlock(input, target, null, null,
                gradient, hessian, scale, first, size, whole, lanes);
        scratch.release();
        return sum;
    }

    /**
     * One loop of several. Called from here, C2 compiles each by itself.
     * @param stage which loop
     * @param input the inputs
     * @param target the targets
     * @param scratch the arrays between loops
     * @param lanes the lanes of the sum
     * @param first the first element
     * @param whole how many elements, which fill whole vectors
     */
    private static void lossStage(int stage, float[] input, float[] target, Scratch scratch,
            double[] lanes, int first, int whole) {
        switch (stage) {
            case 0: stage1(input, scratch, first, whole); break;
            default: stage2(input, target, scratch, lanes, first, whole); break;
        }
    }

    /**
     * One loop of several. Called from here, C2 compiles each by itself.
     * @param stage which loop
     * @param input the inputs
     * @param target the targets
     * @param gradient takes the gradient
     * @param scale what derivatives are multiplied by
     * @param scratch the arrays between loops
     * @param lanes the lanes of the sum
     * @param first the first element
     * @param whole how many elements, which fill whole vectors
     */
    private static void lossAndGradientStage(int stage, float[] input, float[] target,
            float[] gradient, double scale, Scratch scratch, double[] lanes, int first, int whole) {
        switch (stage) {
            case 0: stage1(input, scratch, first, whole); break;
            case 1: stage3(scratch, whole); break;
            default: stage4(input, target, gradient, scratch, lanes, scale, first, whole); break;
        }
    }

    /**
     * One loop of several. Called from here, C2 compiles each by itself.
     * @param stage which loop
     * @param input the inputs
     * @param target the targets
     * @param gradient takes the gradient
     * @param hessian takes the diagonal of the Hessian
     * @param scale what derivatives are multiplied by
     * @param scratch the arrays between loops
     * @param lanes the lanes of the sum
     * @param first the first element
     * @param whole how many elements, which fill whole vectors
     */
    private static void lossGradientAndHessianStage(int stage, float[] input, float[] target,
            float[] gradient, float[] hessian, double scale, Scratch scratch, double[] lanes,
            int first, int whole) {
        switch (stage) {
            case 0: stage1(input, scratch, first, whole); break;
            case 1: stage3(scratch, whole); break;
            default: stage5(input, target, gradient, hessian, scratch, lanes, scale, first,
                    whole); break;
        }
    }

    /**
     * Computes es.
     * @param input the inputs
     * @param scratch the arrays between loops
     * @param first the first element
     * @param whole how many elements, which fill whole vectors
     */
    private static void stage1(float[] input, Scratch scratch, int first, int whole) {
        double[] es = scratch.numbers(0);
        for (int j = 0; j < whole; j += SPECIES.length()) {
            DoubleVector x = (DoubleVector) FloatVector.fromArray(FLOATS, input, first + j)
                    .convertShape(VectorOperators.F2D, SPECIES, 0);
            DoubleVector magnitude = x.abs();
            // exp(-|x|) is 0 as a float long before; without the
            // limit, infinity would become infinity - infinity
            DoubleVector clamped = magnitude.blend(470.0,
                    magnitude.compare(VectorOperators.GT, 470.0));
            // exp(-|x|) = 2^binary
            DoubleVector binary = clamped.mul(-0x1.71547652b82fep0);
            // the sum rounds to an integer, the exponent, and leaves it in the low bits
            DoubleVector shifted = binary.add(0x1.8p52);
            DoubleVector fraction = binary.sub(shifted.sub(0x1.8p52));
            DoubleVector fraction2 = fraction.mul(fraction);
            // 2^fraction by a minimax polynomial
            DoubleVector power = fraction.mul(0x1.62e430af2704ep-1).add(1.0).add(fraction2
                    .mul(fraction.mul(0x1.c6aee88e97f57p-5).add(0x1.ebfbdc3c2f824p-3).add(fraction2
                    .mul(fraction.mul(0x1.5f3e52f1e6de2p-10).add(0x1.3b2d4cf25cdbep-7).add(fraction2
                    .mul(0x1.41fbbba9596p-13))))));
            // the exponent is added to that of the power
            LongVector powerBits = power.viewAsIntegralLanes().add(shifted.viewAsIntegralLanes()
                    .lanewise(VectorOperators.LSHL, 52L));
            // exp(-|x|)
            powerBits.viewAsFloatingLanes().intoArray(es, j);
        }
    }

    /**
     * Computes losses.
     * @param input the inputs
     * @param target the targets
     * @param scratch the arrays between loops
     * @param lanes the lanes of the sum
     * @param first the first element
     * @param whole how many elements, which fill whole vectors
     */
    private static void stage2(float[] input, float[] target, Scratch scratch, double[] lanes,
            int first, int whole) {
        double[] es = scratch.numbers(0);
        for (int lane = 0; lane < 16; lane += SPECIES.length()) {
            DoubleVector laneSum = DoubleVector.fromArray(SPECIES, lanes, lane);
            for (int j = lane; j < whole; j += 16) {
                DoubleVector x = (DoubleVector) FloatVector.fromArray(FLOATS, input, first + j)
                        .convertShape(VectorOperators.F2D, SPECIES, 0);
                DoubleVector t = (DoubleVector) FloatVector.fromArray(FLOATS, target, first + j)
                        .convertShape(VectorOperators.F2D, SPECIES, 0);
                DoubleVector e = DoubleVector.fromArray(SPECIES, es, j);
                // ones where the sign is set, else zeros
                LongVector negative = x.viewAsIntegralLanes().lanewise(VectorOperators.ASHR, 63L);
                // x < 0 ? t : 1 - t
                DoubleVector chosen = DoubleVector.broadcast(SPECIES, 1.0).sub(t)
                        .viewAsIntegralLanes().lanewise(VectorOperators.BITWISE_BLEND, t
                        .viewAsIntegralLanes(), negative).viewAsFloatingLanes();
                DoubleVector magnitude = x.abs();
                // infinity becomes a number that is infinite as a float: 0 times it is no NaN
                DoubleVector finite = magnitude.blend(0x1p500,
                        magnitude.compare(VectorOperators.GT, 0x1p500));
                DoubleVector onePlus = e.add(1.0);
                DoubleVector twoPlus = e.add(2.0);
                // one division for both 1 / (1 + e) and 1 / (2 + e)
                DoubleVector reciprocal = DoubleVector.broadcast(SPECIES, 1.0).div(onePlus
                        .mul(twoPlus));
                // log1p(e) = 2 atanh(s)
                DoubleVector s = e.mul(onePlus).mul(reciprocal);
                DoubleVector z = s.mul(s);
                DoubleVector z2 = z.mul(z);
                DoubleVector series = z.mul(0x1.5554df3a11f88p-1).add(0x1.0000001102a47p1).add(z2
                        .mul(z.mul(0x1.1e510ad533ed8p-2).add(0x1.99dae69c43083p-2).add(z2
                        .mul(0x1.208bd0a47749ap-2))));
                // softplus(-|x|) = log1p(e)
                DoubleVector softplus = s.mul(series);
                laneSum = laneSum.add(chosen.mul(finite).add(softplus));
            }
            laneSum.intoArray(lanes, lane);
        }
    }

    /**
     * Computes larges, smalls, softpluses.
     * @param scratch the arrays between loops
     * @param whole how many elements, which fill whole vectors
     */
    private static void stage3(Scratch scratch, int whole) {
        double[] es = scratch.numbers(0), larges = scratch.numbers(1), smalls = scratch.numbers(2),
                softpluses = scratch.numbers(3);
        for (int j = 0; j < whole; j += SPECIES.length()) {
            DoubleVector e = DoubleVector.fromArray(SPECIES, es, j);
            DoubleVector onePlus = e.add(1.0);
            DoubleVector twoPlus = e.add(2.0);
            // one division for both 1 / (1 + e) and 1 / (2 + e)
            DoubleVector reciprocal = DoubleVector.broadcast(SPECIES, 1.0).div(onePlus
                    .mul(twoPlus));
            // log1p(e) = 2 atanh(s)
            DoubleVector s = e.mul(onePlus).mul(reciprocal);
            DoubleVector z = s.mul(s);
            DoubleVector z2 = z.mul(z);
            DoubleVector series = z.mul(0x1.5554df3a11f88p-1).add(0x1.0000001102a47p1).add(z2.mul(z
                    .mul(0x1.1e510ad533ed8p-2).add(0x1.99dae69c43083p-2).add(z2
                    .mul(0x1.208bd0a47749ap-2))));
            // sigmoid(|x|) = 1 / (1 + e)
            DoubleVector large = twoPlus.mul(reciprocal);
            large.intoArray(larges, j);
            // sigmoid(-|x|) = e / (1 + e)
            e.mul(large).intoArray(smalls, j);
            // softplus(-|x|) = log1p(e)
            s.mul(series).intoArray(softpluses, j);
        }
    }

    /**
     * Computes losses, gradient.
     * @param input the inputs
     * @param target the targets
     * @param gradient takes the gradient
     * @param scratch the arrays between loops
     * @param lanes the lanes of the sum
     * @param scale what derivatives are multiplied by
     * @param first the first element
     * @param whole how many elements, which fill whole vectors
     */
    private static void stage4(float[] input, float[] target, float[] gradient, Scratch scratch,
            double[] lanes, double scale, int first, int whole) {
        double[] softpluses = scratch.numbers(3), smalls = scratch.numbers(2),
                larges = scratch.numbers(1);
        for (int lane = 0; lane < 16; lane += SPECIES.length()) {
            DoubleVector laneSum = DoubleVector.fromArray(SPECIES, lanes, lane);
            for (int j = lane; j < whole; j += 16) {
                DoubleVector x = (DoubleVector) FloatVector.fromArray(FLOATS, input, first + j)
                        .convertShape(VectorOperators.F2D, SPECIES, 0);
                DoubleVector t = (DoubleVector) FloatVector.fromArray(FLOATS, target, first + j)
                        .convertShape(VectorOperators.F2D, SPECIES, 0);
                DoubleVector softplus = DoubleVector.fromArray(SPECIES, softpluses, j);
                DoubleVector small = DoubleVector.fromArray(SPECIES, smalls, j);
                DoubleVector large = DoubleVector.fromArray(SPECIES, larges, j);
                DoubleVector difference = DoubleVector.broadcast(SPECIES, 1.0).sub(t);
                // ones where the sign is set, else zeros
                LongVector negative = x.viewAsIntegralLanes().lanewise(VectorOperators.ASHR, 63L);
                // x < 0 ? t : 1 - t
                DoubleVector chosen = difference.viewAsIntegralLanes()
                        .lanewise(VectorOperators.BITWISE_BLEND, t.viewAsIntegralLanes(), negative)
                        .viewAsFloatingLanes();
                DoubleVector magnitude = x.abs();
                // infinity becomes a number that is infinite as a float: 0 times it is no NaN
                DoubleVector finite = magnitude.blend(0x1p500,
                        magnitude.compare(VectorOperators.GT, 0x1p500));
                // x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x))
                DoubleVector chosenB = large.viewAsIntegralLanes()
                        .lanewise(VectorOperators.BITWISE_BLEND, small
                        .viewAsIntegralLanes(), negative).viewAsFloatingLanes();
                // x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x))
                DoubleVector chosenC = small.viewAsIntegralLanes()
                        .lanewise(VectorOperators.BITWISE_BLEND, large
                        .viewAsIntegralLanes(), negative).viewAsFloatingLanes();
                laneSum = laneSum.add(chosen.mul(finite).add(softplus));
                ((FloatVector) difference.mul(chosenB).sub(t.mul(chosenC)).mul(scale)
                        .convertShape(VectorOperators.D2F, FLOATS, 0))
                        .intoArray(gradient, first + j);
            }
            laneSum.intoArray(lanes, lane);
        }
    }

    /**
     * Computes losses, gradient, hessian.
     * @param input the inputs
     * @param target the targets
     * @param gradient takes the gradient
     * @param hessian takes the diagonal of the Hessian
     * @param scratch the arrays between loops
     * @param lanes the lanes of the sum
     * @param scale what derivatives are multiplied by
     * @param first the first element
     * @param whole how many elements, which fill whole vectors
     */
    private static void stage5(float[] input, float[] target, float[] gradient, float[] hessian,
            Scratch scratch, double[] lanes, double scale, int first, int whole) {
        double[] softpluses = scratch.numbers(3), smalls = scratch.numbers(2),
                larges = scratch.numbers(1);
        for (int lane = 0; lane < 16; lane += SPECIES.length()) {
            DoubleVector laneSum = DoubleVector.fromArray(SPECIES, lanes, lane);
            for (int j = lane; j < whole; j += 16) {
                DoubleVector x = (DoubleVector) FloatVector.fromArray(FLOATS, input, first + j)
                        .convertShape(VectorOperators.F2D, SPECIES, 0);
                DoubleVector t = (DoubleVector) FloatVector.fromArray(FLOATS, target, first + j)
                        .convertShape(VectorOperators.F2D, SPECIES, 0);
                DoubleVector softplus = DoubleVector.fromArray(SPECIES, softpluses, j);
                DoubleVector small = DoubleVector.fromArray(SPECIES, smalls, j);
                DoubleVector large = DoubleVector.fromArray(SPECIES, larges, j);
                DoubleVector difference = DoubleVector.broadcast(SPECIES, 1.0).sub(t);
                // ones where the sign is set, else zeros
                LongVector negative = x.viewAsIntegralLanes().lanewise(VectorOperators.ASHR, 63L);
                // x < 0 ? t : 1 - t
                DoubleVector chosen = difference.viewAsIntegralLanes()
                        .lanewise(VectorOperators.BITWISE_BLEND, t.viewAsIntegralLanes(), negative)
                        .viewAsFloatingLanes();
                DoubleVector magnitude = x.abs();
                // infinity becomes a number that is infinite as a float: 0 times it is no NaN
                DoubleVector finite = magnitude.blend(0x1p500,
                        magnitude.compare(VectorOperators.GT, 0x1p500));
                // x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x))
                DoubleVector chosenB = large.viewAsIntegralLanes()
                        .lanewise(VectorOperators.BITWISE_BLEND, small
                        .viewAsIntegralLanes(), negative).viewAsFloatingLanes();
                // x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x))
                DoubleVector chosenC = small.viewAsIntegralLanes()
                        .lanewise(VectorOperators.BITWISE_BLEND, large
                        .viewAsIntegralLanes(), negative).viewAsFloatingLanes();
                DoubleVector density = large.mul(small);
                laneSum = laneSum.add(chosen.mul(finite).add(softplus));
                ((FloatVector) difference.mul(chosenB).sub(t.mul(chosenC)).mul(scale)
                        .convertShape(VectorOperators.D2F, FLOATS, 0))
                        .intoArray(gradient, first + j);
                ((FloatVector) density.mul(scale).convertShape(VectorOperators.D2F, FLOATS, 0))
                        .intoArray(hessian, first + j);
            }
            laneSum.intoArray(lanes, lane);
        }
    }
}
