package dev.lossmith.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final Workload WORK = Workload.LOSS_AND_GRADIENT;

    @Test
    void costIsPerElementAndSpeedupIsAgainstTheHandWrittenLoopOfTheSameJdkAndSize() {
        Measurements measurements = new Measurements(List.of(
                measurement(25, Contender.ONE_LOOP, 256, 256 * 10.0),
                measurement(17, Contender.ONE_LOOP, 256, 256 * 20.0),
                measurement(17, Contender.ONE_LOOP, 1 << 20, 15.0 * (1 << 20)),
                measurement(17, Contender.LOSSMITH_STAGED, 256, 256 * 2.5),
                measurement(25, Contender.LOSSMITH_STAGED, 256, 256 * 4.0)));

        List<ResultTable> tables = Tables.of(measurements, WORK);

        assertEquals(List.of("ns an element (times as fast as hand-written, one loop)"), captions(tables));
        assertEquals(
                List.of(
                        "                        JDK       n = 256      n = 1 Mi",
                        "Lossmith, staged         17  2.50 (8.00x)",
                        "Lossmith, staged         25  4.00 (2.50x)",
                        "hand-written, one loop   17  20.0 (1.00x)  15.0 (1.00x)",
                        "hand-written, one loop   25  10.0 (1.00x)"),
                lines(tables.get(0)));
    }

    @Test
    void withoutTheHandWrittenLoopThereIsNoSpeedup() {
        Measurement firstCall = new Measurement(
                17, Workload.FIRST_CALL, Contender.LOSSMITH_SCALAR, 4096, 1_234_567, OptionalDouble.empty());

        assertEquals(
                List.of("                  JDK  n = 4096", "Lossmith, scalar   17      1235"),
                lines(Tables.of(new Measurements(List.of(firstCall)), Workload.FIRST_CALL)
                        .get(0)));
    }

    @Test
    void generatedKernelsAreComparedWithTheVectorLoopAndLongOnesWithMemory() {
        Measurements measurements = new Measurements(List.of(
                measurement(17, Contender.LOSSMITH_VECTOR, 256, 100),
                measurement(17, Contender.LOSSMITH_VECTOR, 1 << 24, 400),
                measurement(17, Contender.LOSSMITH_PARALLEL, 1 << 24, 250),
                measurement(17, Contender.VECTOR_LOOP, 256, 150),
                measurement(17, Contender.VECTOR_LOOP, 1 << 24, 1000),
                measurement(17, Contender.MEMORY_FLOOR, 256, 10),
                measurement(17, Contender.MEMORY_FLOOR, 1 << 24, 200),
                measurement(25, Contender.MEMORY_FLOOR, 1 << 24, 1)));

        List<ResultTable> tables = Tables.of(measurements, WORK);

        assertEquals(
                List.of(
                        "times as fast as hand-written, Vector API",
                        "times as fast as memory floor: g = x + t",
                        "times as fast as Lossmith, vector"),
                captions(tables.subList(1, tables.size())));
        assertEquals(
                List.of(
                        "                             JDK  n = 256  n = 16 Mi",
                        "Lossmith, vector              17    1.50x      2.50x",
                        "Lossmith, vector, 2 threads   17               4.00x"),
                lines(tables.get(1)));
        assertEquals(
                List.of(
                        "                             JDK  n = 16 Mi",
                        "Lossmith, vector              17      0.50x",
                        "Lossmith, vector, 2 threads   17      0.80x"),
                lines(tables.get(2)));
        assertEquals(
                List.of("                             JDK  n = 16 Mi", "Lossmith, vector, 2 threads   17      1.60x"),
                lines(tables.get(3)));
    }

    @Test
    void bytesAreThoseOfGeneratedKernelsBesideWhatJmhAllocates() {
        Measurements measurements = new Measurements(List.of(
                new Measurement(17, WORK, Contender.LOSSMITH_SCALAR, 256, 1, OptionalDouble.of(0.0004)),
                new Measurement(17, WORK, Contender.LOSSMITH_PARALLEL, 1 << 20, 1, OptionalDouble.of(1234.5)),
                new Measurement(17, WORK, Contender.ONE_LOOP, 256, 1, OptionalDouble.of(8)),
                new Measurement(17, WORK, Contender.VECTOR_LOOP, 256, 1, OptionalDouble.of(16))));

        List<ResultTable> tables = Tables.of(measurements, WORK);

        assertEquals("bytes allocated a call", tables.get(tables.size() - 1).caption());
        assertEquals(
                List.of(
                        "                             JDK  n = 256  n = 1 Mi",
                        "Lossmith, scalar              17        0",
                        "Lossmith, vector, 2 threads   17               1235",
                        "hand-written, one loop        17        8"),
                lines(tables.get(tables.size() - 1)));
    }

    private static Measurement measurement(int jdk, Contender contender, int n, double nanos) {
        return new Measurement(jdk, WORK, contender, n, nanos, OptionalDouble.empty());
    }

    private static List<String> captions(List<ResultTable> tables) {
        return tables.stream().map(ResultTable::caption).toList();
    }

    private static List<String> lines(ResultTable table) {
        return table.toString().lines().toList();
    }
}
