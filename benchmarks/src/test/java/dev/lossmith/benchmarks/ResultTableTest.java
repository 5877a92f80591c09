package dev.lossmith.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static final Workload WORK = Workload.LOSS_AND_GRADIENT;

    @Test
    void costIsPerElementAndSpeedupIsAgainstTheHandWrittenLoopOfTheSameJdkAndSize() {
        Measurements measurements = new Measurements(List.of(
                new Measurement(25, WORK, Contender.ONE_LOOP, 256, 256 * 10.0),
                new Measurement(17, WORK, Contender.ONE_LOOP, 256, 256 * 20.0),
                new Measurement(17, WORK, Contender.ONE_LOOP, 1 << 20, 15.0 * (1 << 20)),
                new Measurement(17, WORK, Contender.LOSSMITH, 256, 256 * 2.5),
                new Measurement(25, WORK, Contender.LOSSMITH, 256, 256 * 4.0)));

        assertEquals(
                List.of(
                        "                        JDK       n = 256      n = 1 Mi",
                        "Lossmith                 17  2.50 (8.00x)",
                        "Lossmith                 25  4.00 (2.50x)",
                        "hand-written, one loop   17  20.0 (1.00x)  15.0 (1.00x)",
                        "hand-written, one loop   25  10.0 (1.00x)"),
                ResultTable.of(measurements, WORK).toString().lines().toList());
    }

    @Test
    void withoutTheHandWrittenLoopThereIsNoSpeedup() {
        Measurements measurements = new Measurements(
                List.of(new Measurement(17, Workload.FIRST_CALL, Contender.LOSSMITH, 4096, 1_234_567)));

        assertEquals(
                List.of("          JDK  n = 4096", "Lossmith   17      1235"),
                ResultTable.of(measurements, Workload.FIRST_CALL)
                        .toString()
                        .lines()
                        .toList());
    }

    @Test
    void resultsOfJmhAreToldApartByClassAndMethod() {
        String json = """
                [{"benchmark": "dev.lossmith.benchmarks.contender.LossmithKernel.doublePrecision",
                  "jvmArgs": ["-Xmx2g"], "jdkVersion": "25.0.1",
                  "params": {"n": "4096"}, "primaryMetric": {"score": 8192.0, "scoreError": "NaN"}},
                 {"benchmark": "dev.lossmith.benchmarks.contender.OneLoop.lossAndGradient",
                  "jvmArgs": [], "jdkVersion": "17.0.15",
                  "params": {"n": "16"}, "primaryMetric": {"score": 320.5, "scoreError": 1.5}},
                 {"benchmark": "com.acme.Other.lossAndGradient",
                  "jvmArgs": [], "jdkVersion": "17", "params": {}, "primaryMetric": {"score": 1}}]
                """;

        assertEquals(
                List.of(
                        new Measurement(25, Workload.DOUBLE_PRECISION, Contender.LOSSMITH, 4096, 8192),
                        new Measurement(17, WORK, Contender.ONE_LOOP, 16, 320.5)),
                Results.read(new StringReader(json)));
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

    @Test
    void pageHasEveryContenderThatWasMeasured() {
        Measurements measurements = new Measurements(List.of(
                new Measurement(17, WORK, Contender.LOSSMITH, 256, 256),
                new Measurement(25, WORK, Contender.ONE_LOOP, 256, 2560)));

        String page = Page.render(measurements, false);

        assertTrue(page.contains("<th scope=\"row\">Lossmith</th><td>17</td><td>1.00 <small></small></td>"), page);
        assertTrue(page.contains("hand-written, one loop</th><td>25</td><td>10.0 <small>1.00x</small></td>"), page);
    }

    @Test
    void noTwoDrawingsOfThePageShareAnId() {
        List<Measurement> all = new ArrayList<>();
        for (int n : new int[] {16, 256, 4096}) {
            all.add(new Measurement(17, WORK, Contender.ONE_LOOP, n, n));
        }

        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(Page.render(new Measurements(all), false))
                .results()
                .map(MatchResult::group)
                .toList();

        assertFalse(ids.isEmpty());
        assertEquals(new HashSet<>(ids).size(), ids.size());
    }
}
