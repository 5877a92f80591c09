package dev.lossmith.processor.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Whole arrays with options and weights, and PyTorch's results. Row-major; a missing weight is an empty array. */
record ReductionCase(
        int rows,
        int classes,
        String weightKind,
        double[] input,
        double[] target,
        double[] weight,
        double[] posWeight,
        JsonObject expected) {
    private static final Real ONE = Real.of(1);
    private static final int DIGITS = 60;

    static List<ReductionCase> all() {
        JsonArray cases =
                JsonParser.parseString(GoldenFile.text("reductions.json")).getAsJsonArray();
        return StreamSupport.stream(cases.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(ReductionCase::of)
                .toList();
    }

    private static ReductionCase of(JsonObject json) {
        return new ReductionCase(
                json.get("rows").getAsInt(),
                json.get("classes").getAsInt(),
                json.get("weightKind").isJsonNull()
                        ? ""
                        : json.get("weightKind").getAsString(),
                floats(json.get("input")),
                floats(json.get("target")),
                floats(json.get("weight")),
                floats(json.get("posWeight")),
                json.getAsJsonObject("expected"));
    }

    /** The file has the shortest decimals of floats. */
    private static double[] floats(JsonElement array) {
        return array.isJsonNull()
                ? new double[0]
                : StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                        .mapToDouble(element -> Float.parseFloat(element.getAsString()))
                        .toArray();
    }

    /** PyTorch's float64 results, {@code loss} or {@code gradient}; its null is NaN. */
    double[] expected(String reduction, String output) {
        JsonArray values = expected.getAsJsonObject(reduction).getAsJsonArray(output);
        return StreamSupport.stream(values.spliterator(), false)
                .mapToDouble(element -> element.isJsonNull() ? Double.NaN : element.getAsDouble())
                .toArray();
    }

    boolean hasElementWeights() {
        return weightKind.equals("element");
    }

    String annotation(String reduction, Format format) {
        return "@BceWithLogits(reduction = Reduction." + reduction + ", precision = Precision." + format
                + (posWeight.length > 0 ? ", posWeight = " + braces(posWeight) : "")
                + (weightKind.equals("class") ? ", classWeight = " + braces(weight) : "")
                + (hasElementWeights() ? ", weights = Weights.ELEMENT" : "") + ")";
    }

    String describe() {
        return rows + " x " + classes + ", weight " + weightKind + ", posWeight of length " + posWeight.length;
    }

    private static String braces(double[] values) {
        return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(", ", "{", "}"));
    }

    /** What an element counts: its own or its class's weight. */
    private Real factor(int i) {
        return weight.length == 0 ? ONE : Real.of(weight[hasElementWeights() ? i : i % classes]);
    }

    private Real positiveFactor(int i) {
        return posWeight.length == 0 ? ONE : Real.of(posWeight[posWeight.length == 1 ? 0 : i % classes]);
    }

    /** The textbook formula, weight included. */
    Real loss(int i) {
        Real probability = Real.of(input[i], DIGITS).sigmoid();
        Real positive = positiveFactor(i).times(Real.of(target[i])).times(probability.log());
        Real negative =
                ONE.minus(Real.of(target[i])).times(ONE.minus(probability).log());
        return positive.plus(negative).negated().times(factor(i));
    }

    /** Its derivative: p (1 - t) and posWeight t (1 - p), weight included; the gradient is their difference. */
    Real[] gradientTerms(int i) {
        Real probability = Real.of(input[i], DIGITS).sigmoid();
        Real up = ONE.minus(Real.of(target[i])).times(probability);
        Real down = positiveFactor(i).times(Real.of(target[i])).times(ONE.minus(probability));
        return new Real[] {up.times(factor(i)), down.times(factor(i))};
    }
}
