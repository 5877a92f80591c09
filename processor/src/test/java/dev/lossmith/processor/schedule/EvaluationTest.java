package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lossmith.check.Format;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.processor.testing.References;
import dev.lossmith.runtime.DoubleKernel;
import dev.lossmith.runtime.Evaluation;
import dev.lossmith.runtime.FloatKernel;
import dev.lossmith.runtime.Numbers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wherever numbers are, a kernel gives the bits that it gives for arrays: of those, {@link SameBitsTest} tells that they are right. */
@Tag("once")
class EvaluationTest {
    private static final List<String> CONFIGS = List.of(
            "@BceWithLogits(reduction = Reduction.SUM)",
            "@BceWithLogits(reduction = Reduction.NONE)",
            "@BceWithLogits(posWeight = {1, 2.5, 4}, precision = Precision.DOUBLE)",
            "@BceWithLogits(weights = Weights.ELEMENT, reduction = Reduction.WEIGHTED_MEAN)",
            "@BceWithLogits(weights = Weights.ROW, classes = 5, reduction = Reduction.SUM, precision = Precision.DOUBLE)",
            "@Huber(classes = 100, weights = Weights.ROW, reduction = Reduction.NONE)",
            "@FormulaLoss(value = \"(x - t)^2 / 2\", reduction = Reduction.SUM, precision = Precision.DOUBLE)");

    private static final int LENGTH = 3900;
    private static final List<Reference> REFERENCES = References.of(CONFIGS);
    private static final Reference COPY = REFERENCES.get(CONFIGS.size() - 1);
    private static final Random RANDOM = new Random(14);
    private static final byte[] LABELS = new byte[LENGTH];
    private static final double[] INPUT =
            RANDOM.doubles(LENGTH, -30, 30).map(x -> (float) x).toArray();
    private static final double[] WEIGHT =
            RANDOM.doubles(LENGTH, 0, 3).map(x -> (float) x).toArray();

    @BeforeAll
    static void draw() {
        // Halves and bfloats hold these inputs as they are.
        for (int i = 0; i < LENGTH; i++) {
            LABELS[i] = (byte) RANDOM.nextInt(2);
            INPUT[i] = Math.rint(INPUT[i] * 4) / 4;
        }
        INPUT[5] = Double.NaN;
        INPUT[1100] = Double.POSITIVE_INFINITY;
        INPUT[2200] = -0.0;
    }

    /** Where inputs and outputs may be; labels are in every other storage beside each. */
    private enum Storage {
        FLOATS(values -> Numbers.of(KernelCall.floats(values))),
        DOUBLES(Numbers::of),
        HEAP_BUFFER(values -> Numbers.of(FloatBuffer.wrap(KernelCall.floats(values)))),
        SLICE(values -> {
            FloatBuffer larger = FloatBuffer.allocate(values.length + 3);
            larger.position(3);
            return Numbers.of(larger.slice().put(KernelCall.floats(values)));
        }),
        DIRECT_BUFFER(values -> Numbers.of(direct(values.length, ByteOrder.nativeOrder(), Float.BYTES)
                .asFloatBuffer()
                .put(KernelCall.floats(values)))),
        BIG_ENDIAN(values -> Numbers.of(direct(values.length, ByteOrder.BIG_ENDIAN, Float.BYTES)
                .asFloatBuffer()
                .put(KernelCall.floats(values)))),
        DOUBLE_BUFFER(values -> Numbers.of(DoubleBuffer.wrap(values.clone()))),
        DIRECT_DOUBLES(values -> Numbers.of(direct(values.length, ByteOrder.nativeOrder(), Double.BYTES)
                .asDoubleBuffer()
                .put(values))),
        COLUMN(values -> Numbers.of(spread(values, 1, 3)).column(1, 3)),
        COLUMN_OF_COLUMN(values -> Numbers.of(spread(values, 7, 6)).column(1, 2).column(3, 3)),
        BUFFER_COLUMN(
                values -> Numbers.of(DoubleBuffer.wrap(spread(values, 0, 2))).column(0, 2));

        private final Function<double[], Numbers> place;

        Storage(Function<double[], Numbers> place) {
            this.place = place;
        }

        /** What becomes of a kernel's results there. */
        double[] stored(double[] values) {
            boolean inDoubles = place.apply(new double[] {0.1}).get(0) == 0.1;
            return inDoubles ? values : KernelCall.doubles(KernelCall.floats(values));
        }

        private static ByteBuffer direct(int length, ByteOrder order, int bytes) {
            return ByteBuffer.allocateDirect(length * bytes).order(order);
        }

        private static double[] spread(double[] values, int offset, int stride) {
            double[] spread = new double[offset + values.length * stride];
            Arrays.fill(spread, 777);
            for (int i = 0; i < values.length; i++) {
                spread[offset + i * stride] = values[i];
            }
            return spread;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyStorageGivesTheBitsOfArrays(Storage storage) {
        for (int config = 0; config < CONFIGS.size(); config++) {
            Reference reference = REFERENCES.get(config);
            for (int results = 1; results <= 3; results++) {
                check(reference, reference.kernel(), storage, results, 0, LENGTH);
                check(reference, reference.kernel(), storage, results, 300, 300);
                check(reference, reference.kernel(), storage, results, 300, 1500);
            }
        }
    }

    @Test
    void gradientsAreAddedToWhatIsThere() {
        float[] plain = new float[LENGTH];
        float[] sums = new float[LENGTH];
        Arrays.fill(sums, 0.5f);
        Evaluation evaluation = Evaluation.of((FloatKernel) REFERENCES.get(0).kernel())
                .input(Numbers.of(INPUT))
                .target(Numbers.of(LABELS));
        double loss = evaluation.gradient(Numbers.of(plain)).run();
        assertEquals(loss, evaluation.gradient(Numbers.of(sums).adding(0.125)).run());
        assertEquals(loss, evaluation.gradient(Numbers.of(sums).adding(-3)).run());
        for (int i = 0; i < LENGTH; i++) {
            float once = (float) (0.5 + 0.125 * plain[i]);
            assertEquals((float) (once - 3.0 * plain[i]), sums[i]);
        }
    }

    /** A Hessian needs no gradient beside it, and an output may stand where its input stood. */
    @Test
    void outputsStandWhereTheyAreWanted() {
        double[] hessian = new double[LENGTH];
        double[] input = INPUT.clone();
        Evaluation evaluation =
                Evaluation.of((DoubleKernel) REFERENCES.get(2).kernel()).target(Numbers.of(LABELS));
        int whole = LENGTH / 3 * 3;
        evaluation.input(Numbers.of(INPUT)).hessian(Numbers.of(hessian)).run(0, whole);
        evaluation.input(Numbers.of(input)).hessian(Numbers.of(input)).run(0, whole);
        assertArrayEquals(Arrays.copyOf(hessian, whole), Arrays.copyOf(input, whole));
    }

    @Test
    void sixteenBitsAreReadAsTheyAreAndWrittenRounded() {
        short[] halves = new short[LENGTH];
        double[] gradient = new double[LENGTH];
        Evaluation evaluation =
                Evaluation.of((FloatKernel) REFERENCES.get(0).kernel()).target(Numbers.of(LABELS));
        evaluation.input(Numbers.of(INPUT)).gradient(Numbers.of(gradient)).run();
        short[] input = new short[LENGTH];
        copy(INPUT, Numbers.halves(input));
        evaluation.input(Numbers.halves(input)).gradient(Numbers.halves(halves)).run();
        for (int i = 0; i < LENGTH; i++) {
            double stored = Numbers.halves(halves).get(i);
            if (Double.isNaN(gradient[i])) {
                assertEquals(Double.NaN, stored);
            } else {
                double ulpOfHalf = Math.max(0x1p-24, Math.ulp((float) gradient[i]) * 0x1p13);
                assertEquals(gradient[i], stored, ulpOfHalf / 2);
            }
        }
    }

    /** By the gradient of a square's half, which is its input. */
    private static void copy(double[] from, Numbers to) {
        Evaluation.of((DoubleKernel) COPY.kernel())
                .input(Numbers.of(from))
                .target(Numbers.of(new boolean[from.length]))
                .gradient(to)
                .run();
    }

    @Test
    void mistakesAreNamedBeforeAnythingIsWritten() {
        float[] matrix = new float[20];
        Numbers columns = Numbers.of(matrix);
        Evaluation sum = Evaluation.of((FloatKernel) REFERENCES.get(0).kernel())
                .input(columns.column(0, 2))
                .target(Numbers.of(LABELS));
        Evaluation each = Evaluation.of((FloatKernel) REFERENCES.get(1).kernel())
                .input(columns.column(0, 2))
                .target(Numbers.of(LABELS));
        Evaluation weighted = Evaluation.of((FloatKernel) REFERENCES.get(3).kernel())
                .input(columns)
                .target(Numbers.of(LABELS));
        assertAll(
                () -> refused("input is null", () -> sum.input(null).run()),
                () -> refused("target is null", () -> sum.target(null).run()),
                () -> refused("loss is null", each::run),
                () -> refused("weight is null", weighted::run),
                () -> refused("the range 3..2 ends before it starts", () -> sum.run(3, 2)),
                () -> refused("input has length 10, but the range 0..11 needs 11", () -> sum.run(0, 11)),
                () -> refused(
                        "gradient has length 9, but the range 0..10 needs 10",
                        () -> sum.gradient(Numbers.of(new double[9])).run()),
                () -> refused(
                        "loss is given, but the kernel reduces its losses to one number",
                        () -> sum.loss(Numbers.of(new float[20])).run()),
                () -> refused(
                        "weight is given, but the kernel has no weights",
                        () -> sum.weight(new float[20]).run()),
                () -> refused(
                        "weight is a double[], but the kernel takes a float[]",
                        () -> weighted.weight(new double[20]).run()),
                () -> refused(
                        "gradient can only be read",
                        () -> sum.gradient(Numbers.of(LABELS)).run()),
                () -> refused(
                        "hessian can only be read",
                        () -> sum.hessian(Numbers.of(FloatBuffer.allocate(20).asReadOnlyBuffer()))
                                .run()),
                () -> refused(
                        "gradient and input overlap, but not at the same indices: what is written would change what is read later",
                        () -> sum.gradient(columns).run()),
                () -> refused(
                        "gradient and input overlap, but not at the same indices: what is written would change what is read later",
                        () -> sum.input(Numbers.of(
                                        FloatBuffer.wrap(matrix, 2, 18).slice()))
                                .gradient(columns)
                                .run()),
                () -> refused(
                        "gradient and hessian overlap, and each needs a place of its own",
                        () -> sum.gradient(columns.column(1, 2))
                                .hessian(columns.column(1, 2))
                                .run()),
                () -> refused(
                        "weight and gradient share an array, and each needs one of its own",
                        () -> weighted.weight(matrix).gradient(columns).run()),
                () -> refused("offset is 21, but must be from 0 to 20", () -> columns.column(21, 1)),
                () -> refused("stride is 0, but must be at least 1", () -> columns.column(0, 0)),
                () -> refused(
                        "nothing can be added to what is only read",
                        () -> Numbers.of(LABELS).adding(1)));
        assertArrayEquals(new float[20], matrix);
        sum.gradient(columns.column(1, 2)).run();
        assertEquals(0, matrix[0]);
        assertEquals(0.5f, Math.abs(matrix[1]));
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(RuntimeException.class, call).getMessage());
    }

    @Test
    void poolsDoAsWell() {
        ForkJoinPool pool = new ForkJoinPool(3);
        try {
            for (Reference reference : REFERENCES) {
                Object kernel = PooledKernel.on(reference, pool).kernel();
                check(reference, kernel, Storage.COLUMN, 3, 300, 3600);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static void check(Reference reference, Object kernel, Storage storage, int results, int from, int to) {
        double[] labels = IntStream.range(0, LENGTH).mapToDouble(i -> LABELS[i]).toArray();
        KernelCall expected = KernelCall.of(
                kernel, reference.format(), INPUT, labels, is("Weighted", kernel) ? WEIGHT : null, from, to, results);
        Numbers loss = storage.place.apply(new double[LENGTH]);
        Numbers gradient = storage.place.apply(new double[LENGTH]);
        Numbers hessian = storage.place.apply(new double[LENGTH]);
        Evaluation evaluation = evaluation(kernel)
                .input(storage.place.apply(INPUT))
                .target(storage.ordinal() % 2 == 0 ? Numbers.of(LABELS) : storage.place.apply(labels))
                .gradient(results > 1 ? gradient : null)
                .hessian(results > 2 ? hessian : null);
        if (is("Weighted", kernel)) {
            evaluation = reference.format() == Format.FLOAT
                    ? evaluation.weight(KernelCall.floats(WEIGHT))
                    : evaluation.weight(WEIGHT);
        }
        if (is("Elementwise", kernel)) {
            evaluation = evaluation.loss(loss);
        }
        String what = kernel.getClass().getSimpleName() + " " + storage + " " + results;
        assertEquals(expected.reduced(), evaluation.run(from, to), what);
        assertArrayEquals(storage.stored(expected.losses()), read(loss), what);
        assertArrayEquals(storage.stored(expected.gradient()), read(gradient), what);
        assertArrayEquals(storage.stored(expected.hessian()), read(hessian), what);
    }

    private static double[] read(Numbers numbers) {
        return IntStream.range(0, LENGTH).mapToDouble(numbers::get).toArray();
    }

    private static boolean is(String kind, Object kernel) {
        return Arrays.stream(kernel.getClass().getInterfaces())
                .anyMatch(type -> type.getSimpleName().contains(kind));
    }

    private static Evaluation evaluation(Object kernel) {
        return kernel instanceof FloatKernel floats ? Evaluation.of(floats) : Evaluation.of((DoubleKernel) kernel);
    }
}
