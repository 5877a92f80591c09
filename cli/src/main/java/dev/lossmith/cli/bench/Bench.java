package dev.lossmith.cli.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lossmith.cli.compilation.Compilation;
import dev.lossmith.cli.compilation.Complaint;
import dev.lossmith.cli.compilation.ConfigSource;
import dev.lossmith.runtime.Backend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** A measurement of a config: losses and gradients by each schedule, and by the loop that people would write. */
public final class Bench {
    /** Long beside the clock's step, short beside what a machine does otherwise. */
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(10);

    private static final int MOST_STRETCHES = 20;
    /** More than machines differ from one stretch to the next. */
    private static final double FASTER = 0.9;

    private final List<Contender> contenders;
    private final Data data;
    private final int elements;
    private Map<Contender, List<Double>> times = Map.of();

    private Bench(List<Contender> contenders, Data data, int elements) {
        this.contenders = contenders;
        this.data = data;
        this.elements = elements;
    }

    /**
     * Compiles a config for a measurement.
     *
     * @throws Complaint if the config is wrong, or there is nothing to compare it with
     */
    public static Bench of(ConfigSource config, int elements) {
        Compilation compilation = Compilation.withVectors(config, "json");
        JsonObject report = JsonParser.parseString(compilation.files().get(config.name() + "Report.json"))
                .getAsJsonObject();
        if (report.get("byHand").isJsonNull()) {
            throw Complaint.impossible(
                    "there is no loop by hand to compare this with: it is of rows, or has a function that"
                            + " java.lang.Math does not have");
        }
        if (!option(report, "weights").equals("NONE")
                || option(report, "reduction").equals("NONE")) {
            throw Complaint.impossible(
                    "only losses without weights that are added are measured. Leave weights out, and write"
                            + " reduction = Reduction.SUM or MEAN.");
        }
        JsonObject byHand = report.getAsJsonObject("byHand");
        boolean isFloat = option(report, "precision").equals("FLOAT");
        ConfigSource loop =
                LoopByHand.source(byHand, option(report, "reduction").equals("MEAN"), isFloat ? "float" : "double");
        Map<String, byte[]> classes = compilation.classes(config, loop);
        Data data = Data.of(
                isFloat,
                elements,
                byHand.get("low").getAsDouble(),
                byHand.get("high").getAsDouble(),
                StreamSupport.stream(byHand.getAsJsonArray("targets").spliterator(), false)
                        .map(JsonElement::getAsDouble)
                        .toList());
        try {
            Contenders all = new Contenders(classes, isFloat ? float[].class : double[].class);
            List<Contender> contenders = new ArrayList<>(List.of(all.byHand()));
            for (Backend schedule : Backend.values()) {
                all.kernel(config.name() + "Kernel", schedule).ifPresent(contenders::add);
            }
            return new Bench(contenders, data, elements);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String option(JsonObject report, String name) {
        return StreamSupport.stream(
                        report.getAsJsonObject("about")
                                .getAsJsonArray("options")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .filter(option -> option.get("name").getAsString().equals(name))
                .map(option -> option.get("value").getAsString())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Lets the contenders run in turn, each time in another order: first in stretches of a quarter of the time, until none is faster
     * than in the stretch before, as the JVM's compiler is then done with all; then for half of the time to be measured.
     */
    public void run(double seconds) {
        long nanoseconds = (long) (seconds * 1e9);
        Map<Contender, Double> before = fastest(turns(nanoseconds / 4));
        Map<Contender, Double> now = fastest(turns(nanoseconds / 4));
        for (int i = 0; i < MOST_STRETCHES && isFaster(now, before); i++) {
            before = now;
            now = fastest(turns(nanoseconds / 4));
        }
        times = turns(nanoseconds / 2);
    }

    private static boolean isFaster(Map<Contender, Double> now, Map<Contender, Double> before) {
        return now.keySet().stream().anyMatch(contender -> now.get(contender) < FASTER * before.get(contender));
    }

    private static Map<Contender, Double> fastest(Map<Contender, List<Double>> times) {
        Map<Contender, Double> fastest = new LinkedHashMap<>();
        times.forEach((contender, all) -> fastest.put(contender, Collections.min(all)));
        return fastest;
    }

    /** Nanoseconds of calls, turn by turn. */
    private Map<Contender, List<Double>> turns(long nanoseconds) {
        Map<Contender, List<Double>> found = new LinkedHashMap<>();
        contenders.forEach(contender -> found.put(contender, new ArrayList<>()));
        List<Contender> order = new ArrayList<>(contenders);
        long start = System.nanoTime();
        do {
            Collections.rotate(order, 1);
            Collections.reverse(order);
            for (Contender contender : order) {
                found.get(contender).add(contender.time(data, TURN));
            }
        } while (System.nanoTime() - start < nanoseconds);
        return found;
    }

    private double median(Contender contender) {
        List<Double> sorted = times.get(contender).stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /** What came of it, as lines of text. */
    public String result() {
        StringBuilder text = new StringBuilder(Machine.name()).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "%d elements, loss and gradient, one thread; medians of %d turns%n%n",
                elements,
                times.get(contenders.get(0)).size()));
        text.append(String.format(Locale.ROOT, "%-10s %14s %12s%n", "", "ns an element", "as fast as"));
        double byHand = median(contenders.get(0));
        for (Contender contender : contenders) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-10s %14.3f %11.2fx%n",
                    contender.name(),
                    median(contender) / elements,
                    byHand / median(contender)));
        }
        return text.toString();
    }

    List<Contender> contenders() {
        return contenders;
    }

    Data data() {
        return data;
    }
}
