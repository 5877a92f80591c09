package dev.lossmith.processor.golden;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One file of golden vectors: a loss with its options, and the truth at some hundred points. */
record GoldenFile(String name, String loss, JsonObject options, List<Row> rows) {

    /**
     * A point, and the exact loss, gradient and Hessian there, each rounded to a double.
     *
     * @param torchLoss PyTorch's own float32 loss; NaN where it has none
     */
    record Row(
            double input,
            double target,
            double loss,
            double gradient,
            double hessian,
            double torchLoss,
            double torchGradient) {}

    /** The names of all files, sorted. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(
                Path.of(GoldenFile.class.getResource("/golden/elementwise").toURI()))) {
            return files.map(file -> file.getFileName().toString().replaceAll("\\.csv$", ""))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static GoldenFile read(String name) {
        List<String> lines =
                text("elementwise/" + name + ".csv").lines().collect(Collectors.toCollection(ArrayList::new));
        String head = lines.get(0);
        String loss = head.replaceAll("# loss=(\\w+) .*", "$1");
        JsonObject options =
                JsonParser.parseString(head.substring(head.indexOf('{'))).getAsJsonObject();
        List<Row> rows = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(GoldenFile::row)
                .toList();
        return new GoldenFile(name, loss, options, rows);
    }

    private static Row row(String line) {
        String[] cells = line.split(",");
        return new Row(
                Double.parseDouble(cells[0]),
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                torch(cells[5]),
                torch(cells[6]));
    }

    private static double torch(String cell) {
        return switch (cell) {
            case "-", "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            default -> Double.parseDouble(cell);
        };
    }

    static String text(String path) {
        try (InputStream stream = GoldenFile.class.getResourceAsStream("/golden/" + path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double option(String option, double otherwise) {
        return options.has(option) ? options.get(option).getAsDouble() : otherwise;
    }

    String annotation(String precision) {
        String written = options.entrySet().stream()
                .map(option -> option.getKey() + " = " + option.getValue() + ", ")
                .collect(Collectors.joining());
        return "@" + loss + "(" + written + "reduction = Reduction.NONE, precision = Precision." + precision + ")";
    }

    /** The larger of the two terms whose difference the gradient is; rounding errors of the double do not matter here. */
    double gradientScale(Row row) {
        double x = row.input();
        double t = row.target();
        if (loss.equals("Bce")) {
            return Math.max(t / x, (1 - t) / (1 - x));
        }
        double smoothing = option("labelSmoothing", 0);
        double smoothed = t * (1 - smoothing) + smoothing / 2;
        return Math.max(option("posWeight", 1) * smoothed / (1 + Math.exp(x)), (1 - smoothed) / (1 + Math.exp(-x)));
    }
}
