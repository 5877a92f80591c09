package dev.lossmith.cli.playground;

import com.google.gson.Gson;
import dev.lossmith.cli.compilation.Compilation;
import dev.lossmith.cli.compilation.Complaint;
import dev.lossmith.cli.compilation.ConfigSource;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The process of a worker: a config on each line that comes in, what became of it on each that goes out. */
final class WorkerMain {
    private static final Gson GSON = new Gson();

    private WorkerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // What anything else prints is no answer.
        System.setOut(System.err);
        BlockingQueue<String> configs = new ArrayBlockingQueue<>(1);
        Thread reader = new Thread(() -> read(configs), "reader");
        reader.setDaemon(true);
        reader.start();
        while (true) {
            answers.println(GSON.toJson(outcome(GSON.fromJson(configs.take(), ConfigSource.class))));
        }
    }

    /** When the one who asks has gone, nobody waits for what is being compiled. */
    private static void read(BlockingQueue<String> configs) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                configs.put(line);
            }
        } catch (IOException | InterruptedException e) {
            // The same as the end.
        }
        Runtime.getRuntime().halt(0);
    }

    private static Outcome outcome(ConfigSource source) {
        try {
            Compilation compilation = Compilation.of(source, "html,json");
            return new Outcome(
                    "",
                    compilation.warnings(),
                    compilation.files().get(source.name() + "Report.html"),
                    compilation.files().get(source.name() + "Report.json"));
        } catch (Complaint complaint) {
            return Outcome.wrong(complaint.getMessage());
        } catch (RuntimeException failure) {
            return Outcome.wrong("the compiler failed: " + failure);
        }
    }
}
