package dev.lossmith.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final String KERNEL = "dev.lossmith.benchmarks.contender.LossmithKernel";

    @Test
    void resultsOfJmhAreToldApartByClassBackendAndMethod() {
        String json = """
                [{"benchmark": "dev.lossmith.benchmarks.contender.LossmithKernel.doublePrecision",
                  "jvmArgs": ["-Xmx2g", "-Dlossmith.backend=staged"], "jdkVersion": "25.0.1",
                  "params": {"n": "4096"}, "primaryMetric": {"score": 9e9, "rawData": [[8000.0, 8192.0], [20000.0]]},
                  "secondaryMetrics": {
                    "gc.alloc.rate": {"score": 2.5}, "gc.alloc.rate.norm": {"score": 24.25}, "gc.count": {"score": 3}}},
                 {"benchmark": "dev.lossmith.benchmarks.contender.LossmithKernel.doublePrecision",
                  "jvmArgs": ["-Xmx2g", "-Dlossmith.backend=scalar"], "jdkVersion": "25.0.1",
                  "params": {"n": "4096"}, "primaryMetric": {"rawData": [[9000.0]]},
                  "secondaryMetrics": {"gc.alloc.rate.norm": {"score": "NaN"}}},
                 {"benchmark": "dev.lossmith.benchmarks.contender.OneLoop.lossAndGradient",
                  "jvmArgs": [], "jdkVersion": "17.0.15",
                  "params": {"n": "16"}, "primaryMetric": {"rawData": [[320.0], [321.0]]}},
                 {"benchmark": "com.acme.Other.lossAndGradient",
                  "jvmArgs": [], "jdkVersion": "17", "params": {}, "primaryMetric": {"rawData": [[1]]}}]
                """;

        assertEquals(
                List.of(
                        new Measurement(
                                25,
                                Workload.DOUBLE_PRECISION,
                                Contender.LOSSMITH_STAGED,
                                4096,
                                8192,
                                OptionalDouble.of(24.25)),
                        new Measurement(
                                25,
                                Workload.DOUBLE_PRECISION,
                                Contender.LOSSMITH_SCALAR,
                                4096,
                                9000,
                                OptionalDouble.empty()),
                        new Measurement(
                                17, Workload.LOSS_AND_GRADIENT, Contender.ONE_LOOP, 16, 320.5, OptionalDouble.empty())),
                Results.read(new StringReader(json)));
    }

    @Test
    void kernelThatWasAskedForNoBackendIsNoContender() {
        assertEquals(Optional.empty(), Contender.of(KERNEL, List.of("-Xmx2g")));
        assertEquals(Optional.empty(), Contender.of(KERNEL, List.of("-Dlossmith.backend=auto")));
    }

    @Test
    void everyContenderIsFoundByWhatItWasStartedWith() {
        for (Contender contender : Contender.values()) {
            assertEquals(Optional.of(contender), Contender.of(contender.className(), contender.jvmArguments()));
        }
    }

    @Test
    void benchmarkThatFailedLeavesNoNumber() {
        assertEquals(List.of(), Results.read(new StringReader("")));
    }

    @Test
    void medianIsTheMiddle() {
        assertEquals(3, FirstCalls.median(List.of(100.0, 1.0, 3.0)));
        assertEquals(2.5, FirstCalls.median(List.of(4.0, 1.0, 2.0, 3.0)));
    }
}
