package dev.lossmith.cli.playground;

import dev.lossmith.cli.compilation.ConfigSource;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * As many workers as formulas stand beside each other. One that had to be ended is replaced, and each has compiled something before
 * it is asked: the first compilation of a process takes three times as long as later ones.
 */
final class Workers implements AutoCloseable {
    static final int COUNT = 2;

    private static final ConfigSource WARM_UP = new Job("log(1 + (x - t)^2)", "", "", "", "", "").source();

    private final Duration budget;
    private final BlockingQueue<Worker> idle = new ArrayBlockingQueue<>(COUNT);
    private final Set<Worker> all = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    Workers(Duration budget) {
        this.budget = budget;
        for (int i = 0; i < COUNT; i++) {
            startOne();
        }
    }

    private void startOne() {
        Thread starter = new Thread(
                () -> {
                    Worker worker = Worker.start();
                    all.add(worker);
                    worker.outcome(WARM_UP, Duration.ofMinutes(1));
                    if (isClosed) {
                        worker.close();
                    }
                    idle.add(worker);
                },
                "starts a worker");
        starter.setDaemon(true);
        starter.start();
    }

    /**
     * What the compiler makes of a config.
     *
     * @throws InterruptedException if the thread is to end
     */
    Outcome outcome(ConfigSource source) throws InterruptedException {
        Worker worker = idle.poll(budget.toMillis(), TimeUnit.MILLISECONDS);
        if (worker == null) {
            return Outcome.wrong("other formulas are being compiled. Try again when they are done.");
        }
        Optional<Outcome> outcome = worker.outcome(source, budget);
        if (outcome.isPresent()) {
            idle.add(worker);
        } else {
            all.remove(worker);
            if (!isClosed) {
                startOne();
            }
        }
        return outcome.orElseGet(
                () -> Outcome.wrong(
                        "the compiler was ended after " + budget.toSeconds()
                                + " s, or had no memory left. Write a shorter formula, or start lossmith serve with a larger --budget."));
    }

    @Override
    public void close() {
        isClosed = true;
        all.forEach(Worker::close);
    }
}
