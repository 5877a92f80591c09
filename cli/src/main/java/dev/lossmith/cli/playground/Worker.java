package dev.lossmith.cli.playground;

import com.google.gson.Gson;
import dev.lossmith.cli.compilation.ConfigSource;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that compiles, one config after the other, until one of them takes too long. For one thread at a time. */
final class Worker implements AutoCloseable {
    private static final String MEMORY = "-Xmx512m";

    private static final Gson GSON = new Gson();

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private Worker(Process process) {
        this.process = process;
        this.requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Worker start() {
        return new Worker(process());
    }

    /** Of the classes that run here. */
    static Process process() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerMain.class.getName());
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("no other Java could be started", e);
        }
    }

    /**
     * What the compiler makes of a config; empty if it was not finished in time, or died of it. Then the process has ended, whatever
     * it was busy with, and this worker is of no more use.
     */
    Optional<Outcome> outcome(ConfigSource source, Duration budget) {
        try {
            requests.write(GSON.toJson(source));
            requests.newLine();
            requests.flush();
            String answer = CompletableFuture.supplyAsync(this::answer).get(budget.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.ofNullable(answer).map(json -> GSON.fromJson(json, Outcome.class));
        } catch (IOException | ExecutionException | TimeoutException e) {
            close();
            return Optional.empty();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Null when the process has ended, which also ends a thread that waits here. */
    private String answer() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
