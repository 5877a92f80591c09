package dev.lossmith.sample;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The HTML report: one file that needs nothing from the network. The page itself is the template report.html. */
final class Report {

    private static final int FEATURES_SHOWN = 10;

    private Report() {}

    /**
     * Renders the report.
     *
     * @param filters one filter a variant, in the order of {@link Variant#ALL}
     * @param data the split that they were trained and tested on
     * @param gallery the rows of the gallery
     * @param digits the reader of handwritten digits
     * @return a page that is HTML and well-formed XML
     */
    static String render(
            List<TrainedFilter> filters, Dataset.Split data, List<GalleryRow> gallery, DigitReader digits) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("style", resource("report.css"));
        page.put("trainingRows", data.training().rows());
        page.put("testRows", data.test().rows());
        page.put("columns", data.training().columns());
        page.put("epochs", Trainer.EPOCHS);
        page.put("titles", MetricsTable.TITLES.subList(1, MetricsTable.TITLES.size()));
        page.put(
                "filters",
                IntStream.range(0, filters.size())
                        .mapToObj(i -> filter(filters.get(i), i))
                        .toList());
        page.put("losses", Charts.losses(filters));
        page.put("precisionRecall", Charts.precisionRecall(filters));
        page.put("roc", Charts.roc(filters));
        page.put("features", features(balanced(filters).model(), data.training().featureNames()));
        page.put("featuresFrom", balanced(filters).variant().name());
        page.put("kernel", kernel(filters.get(0)).orElse(null));
        page.put("gallery", gallery.stream().map(Report::galleryRow).toList());
        page.put("reader", DigitSection.of(digits));
        return Mustache.compiler()
                .nullValue("")
                .compile(resource("report.html"))
                .execute(page);
    }

    private static TrainedFilter balanced(List<TrainedFilter> filters) {
        return filters.get(filters.size() / 2);
    }

    private static Map<String, Object> filter(TrainedFilter filter, int number) {
        Confusion confusion = filter.confusion();
        List<String> cells = MetricsTable.cells(filter);
        return Map.of(
                "name", filter.variant().name(),
                "number", number,
                "trainingLoss", last(filter.trainingLoss()),
                "testLoss", last(filter.testLoss()),
                "purpose", filter.variant().purpose(),
                "configuration", JavaMarkup.of(filter.variant().configuration()),
                "cells", cells.subList(1, cells.size()),
                "spam", confusionRow("spam", confusion.truePositives(), confusion.falseNegatives()),
                "mail", confusionRow("real mail", confusion.falsePositives(), confusion.trueNegatives()));
    }

    /** Shades by the share of the row, so that the classes compare although one is larger. */
    private static Map<String, Object> confusionRow(String truth, int calledSpam, int calledMail) {
        int total = calledSpam + calledMail;
        return Map.of(
                "truth", truth,
                "calledSpam", calledSpam,
                "calledMail", calledMail,
                "spamShare", percent(calledSpam, total),
                "mailShare", percent(calledMail, total));
    }

    private static List<Map<String, Object>> features(LogisticRegression model, List<String> names) {
        List<Features.Weighted> spam = Features.mostSpamLike(model, names, FEATURES_SHOWN);
        List<Features.Weighted> mail = Features.leastSpamLike(model, names, FEATURES_SHOWN);
        float longest = Math.max(spam.get(0).weight(), -mail.get(0).weight());
        return List.of(
                Map.of("title", "Speak for spam", "side", "spam", "bars", bars(spam, longest)),
                Map.of("title", "Speak for real mail", "side", "mail", "bars", bars(mail, longest)));
    }

    private static List<Map<String, Object>> bars(List<Features.Weighted> features, float longest) {
        List<Map<String, Object>> bars = new ArrayList<>();
        for (Features.Weighted feature : features) {
            bars.add(Map.of(
                    "name", feature.name(),
                    "weight", String.format(Locale.ROOT, "%+.2f", feature.weight()),
                    "width", String.format(Locale.ROOT, "%.1f", 100 * Math.abs(feature.weight()) / longest)));
        }
        return bars;
    }

    private static Optional<Map<String, Object>> kernel(TrainedFilter filter) {
        return KernelSource.of(filter.variant().loss().getClass())
                .map(source -> Map.of(
                        "name", source.name(),
                        "configuration", JavaMarkup.of(filter.variant().configuration()),
                        "lines", source.text().lines().count(),
                        "excerpt", JavaMarkup.of(source.excerpt()),
                        "text", JavaMarkup.of(source.text())));
    }

    private static Map<String, Object> galleryRow(GalleryRow row) {
        return Map.of(
                "name", row.name(),
                "inputs", row.inputs(),
                "results",
                        List.of(
                                result(row, "textbook", row.textbook()),
                                result(row, "stable", row.stable()),
                                result(row, "pytorch", row.pyTorch()),
                                result(row, "lossmith", row.lossmith())),
                "exact", row.exactDigits());
    }

    private static Map<String, Object> result(GalleryRow row, String column, float value) {
        String verdict = row.verdict(value);
        return Map.of("column", column, "value", Digits.of(value), "wrong", !verdict.isEmpty(), "verdict", verdict);
    }

    private static String last(double[] losses) {
        return String.format(Locale.ROOT, "%.3f", losses[losses.length - 1]);
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }

    /** A text file beside this class. */
    static String resource(String name) {
        try (InputStream stream = Report.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
