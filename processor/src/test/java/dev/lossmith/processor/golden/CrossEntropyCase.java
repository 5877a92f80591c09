package dev.lossmith.processor.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Rows of logits with options, and PyTorch's float64 results. A missing weight is an empty array. */
record CrossEntropyCase(JsonObject json) {
    static List<CrossEntropyCase> all() {
        JsonArray cases =
                JsonParser.parseString(GoldenFile.text("cross_entropy.json")).getAsJsonArray();
        return StreamSupport.stream(cases.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(CrossEntropyCase::new)
                .toList();
    }

    int rows() {
        return json.get("rows").getAsInt();
    }

    int classes() {
        return json.get("classes").getAsInt();
    }

    boolean isIndex() {
        return json.get("targets").getAsString().equals("index");
    }

    boolean isWeighted() {
        return !json.get("weight").isJsonNull();
    }

    /** The file has the shortest decimals of floats. */
    double[] input() {
        return numbers(json.get("input"));
    }

    Object target() {
        double[] numbers = numbers(json.get("target"));
        return isIndex() ? Arrays.stream(numbers).mapToInt(each -> (int) each).toArray() : numbers;
    }

    private static double[] numbers(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                .mapToDouble(element -> Float.parseFloat(element.getAsString()))
                .toArray();
    }

    /** PyTorch's results, {@code loss} or {@code gradient}; its null is NaN. */
    double[] expected(String reduction, String output) {
        JsonArray values =
                json.getAsJsonObject("expected").getAsJsonObject(reduction).getAsJsonArray(output);
        return StreamSupport.stream(values.spliterator(), false)
                .mapToDouble(element -> element.isJsonNull() ? Double.NaN : element.getAsDouble())
                .toArray();
    }

    /** Its mean of weighted classes divides by the weights of the targets, where these are indices. */
    String annotation(String reduction) {
        String ours = reduction.equals("MEAN") && isWeighted() && isIndex() ? "WEIGHTED_MEAN" : reduction;
        double smoothing = json.get("labelSmoothing").getAsDouble();
        return "@SoftmaxCrossEntropy(classes = " + classes()
                + (isIndex() ? "" : ", targets = Targets.PROBABILITIES")
                + (smoothing > 0 ? ", labelSmoothing = " + smoothing : "")
                + (json.get("ignoreIndex").isJsonNull() ? "" : ", ignore = " + json.get("ignoreIndex"))
                + (isWeighted() ? ", classWeight = " + braces(numbers(json.get("weight"))) : "")
                + ", reduction = Reduction." + ours + ", precision = Precision.DOUBLE)";
    }

    private static String braces(double[] values) {
        return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(", ", "{", "}"));
    }
}
