package dev.lossmith.sample;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The program that draws docs/accuracy.svg: the error in float of binary cross-entropy and its gradient, as it is
 * commonly written and as Lossmith generates it. The picture itself is the template accuracy.svg. It is placed by
 * arithmetic alone, without measuring fonts, so the bytes are the same on every machine.
 */
public final class AccuracyChart {

    private static final double WIDTH = 364;
    private static final double LANE = 24;
    private static final double BAND = 3 * LANE - 12;
    private static final double FLOOR = BAND + 230;

    /** Half an ulp is what rounding alone costs: below it, no way to compute in float is better than another. */
    private static final double LEAST_ULPS = 0.5;

    /** 100 % of a value are at most as many ulps. */
    private static final double MOST_ULPS = 0x1p24;

    private static final int LONG_RUN = 10;

    private static final List<Integer> LOGITS = List.of(-40, -20, 0, 20, 40);

    /** Where the entries of the legend start: wide enough apart for any font. */
    private static final List<Integer> LEGEND = List.of(24, 316, 522);

    private AccuracyChart() {}

    /**
     * Measures and draws; takes a few seconds.
     *
     * @param out the file to write to; {@code docs/accuracy.svg} if there is none
     * @throws IOException if it cannot be written
     */
    public static void main(String[] out) throws IOException {
        Path file = Path.of(out.length == 0 ? "docs/accuracy.svg" : out[0]).toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.writeString(file, render(ErrorCurve.ofLoss(), ErrorCurve.ofGradient()));
    }

    /**
     * Draws.
     *
     * @param loss the curves of the left panel
     * @param gradient those of the right panel, in the same order
     * @return an SVG document, which needs no other file
     */
    static String render(List<ErrorCurve> loss, List<ErrorCurve> gradient) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("logitsPerBin", ErrorCurve.LOGITS_PER_BIN);
        picture.put("width", number(WIDTH));
        picture.put("middle", number(WIDTH / 2));
        picture.put("band", number(BAND));
        picture.put("floor", number(FLOOR));
        picture.put(
                "legend", numbered(loss.size(), i -> Map.of("name", loss.get(i).name(), "x", LEGEND.get(i))));
        picture.put("logits", LOGITS.stream().map(AccuracyChart::logit).toList());
        picture.put(
                "errors",
                List.of(
                        error(1e6, "10⁶", "≈ 10 %"),
                        error(1e4, "10⁴", "≈ 0.1 %"),
                        error(1e2, "100", "≈ 0.001 %"),
                        error(0.5, "½ ulp", "")));
        picture.put("left", numbered(loss.size(), i -> curve(loss.get(i), i)));
        picture.put("right", numbered(gradient.size(), i -> curve(gradient.get(i), i)));
        return Mustache.compiler().compile(Report.resource("accuracy.svg")).execute(picture);
    }

    /** Each with its number, by which the style sheet knows the colour. */
    private static List<Map<String, Object>> numbered(int count, IntFunction<Map<String, Object>> item) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Map<String, Object> result = new LinkedHashMap<>(item.apply(i));
                    result.put("number", i);
                    return result;
                })
                .toList();
    }

    private static Map<String, String> logit(int logit) {
        return Map.of("x", number(x(logit)), "label", (logit < 0 ? "−" : "") + Math.abs(logit));
    }

    private static Map<String, String> error(double ulps, String label, String share) {
        return Map.of("y", number(y(ulps)), "label", label, "share", share);
    }

    private static Map<String, Object> curve(ErrorCurve curve, int number) {
        double lane = LANE * (number + 0.75);
        StringBuilder points = new StringBuilder();
        for (ErrorCurve.Bin bin : curve.bins()) {
            double y = bin.lost().isEmpty() ? y(bin.ulps()) : lane;
            points.append(number(x(bin.center()))).append(',').append(number(y)).append(' ');
        }
        return Map.of("points", points.toString().trim(), "results", results(curve.bins(), lane));
    }

    /** Says what comes out wherever the same useless result goes on for a while. */
    private static List<Map<String, String>> results(List<ErrorCurve.Bin> bins, double lane) {
        List<Map<String, String>> results = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= bins.size(); i++) {
            String result = bins.get(start).lost();
            if (i == bins.size() || !bins.get(i).lost().equals(result)) {
                if (!result.isEmpty() && i - start >= LONG_RUN) {
                    double middle = (bins.get(start).center() + bins.get(i - 1).center()) / 2;
                    results.add(Map.of("x", number(x(middle)), "y", number(lane), "result", result));
                }
                start = i;
            }
        }
        return results;
    }

    private static double x(double logit) {
        return WIDTH * (logit + ErrorCurve.REACH) / (2 * ErrorCurve.REACH);
    }

    private static double y(double ulps) {
        double shown = Math.min(Math.max(ulps, LEAST_ULPS), MOST_ULPS);
        double share = StrictMath.log(shown / LEAST_ULPS) / StrictMath.log(MOST_ULPS / LEAST_ULPS);
        return FLOOR - share * (FLOOR - BAND);
    }

    private static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
