package dev.lossmith.cli.compilation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lists and comparisons show of a report in JSON. */
public final class ReportSummary {
    private static final String FORMAT = "lossmith-report-1";

    private final JsonObject report;

    private ReportSummary(JsonObject report) {
        this.report = report;
    }

    /**
     * Reads a report.
     *
     * @throws Complaint if it is none
     */
    public static ReportSummary of(String name, String json) {
        try {
            JsonElement parsed = JsonParser.parseString(json);
            if (parsed.isJsonObject()
                    && parsed.getAsJsonObject().has("format")
                    && parsed.getAsJsonObject().get("format").getAsString().equals(FORMAT)) {
                return new ReportSummary(parsed.getAsJsonObject());
            }
        } catch (JsonParseException | UnsupportedOperationException e) {
            // It is none, whatever else it may be.
        }
        throw Complaint.impossible(
                name + " is no report of the format " + FORMAT + ". -Alossmith.report=json writes such.");
    }

    private JsonObject about() {
        return report.getAsJsonObject("about");
    }

    public String config() {
        return about().get("config").getAsString();
    }

    public String annotation() {
        return about().get("annotation").getAsString();
    }

    public int warnings() {
        return about().getAsJsonArray("warnings").size();
    }

    /** The sources' bytes. */
    public int bytes() {
        int bytes = 0;
        for (JsonObject source : objects(report.getAsJsonArray("sources"))) {
            bytes += source.get("bytes").getAsInt();
        }
        return bytes;
    }

    /** Bounds of loss, gradient and Hessian. */
    public List<String> bounds() {
        return objects(report.getAsJsonObject("trust").getAsJsonArray("errors")).stream()
                .map(error -> error.get("bound").getAsString())
                .toList();
    }

    /** What two reports are compared by: a line of text for each thing that people would ask for. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("annotation", annotation());
        facts.put("textbook", about().get("textbook").getAsString());
        objects(about().getAsJsonArray("options"))
                .forEach(option -> facts.put(text(option, "name"), text(option, "value")));
        objects(about().getAsJsonArray("results"))
                .forEach(result -> facts.put(text(result, "name"), text(result, "formula")));
        for (JsonObject derivation : objects(report.getAsJsonArray("derivations"))) {
            facts.put("rules of the " + text(derivation, "result"), rules(derivation));
        }
        objects(report.getAsJsonObject("structure").getAsJsonArray("computed"))
                .forEach(result -> facts.put("computed " + text(result, "name"), text(result, "formula")));
        for (JsonObject error : objects(report.getAsJsonObject("trust").getAsJsonArray("errors"))) {
            facts.put("bound of the " + text(error, "result"), text(error, "bound") + " ulp");
            facts.put("largest error of the " + text(error, "result"), text(error, "measured") + " ulp");
        }
        for (JsonObject count : objects(report.getAsJsonArray("operations"))) {
            facts.put(
                    text(count, "kind"),
                    text(count, "loss") + ", " + text(count, "gradient") + ", " + text(count, "hessian"));
        }
        objects(report.getAsJsonArray("sources"))
                .forEach(source -> facts.put(kind(text(source, "name")), text(source, "lines") + " lines"));
        return facts;
    }

    private static String rules(JsonObject derivation) {
        List<String> rules = new ArrayList<>();
        for (JsonObject step : objects(derivation.getAsJsonArray("steps"))) {
            if (step.get("keepsDigits").getAsBoolean()) {
                rules.add(text(step, "rule"));
            }
        }
        return String.join("; ", rules.stream().distinct().toList());
    }

    /** The class without the config's name, which two configs have of their own. */
    private static String kind(String className) {
        return className.replaceAll(".*?(Kernel(Staged|Vector)?|Reference)$", "class $1");
    }

    private static String text(JsonObject object, String field) {
        return object.get(field).getAsString();
    }

    private static List<JsonObject> objects(JsonArray array) {
        List<JsonObject> objects = new ArrayList<>();
        array.forEach(item -> objects.add(item.getAsJsonObject()));
        return objects;
    }
}
