package dev.lossmith.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Workload WORK = Workload.LOSS_AND_GRADIENT;

    @Test
    void pageHasEveryTableWithEveryContenderThatWasMeasured() {
        Measurements measurements = new Measurements(List.of(
                new Measurement(17, WORK, Contender.LOSSMITH_VECTOR, 256, 256, OptionalDouble.of(40)),
                new Measurement(17, WORK, Contender.VECTOR_LOOP, 256, 1280, OptionalDouble.of(0)),
                new Measurement(25, WORK, Contender.ONE_LOOP, 256, 2560, OptionalDouble.empty())));

        String page = Page.render(measurements, false);

        assertTrue(page.contains("<th scope=\"row\">Lossmith, vector</th><td>17</td><td>1.00</td>"), page);
        assertTrue(page.contains("hand-written, one loop</th><td>25</td><td>10.0 <small>1.00x</small></td>"), page);
        assertTrue(page.contains("<h3>times as fast as hand-written, Vector API</h3>"), page);
        assertTrue(page.contains("<th scope=\"row\">Lossmith, vector</th><td>17</td><td>5.00x</td>"), page);
        assertTrue(page.contains("<h3>bytes allocated a call</h3>"), page);
        assertTrue(page.contains("<th scope=\"row\">Lossmith, vector</th><td>17</td><td>40</td>"), page);
    }

    @Test
    void noTwoDrawingsOfThePageShareAnId() {
        List<Measurement> all = new ArrayList<>();
        for (int n : new int[] {16, 256, 4096}) {
            all.add(new Measurement(17, WORK, Contender.ONE_LOOP, n, n, OptionalDouble.empty()));
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
