package dev.lossmith.cli.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.cli.compilation.ConfigSource;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes that compile, and what becomes of one that takes too long. */
@Tag("once")
class WorkersTest {
    /** Legal, and of derivatives that take many seconds. */
    private static final ConfigSource HOSTILE = source(
            "tanh(sin(x * t)^3 + lgamma(x^2 + 1) + erf(x - t) * exp(cos(x)))^5 * sin(tanh(x * t) + digamma(x^2 + 2))");

    private static final ConfigSource BROKEN = source("log(1 + x");

    private static ConfigSource source(String formula) {
        return new Job(formula, "", "", "", "", "").source();
    }

    @Test
    void aProcessAnswersUntilOneTakesTooLong() throws Exception {
        ProcessHandle process;
        try (Worker worker = Worker.start()) {
            process = ProcessHandle.of(worker.pid()).orElseThrow();
            Optional<Outcome> outcome = worker.outcome(BROKEN, Duration.ofMinutes(1));
            assertTrue(outcome.orElseThrow().complaint().startsWith("[Lossmith:value] value is no formula"));
            assertTrue(process.isAlive());
            assertEquals(Optional.empty(), worker.outcome(HOSTILE, Duration.ofMillis(100)));
            process.onExit().get();
        }
        assertFalse(process.isAlive());
    }

    @Test
    @Timeout(120)
    void processesThatWereEndedAreReplaced() throws InterruptedException {
        try (Workers workers = new Workers(Duration.ofSeconds(1))) {
            for (int i = 0; i < Workers.COUNT; i++) {
                assertTrue(answer(workers, HOSTILE, "other formulas").startsWith("the compiler was ended after 1 s"));
            }
            assertTrue(answer(workers, BROKEN, "other formulas", "the compiler was ended")
                    .startsWith("[Lossmith:value]"));
        }
    }

    /** The first that does not begin as told. */
    private static String answer(Workers workers, ConfigSource source, String... notYet) throws InterruptedException {
        String answer = workers.outcome(source).complaint();
        while (Stream.of(notYet).anyMatch(answer::startsWith)) {
            answer = workers.outcome(source).complaint();
        }
        return answer;
    }

    /** Nobody waits for it any more. */
    @Test
    void aProcessEndsWithTheOneThatAsks() throws Exception {
        Process process = Worker.process();
        process.getOutputStream().close();
        assertEquals(0, process.waitFor());
    }
}
