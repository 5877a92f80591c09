package dev.lossmith.processor;

import dev.lossmith.processor.KernelTrial.Point;
import dev.lossmith.processor.expr.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A loss as the literature prints it, and where it is used: {@code cases/losses.tsv}. */
record TextbookLoss(
        String name,
        String formula,
        String constants,
        Interval input,
        Interval target,
        double[] targets,
        boolean isLabelled,
        double[] inputs) {

    static List<TextbookLoss> all() {
        return text().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new TextbookLoss(
                        cells[0],
                        cells[1],
                        cells[2],
                        FormulaCase.interval(cells[3]),
                        FormulaCase.interval(cells[4]),
                        numbers(cells[5]),
                        !cells[5].contains("u"),
                        numbers(cells[6])))
                .toList();
    }

    /**
     * Floats, so that both precisions can be asked: every fourth input is one that an untrained model gives, every
     * tenth hits its target.
     */
    List<Point> points(int count) {
        SplittableRandom random = new SplittableRandom(5);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double target = (float)
                    (isLabelled ? targets[random.nextInt(targets.length)] : random.nextDouble(targets[0], targets[1]));
            double anywhere = random.nextDouble(inputs[0], inputs[1]);
            double near = inputs[0] < 0 ? random.nextDouble(-3, 3) : anywhere;
            double chosen = i == 0 && inputs[0] < 0 ? 0 : i % 4 == 0 ? near : anywhere;
            points.add(new Point(i % 10 == 5 && input.contains(target) ? target : (float) chosen, target));
        }
        return points;
    }

    private static double[] numbers(String cell) {
        return Arrays.stream(cell.replaceAll("[\\[\\]()u]", "").split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static String text() {
        try (InputStream file = TextbookLoss.class.getResourceAsStream("/cases/losses.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
