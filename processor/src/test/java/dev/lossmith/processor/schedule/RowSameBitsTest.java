package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.runtime.Backend;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Losses, derivatives and sums of rows have the same bits, whichever loops compute a block: those of the plain loop, which other tests
 * compare with the truth. Narrow rows go through the others beside each other, wide ones (from 129 inputs on) alone, in parts of 1,024;
 * sums of rows of more than 16 inputs have lanes.
 */
class RowSameBitsTest {
    private static final List<String> ANNOTATIONS = List.of(
            "@SoftmaxCrossEntropy(classes = 2)",
            "@SoftmaxCrossEntropy(classes = 10, precision = Precision.DOUBLE, reduction = Reduction.SUM)",
            "@SoftmaxCrossEntropy(classes = 17)",
            "@SoftmaxCrossEntropy(classes = 40, precision = Precision.DOUBLE)",
            "@SoftmaxCrossEntropy(classes = 130, labelSmoothing = 0.1, ignore = {-100, 3})",
            "@SoftmaxCrossEntropy(classes = 1100, precision = Precision.DOUBLE, ignore = 0)",
            "@SoftmaxCrossEntropy(classes = 6, labelSmoothing = 0.1, ignore = {-100, 3}, reduction = Reduction.NONE)",
            "@SoftmaxCrossEntropy(classes = 4, classWeight = {1, 2, 0.5, 3}, labelSmoothing = 0.2,"
                    + " weights = Weights.ROW, reduction = Reduction.WEIGHTED_MEAN)",
            "@SoftmaxCrossEntropy(classes = 20, targets = Targets.PROBABILITIES, labelSmoothing = 0.1)",
            "@SoftmaxCrossEntropy(classes = 4, targets = Targets.PROBABILITIES, classWeight = {1, 2, 0.5, 3},"
                    + " precision = Precision.DOUBLE, reduction = Reduction.NONE)",
            "@SoftmaxFocal(classes = 10)",
            "@SoftmaxPoly1(classes = 150, precision = Precision.DOUBLE)",
            "@MultiMargin(classes = 10, precision = Precision.DOUBLE)",
            "@MultiMargin(classes = 7, reduction = Reduction.NONE)",
            "@Dice(classes = 1030)",
            "@GaussianNll",
            "@GaussianNll(precision = Precision.DOUBLE, weights = Weights.ROW, reduction = Reduction.NONE)",
            "@FormulaLoss(value = \"log(1 + (a * c - lower)^2) + softplus(b - upper)\", inputs = {\"a\", \"b\", \"c\"},"
                    + " targetNames = {\"lower\", \"upper\"}, precision = Precision.DOUBLE)");

    private static final Compiled COMPILED = Compiled.sources(Compiled.VECTORS, ConfigMatrix.sources(ANNOTATIONS));

    private static final List<String> PLAIN =
            List.of("lossBlock", "lossAndGradientBlock", "lossGradientAndHessianBlock");

    /** Numbers that rows have now and then. */
    private static final double[] SPECIAL = {
        0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308, -1e308, 1e-310, 1e-40
    };

    private static final double[] SPREADS = {1, 20, 300, 1e5};

    /** The most numbers of an array, so that wide rows do not take for ever. */
    private static final int MOST = 60_000;

    static IntStream configs() {
        return IntStream.range(0, ANNOTATIONS.size());
    }

    /** A block of a kernel: what it is given, and what the outputs hold before. */
    private record Block(Object kernel, Object input, Object target, Object weight, int classes, int rows) {
        /** All that a call of an order gives: the sum, then the outputs. NaN is as good as any other. */
        List<Object> by(Backend backend, int order, int first, int size, int leading, double scale) throws Exception {
            boolean isNone =
                    kernel.getClass().getInterfaces()[0].getSimpleName().contains("Rowwise");
            Object[] outputs = {
                isNone ? filled(rows) : null,
                order > 0 ? filled(rows * classes) : null,
                order > 1 ? filled(rows * classes) : null
            };
            List<Object> arguments = new ArrayList<>();
            if (backend != Backend.SCALAR) {
                arguments.addAll(List.of(backend, order));
            }
            arguments.addAll(Arrays.asList(input, target, weight, outputs[0]));
            int derivatives = backend == Backend.SCALAR ? order : 2;
            arguments.addAll(Arrays.asList(outputs).subList(1, 1 + derivatives));
            if (derivatives > 0) {
                arguments.add(scale);
            }
            arguments.addAll(
                    backend == Backend.SCALAR
                            ? List.of(first, size, 0, new double[32])
                            : List.of(first, size, leading));
            Method method = Arrays.stream(kernel.getClass().getDeclaredMethods())
                    .filter(each -> each.getName().equals(backend == Backend.SCALAR ? PLAIN.get(order) : "block")
                            && !each.isBridge())
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            List<Object> results = new ArrayList<>(List.of(method.invoke(kernel, arguments.toArray())));
            for (Object output : outputs) {
                results.add(doubles(output));
            }
            return results;
        }

        private Object filled(int length) {
            Object array = Array.newInstance(input.getClass().getComponentType(), length);
            for (int i = 0; i < length; i++) {
                Array.setFloat(array, i, -77);
            }
            return array;
        }
    }

    private static List<Double> doubles(Object array) {
        return array == null
                ? List.of()
                : IntStream.range(0, Array.getLength(array))
                        .mapToObj(i -> Array.getDouble(array, i))
                        .toList();
    }

    private static Block block(int config, int rows, long seed) throws Exception {
        String annotation = ANNOTATIONS.get(config);
        SplittableRandom random = new SplittableRandom(seed);
        int classes = annotation.contains("classes")
                ? Integer.parseInt(annotation.replaceAll(".*classes = (\\d+).*", "$1"))
                : annotation.contains("inputs") ? 3 : 2;
        boolean isDouble = annotation.contains("DOUBLE");
        double spread = SPREADS[(int) (seed % SPREADS.length)];
        double[] input = random.doubles(rows * classes, -spread, spread).toArray();
        for (int i = 1; i < input.length; i++) {
            input[i] = random.nextInt(50) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : input[i];
            input[i] = random.nextInt(10) == 0 ? input[i - 1] : input[i];
        }
        if (rows > 3) {
            Arrays.fill(input, classes, 2 * classes, Double.NEGATIVE_INFINITY);
        }
        boolean hasIndex =
                annotation.contains("classes") && !annotation.contains("PROBABILITIES") && !annotation.contains("Dice");
        int[] labels = random.ints(rows, 0, classes).toArray();
        for (int i = 0; annotation.contains("-100") && i < rows; i++) {
            labels[i] = random.nextInt(5) == 0 ? -100 : labels[i];
        }
        double[] weights = random.doubles(rows, 0, 3).toArray();
        Object target = array(random.doubles(rows * classes).toArray(), isDouble);
        if (annotation.contains("targetNames")) {
            target = new double[][] {
                random.doubles(rows).toArray(), random.doubles(rows).toArray()
            };
        }
        return new Block(
                COMPILED.loadClass("test.Config" + config + "Kernel")
                        .getField("INSTANCE")
                        .get(null),
                array(input, isDouble),
                hasIndex ? labels : target,
                annotation.contains("weights") ? array(weights, isDouble) : null,
                classes,
                rows);
    }

    private static Object array(double[] numbers, boolean isDouble) {
        if (isDouble) {
            return numbers;
        }
        float[] floats = new float[numbers.length];
        IntStream.range(0, floats.length).forEach(i -> floats[i] = (float) numbers[i]);
        return floats;
    }

    private static void assertSame(Block block, int first, int size) throws Exception {
        for (int order = 0; order <= 2; order++) {
            double scale = order == 0 ? 1 : 1.0 / 3;
            List<Object> expected = block.by(Backend.SCALAR, order, first, size, 0, scale);
            for (Backend backend : List.of(Backend.STAGED, Backend.VECTOR)) {
                for (int leading : new int[] {size, (size + 1) / 2}) {
                    List<Object> actual = block.by(backend, order, first, size, leading, scale);
                    assertEquals(expected, actual, backend + ", " + leading + " of " + size + " rows, order " + order);
                }
            }
        }
    }

    /** With numbers of every spread, and rows that fill tiles of rows, and do not. */
    @ParameterizedTest
    @MethodSource("configs")
    void allLoopsGiveTheSameBits(int config) throws Exception {
        for (int size : new int[] {1, 2, 3, 15, 16, 17, 64, 100, 512, 513, 700, 1024}) {
            Block block = block(config, size + 3, size + config);
            if (size < 4 || block.classes() * size <= MOST) {
                assertSame(block, 3, size);
            }
        }
    }

    /** By then, all loops are compiled. */
    @ParameterizedTest
    @MethodSource("configs")
    void compiledLoopsGiveTheSameBits(int config) throws Exception {
        Block block = block(config, 40, config);
        int rows = Math.max(1, Math.min(40, 4000 / block.classes()));
        for (int round = 0; round < 60; round++) {
            assertSame(block, 0, rows);
        }
    }

    /** The test itself: one bit of one number is found. */
    @Test
    void aDifferenceOfOneBitIsFound() throws Exception {
        Block block = block(1, 20, 8);
        List<Object> expected = block.by(Backend.SCALAR, 1, 0, 20, 0, 1);
        double[] input = ((double[]) block.input()).clone();
        input[7] = Math.nextUp(input[7]);
        Block other = new Block(block.kernel(), input, block.target(), block.weight(), block.classes(), block.rows());
        assertTrue(!expected.equals(other.by(Backend.STAGED, 1, 0, 20, 20, 1)));
    }
}
