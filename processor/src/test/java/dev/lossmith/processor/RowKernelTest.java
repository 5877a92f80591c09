package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.runtime.RowLoss;
import dev.lossmith.runtime.RowwiseLoss;
import dev.lossmith.runtime.WeightedRowLoss;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** What kernels of rows promise besides right numbers. */
class RowKernelTest {
    private static final float INFINITY = Float.POSITIVE_INFINITY;
    private static final List<String> ANNOTATIONS = List.of(
            "@SoftmaxCrossEntropy(classes = 3, reduction = Reduction.SUM)",
            "@SoftmaxCrossEntropy(classes = 3, reduction = Reduction.NONE, ignore = {-100, 2})",
            "@SoftmaxCrossEntropy(classes = 3, ignore = -100, onEmpty = OnEmpty.ZERO)",
            "@SoftmaxCrossEntropy(classes = 3, weights = Weights.ROW, classWeight = {1, 2, 4},"
                    + " reduction = Reduction.WEIGHTED_MEAN)",
            "@SoftmaxCrossEntropy(classes = 40, reduction = Reduction.SUM)",
            "@SoftmaxCrossEntropy(classes = 3, reduction = Reduction.NONE, precision = Precision.DOUBLE)",
            "@SoftmaxCrossEntropy(classes = 3, ignore = -100, onEmpty = OnEmpty.THROW)",
            "@GaussianNll(reduction = Reduction.SUM)",
            "@FormulaLoss(value = \"exposure * exp(class_) - count * class_\", inputs = \"class_\","
                    + " targetNames = {\"count\", \"exposure\"}, precision = Precision.DOUBLE)",
            "@GaussianNll(reduction = Reduction.NONE, precision = Precision.DOUBLE)",
            "@FormulaLoss(value = \"(scale - row)^2 + n * mean * Double\", inputs = {\"scale\", \"row\", \"n\", \"mean\","
                    + " \"Double\"}, reduction = Reduction.SUM)");
    private static final Compiled COMPILED = Compiled.sources(ConfigMatrix.sources(ANNOTATIONS));

    @SuppressWarnings("unchecked")
    private static <K> K kernel(int config) {
        try {
            return (K) COMPILED.loadClass("test.Config" + config + "Kernel")
                    .getField("INSTANCE")
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static float[] random(int length, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) (5 * random.nextGaussian());
        }
        return numbers;
    }

    private static int[] labels(int rows, int classes) {
        Random random = new Random(rows);
        return random.ints(rows, 0, classes).toArray();
    }

    @Test
    void theRowsOfARangeAreThoseOfTheWholeArray() {
        RowLoss<float[], int[]> sum = kernel(0);
        RowwiseLoss<double[], int[]> each = kernel(5);
        float[] input = random(30, 1);
        int[] target = labels(10, 3);
        float[] whole = new float[30];
        float[] part = new float[30];
        sum.lossAndGradient(input, target, whole);
        sum.lossAndGradient(input, target, part, 4, 9);
        for (int i = 0; i < 30; i++) {
            assertEquals(i >= 12 && i < 27 ? whole[i] : 0, part[i], "at " + i);
        }
        double[] wide = new double[30];
        Arrays.setAll(wide, i -> input[i]);
        double[] losses = new double[10];
        each.loss(wide, target, losses);
        assertEquals(Arrays.stream(losses).sum(), sum.loss(input, target), 1e-6);
        assertEquals(10, sum.rows(input));
    }

    @Test
    void aPoolGivesTheSameBits() throws ReflectiveOperationException {
        RowLoss<float[], int[]> alone = kernel(4);
        float[] input = random(40 * 40_000, 2);
        int[] target = labels(40_000, 40);
        float[] gradient = new float[input.length];
        double expected = alone.lossAndGradient(input, target, gradient);
        ForkJoinPool pool = new ForkJoinPool(3);
        @SuppressWarnings("unchecked")
        RowLoss<float[], int[]> pooled = (RowLoss<float[], int[]>) COMPILED.loadClass("test.Config4Kernel")
                .getMethod("on", ForkJoinPool.class)
                .invoke(null, pool);
        float[] other = new float[input.length];
        assertEquals(expected, pooled.lossAndGradient(input, target, other));
        assertArrayEquals(gradient, other);
        pool.shutdown();
    }

    @Test
    void theGradientMayReplaceTheInput() {
        RowLoss<float[], int[]> kernel = kernel(0);
        float[] input = random(30, 3);
        int[] target = labels(10, 3);
        float[] apart = new float[30];
        kernel.lossAndGradient(input, target, apart);
        float[] inPlace = input.clone();
        kernel.lossAndGradient(inPlace, target, inPlace);
        assertArrayEquals(apart, inPlace);
    }

    @Test
    void ignoredRowsAreExactlyZeroWhateverTheyHold() {
        RowwiseLoss<float[], int[]> kernel = kernel(1);
        float[] input = {1, Float.NaN, 2, INFINITY, -INFINITY, 0, 1, 2, 3};
        float[] loss = {7, 7, 7};
        float[] gradient = {7, 7, 7, 7, 7, 7, 7, 7, 7};
        float[] hessian = gradient.clone();
        kernel.lossGradientAndHessian(input, new int[] {-100, 2, 1}, loss, gradient, hessian);
        assertArrayEquals(new float[] {0, 0}, Arrays.copyOf(loss, 2));
        assertArrayEquals(new float[6], Arrays.copyOf(gradient, 6));
        assertArrayEquals(new float[6], Arrays.copyOf(hessian, 6));
        assertTrue(loss[2] > 0 && gradient[7] < 0);
    }

    @Test
    void noMeanCountsIgnoredRows() {
        RowLoss<float[], int[]> mean = kernel(2);
        float[] input = random(9, 4);
        double first = mean.loss(input, new int[] {0, -100, -100}, 0, 1);
        assertEquals(first, mean.loss(input, new int[] {0, -100, -100}));
        assertEquals(0, mean.loss(input, new int[] {-100, -100, -100}));
        RowLoss<float[], int[]> strict = kernel(6);
        assertThrows(IllegalArgumentException.class, () -> strict.loss(input, new int[] {-100, -100, -100}));
    }

    @Test
    void aWeightedMeanDividesByTheWeightsOfRowsAndTheirClasses() {
        WeightedRowLoss<float[], int[]> kernel = kernel(3);
        float[] input = {0, 0, 0, 0, 0, 0};
        double expected = Math.log(3);
        assertEquals(expected, kernel.loss(input, new int[] {0, 2}, new float[] {3, 0.5f}), 1e-8);
    }

    @Test
    void maskedClassesHaveNoProbabilityAndInfiniteLeadsTheirLimit() {
        RowwiseLoss<double[], int[]> kernel = kernel(5);
        double[] masked = {0, Double.NEGATIVE_INFINITY, 0};
        double[] loss = new double[1];
        double[] gradient = new double[3];
        double[] hessian = new double[3];
        kernel.lossGradientAndHessian(masked, new int[] {0}, loss, gradient, hessian);
        assertEquals(Math.log(2), loss[0], 1e-15);
        assertArrayEquals(new double[] {-0.5, 0, 0.5}, gradient);
        assertArrayEquals(new double[] {0.25, 0, 0.25}, hessian);
        double[] ahead = {1, Double.POSITIVE_INFINITY, 2};
        kernel.lossGradientAndHessian(ahead, new int[] {1}, loss, gradient, hessian);
        assertEquals(0, loss[0]);
        assertArrayEquals(new double[3], unsigned(gradient));
        kernel.lossGradientAndHessian(ahead, new int[] {0}, loss, gradient, hessian);
        assertEquals(Double.POSITIVE_INFINITY, loss[0]);
        assertArrayEquals(new double[] {-1, 1, 0}, unsigned(gradient));
        kernel.lossGradientAndHessian(new double[] {1, Double.NaN, 2}, new int[] {0}, loss, gradient, hessian);
        assertTrue(Double.isNaN(loss[0]) && Double.isNaN(gradient[0]) && Double.isNaN(gradient[2]));
    }

    /** A derivative of 0 may have a sign. */
    private static double[] unsigned(double[] numbers) {
        return Arrays.stream(numbers).map(number -> number + 0.0).toArray();
    }

    @Test
    void aPerfectPredictionsLossHasNoSign() {
        RowwiseLoss<double[], int[]> kernel = kernel(5);
        double[] loss = new double[1];
        kernel.loss(new double[] {1e5, 0, 0}, new int[] {0}, loss);
        assertEquals(0.0, loss[0]);
        assertEquals(Double.POSITIVE_INFINITY, 1 / loss[0]);
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsWritten() {
        RowLoss<float[], int[]> kernel = kernel(0);
        float[] gradient = new float[6];
        refused(
                "target is 3 in row 1, but the classes are 0 to 2",
                () -> kernel.lossAndGradient(new float[6], new int[] {0, 3}, gradient));
        refused(
                "target is -1 in row 0, but the classes are 0 to 2",
                () -> kernel.lossAndGradient(new float[6], new int[] {-1, 3}, gradient));
        refused(
                "input has length 7, which is not made of whole rows of 3",
                () -> kernel.lossAndGradient(new float[7], new int[2], gradient));
        refused(
                "gradient has length 6, but the range 0..3 needs 3 rows of 3",
                () -> kernel.lossAndGradient(new float[9], new int[3], gradient));
        refused("target has length 1, but the range 0..2 needs 2", () -> kernel.loss(new float[6], new int[1]));
        refused("target is null", () -> kernel.loss(new float[6], null));
        WeightedRowLoss<float[], int[]> weighted = kernel(3);
        refused(
                "weight has length 1, but the range 0..2 needs 2",
                () -> weighted.lossAndGradient(new float[6], new int[2], new float[1], gradient));
        refused("weight is null", () -> weighted.lossAndGradient(new float[6], new int[2], null, gradient));
        assertArrayEquals(new float[6], gradient);
    }

    @Test
    void inputsWithNamesAreColumnsAndATargetIsANumberARow() {
        RowLoss<float[], float[]> kernel = kernel(7);
        float[] gradient = new float[6];
        float[] hessian = new float[6];
        // Of three rows the last two: residuals 2 and -1, variances 1 and 1 / 4.
        float[] input = {9, 9, 3, 0, 4, (float) -Math.log(4)};
        float[] target = {9, 1, 5};
        double loss = kernel.lossGradientAndHessian(input, target, gradient, hessian, 1, 3);
        assertEquals(2 + (-Math.log(4) + 4) / 2, loss, 1e-6);
        assertArrayEquals(new float[] {0, 0, 2, -1.5f, -4, -1.5f}, gradient, 1e-6f);
        assertArrayEquals(new float[] {0, 0, 1, 2, 4, 2}, hessian, 1e-6f);
        assertEquals(3, kernel.rows(input));
        kernel.lossAndGradient(input, target, input, 1, 3);
        assertArrayEquals(new float[] {9, 9, 2, -1.5f, -4, -1.5f}, input, 1e-6f);
    }

    @Test
    void severalTargetsAreAnArrayEach() {
        RowLoss<double[], double[][]> kernel = kernel(8);
        double[] gradient = new double[2];
        double[][] target = {{3, 0}, {2, 0.5}};
        double loss = kernel.lossAndGradient(new double[] {1, -1}, target, gradient);
        assertEquals((2 * Math.E - 3 + 0.5 / Math.E) / 2, loss, 1e-15);
        assertArrayEquals(new double[] {(2 * Math.E - 3) / 2, 0.25 / Math.E}, gradient, 1e-15);
    }

    /** Words of Java and of kernels are names like others. */
    @Test
    void namesMayBeAnyWords() {
        RowLoss<float[], float[]> kernel = kernel(10);
        float[] gradient = new float[5];
        assertEquals(31, kernel.lossAndGradient(new float[] {3, 2, 5, 6, 1}, new float[1], gradient));
        assertArrayEquals(new float[] {2, -2, 6, 5, 30}, gradient);
    }

    @Test
    void infiniteInputsWithNamesGiveTheLimit() {
        RowwiseLoss<double[], double[]> kernel = kernel(9);
        double infinite = Double.POSITIVE_INFINITY;
        double[] loss = new double[4];
        double[] gradient = new double[8];
        double[] hessian = new double[8];
        kernel.lossGradientAndHessian(
                new double[] {infinite, 1, 2, infinite, 2, -1000, Double.NaN, 0},
                new double[] {0, 0, 2, 0},
                loss,
                gradient,
                hessian);
        assertArrayEquals(new double[] {infinite, infinite, -500, Double.NaN}, loss);
        assertArrayEquals(new double[] {infinite, -infinite, 0, 0.5, 0, 0.5}, Arrays.copyOf(gradient, 6));
        assertArrayEquals(new double[] {Math.exp(-1), infinite, 0, 0, infinite, 0}, Arrays.copyOf(hessian, 6), 1e-15);
        assertTrue(Double.isNaN(gradient[6]) && Double.isNaN(gradient[7]) && Double.isNaN(hessian[7]));
        assertEquals(1, hessian[6]);
    }

    @Test
    void targetsOfRowsThatAreWrongAreRefused() {
        RowLoss<float[], float[]> kernel = kernel(7);
        float[] gradient = new float[4];
        refused("target has length 1, but the range 0..2 needs 2", () -> kernel.loss(new float[4], new float[1]));
        refused("target is null", () -> kernel.loss(new float[4], null));
        refused(
                "target and gradient are the same array, and each needs one of its own",
                () -> kernel.lossAndGradient(new float[4], gradient, gradient));
        RowLoss<double[], double[][]> several = kernel(8);
        double[] hessian = new double[2];
        refused("target is null", () -> several.loss(new double[2], null));
        refused(
                "target has 1 arrays, but a row has 2 targets",
                () -> several.loss(new double[2], new double[][] {hessian}));
        refused("target[1] is null", () -> several.loss(new double[2], new double[][] {hessian, null}));
        refused(
                "target[1] has length 1, but the range 0..2 needs 2",
                () -> several.loss(new double[2], new double[][] {hessian, new double[1]}));
        refused(
                "target and hessian are the same array, and each needs one of its own",
                () -> several.lossGradientAndHessian(
                        new double[2], new double[][] {new double[2], hessian}, new double[2], hessian));
    }

    /** The loss of a row lies where inputs of earlier ones do, which other threads may not have read. */
    @Test
    void lossesHaveAnArrayOfTheirOwn() {
        RowwiseLoss<double[], double[]> kernel = kernel(9);
        double[] input = new double[4];
        refused(
                "input and loss are the same array, and each needs one of its own",
                () -> kernel.loss(input, new double[2], input));
        double[] target = {1, 2};
        kernel.loss(input, target, target);
        assertArrayEquals(new double[] {0.5, 2}, target);
    }

    private static void refused(String message, Runnable call) {
        assertEquals(message, assertThrows(RuntimeException.class, call::run).getMessage());
    }

    @Test
    void itIsSerializedAsItsInstance() throws IOException, ClassNotFoundException {
        Object kernel = kernel(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(kernel);
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, kernel.getClass().getClassLoader());
            }
        };
        assertSame(kernel, in.readObject());
    }
}
