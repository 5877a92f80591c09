package dev.lossmith.processor;

import dev.lossmith.processor.expr.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A formula that went wrong once, with exact results at some points: {@code cases/formulas.tsv}. */
record FormulaCase(String kind, String formula, String constants, Interval input, Interval target, List<Row> rows) {

    /** A point, and the correctly rounded loss, gradient and Hessian there; NaN where there is no such derivative. */
    record Row(double input, double target, double[] exact) {}

    static List<FormulaCase> all() {
        Map<List<String>, FormulaCase> cases = new LinkedHashMap<>();
        for (String line : text().lines().filter(line -> !line.startsWith("#")).toList()) {
            String[] cells = line.split("\t", -1);
            cases.computeIfAbsent(
                            List.of(cells).subList(0, 5),
                            key -> new FormulaCase(
                                    cells[0],
                                    cells[1],
                                    cells[2],
                                    interval(cells[3]),
                                    interval(cells[4]),
                                    new ArrayList<>()))
                    .rows
                    .add(new Row(number(cells[5]), number(cells[6]), new double[] {
                        number(cells[7]), number(cells[8]), number(cells[9])
                    }));
        }
        return List.copyOf(cases.values());
    }

    private static double number(String cell) {
        return cell.equals("-") ? Double.NaN : Double.parseDouble(cell);
    }

    static Interval interval(String cell) {
        if (cell.isBlank()) {
            return Interval.REALS;
        }
        String[] ends = cell.replaceAll("[{} ]", "").split(",");
        return new Interval(end(ends[0]), end(ends[1]));
    }

    private static double end(String text) {
        return text.endsWith("POSITIVE_INFINITY")
                ? Double.POSITIVE_INFINITY
                : text.endsWith("NEGATIVE_INFINITY") ? Double.NEGATIVE_INFINITY : Double.parseDouble(text);
    }

    private static String text() {
        try (InputStream file = FormulaCase.class.getResourceAsStream("/cases/formulas.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
