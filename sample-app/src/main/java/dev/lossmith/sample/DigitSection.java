package dev.lossmith.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The section of the report on handwritten digits, as its template wants it. */
final class DigitSection {

    private static final int SHOWN = 8;

    private DigitSection() {}

    static Map<String, Object> of(DigitReader reader) {
        DigitConfusion confusion = reader.confusion();
        return Map.of(
                "configuration",
                JavaMarkup.of("@SoftmaxCrossEntropy(classes = 10) interface DigitLoss {}"),
                "trainingRows",
                reader.trainingRows(),
                "testRows",
                confusion.total(),
                "accuracy",
                String.format(Locale.ROOT, "%.1f", 100 * confusion.accuracy()),
                "trainingLoss",
                String.format(Locale.ROOT, "%.3f", reader.trainingLoss()),
                "testLoss",
                String.format(Locale.ROOT, "%.3f", reader.testLoss()),
                "digits",
                IntStream.range(0, HandwrittenDigits.CLASSES).boxed().toList(),
                "rows",
                IntStream.range(0, HandwrittenDigits.CLASSES)
                        .mapToObj(digit -> row(confusion, digit))
                        .toList(),
                "misread",
                reader.misread().stream()
                        .limit(SHOWN)
                        .map(DigitSection::misread)
                        .toList());
    }

    /** Shades by the share of the row. */
    private static Map<String, Object> row(DigitConfusion confusion, int digit) {
        List<Map<String, Object>> cells = IntStream.range(0, HandwrittenDigits.CLASSES)
                .mapToObj(read -> {
                    int count = confusion.counts()[digit][read];
                    return Map.<String, Object>of(
                            "count",
                            count == 0 ? "" : String.valueOf(count),
                            "kind",
                            digit == read ? "right" : count > 0 ? "wrong" : "none",
                            "share",
                            String.format(Locale.ROOT, "%.1f", 100.0 * count / confusion.total(digit)));
                })
                .toList();
        return Map.of("digit", digit, "cells", cells);
    }

    private static Map<String, Object> misread(DigitReader.Misread image) {
        return Map.of(
                "digit",
                image.digit(),
                "read",
                image.read(),
                "loss",
                String.format(Locale.ROOT, "%.2f", image.loss()),
                "pixels",
                pixels(image.pixels()));
    }

    /** A square a pixel, in the page's text colour. */
    private static String pixels(float[] pixels) {
        return IntStream.range(0, pixels.length)
                .filter(i -> pixels[i] > 0)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"1\" height=\"1\" opacity=\"%.2f\"></rect>",
                        i % HandwrittenDigits.SIDE,
                        i / HandwrittenDigits.SIDE,
                        pixels[i]))
                .collect(Collectors.joining());
    }
}
