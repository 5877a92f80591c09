package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.testing.compile.Compilation;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code -Alossmith.report} writes beside kernels. */
@Tag("once")
class ReportOptionTest {
    private static final String HEAD = "package test; import dev.lossmith.*; ";
    private static final Map<String, String> SOURCES = new LinkedHashMap<>(Map.of(
            "test.Spam",
            HEAD + "@BceWithLogits(posWeight = 3, reduction = Reduction.SUM) interface Spam {}",
            "test.Cauchy",
            HEAD + "@FormulaLoss(value = \"log(1 + ((x - t) / c)^2)\", constants = \"c = 2.5\") interface Cauchy {}",
            "test.Step",
            HEAD
                    + "@FormulaLoss(value = \"where(x < t and x > 0, (x - t)^2, 2 * (x - t)^2)\") @SuppressWarnings(\"lossmith\")"
                    + " interface Step {}",
            "test.Far",
            HEAD + "@FormulaLoss(value = \"t * log(x - 4)^2\", input = @Range({5, Double.POSITIVE_INFINITY}),"
                    + " target = @Range({2, 3})) interface Far {}",
            "test.Rows",
            HEAD + "@SoftmaxCrossEntropy(classes = 4) interface Rows {}",
            "test.Classes",
            HEAD
                    + "@FocalWithLogits(classWeight = {2, 1}, weights = Weights.ELEMENT, reduction = Reduction.NONE,"
                    + " precision = Precision.DOUBLE) interface Classes {}"));

    private static final Reports REPORTS = Reports.of("-Alossmith.report=html,json,text", SOURCES);
    private static final Map<String, String> ALL = REPORTS.files();
    private static final Map<String, String> ONE = Map.of("test.Spam", SOURCES.get("test.Spam"));

    @Test
    void nothingIsWrittenWithoutTheOption() {
        assertThat(Reports.of("-Alossmith.target=jvm", ONE).files()).isEmpty();
    }

    @Test
    void eachConfigHasAFileOfEachKind() {
        assertThat(ALL.keySet()).hasSize(3 * SOURCES.size());
        assertThat(Reports.of("-Alossmith.report=text", ONE).files().keySet()).containsExactly("SpamReport.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "html,pdf", "HTML", "html,"})
    void anotherValueIsAnError(String value) {
        Compilation compilation = Compiled.compile(List.of("-proc:only", "-Alossmith.report=" + value), ONE);
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
                .startsWith("[Lossmith:report] the compiler option -Alossmith.report is \"" + value
                        + "\", but must be html, text or json, or several of them with commas between."
                        + " Write -Alossmith.report=html, or leave it out.");
    }

    @Test
    void theSameSourcesGiveTheSameBytes() {
        Map<String, String> some = new LinkedHashMap<>();
        List.of("test.Rows", "test.Cauchy", "test.Spam").forEach(name -> some.put(name, SOURCES.get(name)));
        Map<String, String> again =
                Reports.of("-Alossmith.report=text,html,json", some).files();
        assertThat(again).hasSize(9);
        again.forEach((name, text) -> assertWithMessage(name).that(text).isEqualTo(ALL.get(name)));
    }

    @Test
    void nothingTellsWhereAndWhenAReportWasWritten() {
        ALL.forEach((name, text) -> {
            for (String property : List.of("user.home", "user.dir", "java.io.tmpdir", "java.version", "java.home")) {
                assertWithMessage("%s in %s", property, name).that(text).doesNotContain(System.getProperty(property));
            }
        });
    }

    @Test
    void aPageIsSmallAndNeedsNothingElse() {
        ALL.forEach((name, text) -> {
            if (name.endsWith(".html")) {
                assertWithMessage(name)
                        .that(text.getBytes(StandardCharsets.UTF_8).length)
                        .isLessThan(300_000);
                assertWithMessage(name).that(text).doesNotContainMatch("https?:|<link|<img|src=|@import|url\\(");
                assertWithMessage(name).that(text).contains("default-src 'none'");
            }
        });
    }

    /** Each tag that is opened is closed, in order: nothing of a formula or a comment was taken for one. */
    @Test
    void whatFormulasAndSourcesSayIsNoMarkup() {
        assertThat(ALL.get("StepReport.html")).contains("where(x &lt; t and x &gt; 0, (x - t)^2, 2 * (x - t)^2)");
        Pattern tag = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^<>]*?(/?)>");
        Set<String> empty = Set.of("meta");
        ALL.forEach((name, text) -> {
            if (name.endsWith(".html")) {
                String page = text.replaceAll("(?s)<script>.*?</script>|<style>.*?</style>|<!DOCTYPE html>", "");
                List<String> open = new ArrayList<>();
                Matcher tags = tag.matcher(page);
                while (tags.find()) {
                    if (!tags.group(1).isEmpty()) {
                        assertWithMessage(name).that(tags.group(2)).isEqualTo(open.remove(open.size() - 1));
                    } else if (tags.group(3).isEmpty() && !empty.contains(tags.group(2))) {
                        open.add(tags.group(2));
                    }
                }
                assertThat(open).isEmpty();
                assertWithMessage(name).that(tag.matcher(page).replaceAll("")).doesNotContainMatch("[<>]");
                assertWithMessage(name).that(page).doesNotContainMatch("&(?!(lt|gt|amp|quot|#39);)");
            }
        });
    }

    /** The Javadoc of a kernel of proved bounds, and of one that was measured. */
    @Test
    void errorsAreThoseOfTheJavadoc() {
        for (String name : List.of("Spam", "Cauchy", "Rows", "Classes")) {
            JsonObject trust = REPORTS.json(name).getAsJsonObject("trust");
            boolean isMeasured = trust.get("kind").getAsString().equals("measured");
            JsonArray errors = trust.getAsJsonArray("errors");
            String field = isMeasured ? "measured" : "bound";
            String expected = "loss " + text(errors, 0, field) + ", gradient " + text(errors, 1, field) + ", Hessian "
                    + text(errors, 2, field) + ".";
            String javadoc = REPORTS.source(name).replaceAll("\\s+\\* ?", " ");
            assertThat(javadoc).contains(expected);
            if (isMeasured) {
                assertThat(javadoc).contains("at " + trust.get("points").getAsInt() + " points");
            }
        }
    }

    private static String text(JsonArray list, int index, String field) {
        return list.get(index).getAsJsonObject().get(field).getAsString();
    }

    /** Published: 2.06e-9 at a logit of -20; and what the class itself gives. */
    @Test
    void specialValuesAreTheTruthAndTheKernels() {
        Compiled compiled = Compiled.sources(ONE);
        Map<String, String> methods = Map.of("loss", "loss", "gradient", "gradient", "Hessian", "hessian");
        int compared = 0;
        for (JsonElement element : REPORTS.json("Spam").getAsJsonArray("values")) {
            JsonObject value = element.getAsJsonObject();
            float input = number(value.get("input").getAsString());
            float target = number(value.get("target").getAsString());
            Object result = compiled.call(
                    "test.SpamKernel",
                    methods.get(value.get("result").getAsString()),
                    new Class<?>[] {float.class, float.class},
                    input,
                    target);
            assertThat(number(value.get("kernel").getAsString())).isEqualTo((Float) result + 0f);
            if (input == -20 && target == 0 && value.get("result").getAsString().equals("loss")) {
                assertThat(value.get("exact").getAsString()).isEqualTo("2.06115362e-9");
            }
            compared++;
        }
        assertThat(compared).isAtLeast(60);
    }

    private static float number(String text) {
        return Float.parseFloat(text.replace("infinity", "Infinity"));
    }

    /**
     * In float, 1 + exp(-x) is 1 from 17 on: the forms before PyTorch's lose a confident positive's loss, PyTorch's keeps that by log1p,
     * but loses the gradient.
     */
    @Test
    void chartsShowWhereOthersLeaveTheTruth() {
        Map<String, Double> ofLoss = at20("loss");
        for (String lost : List.of("the textbook's formula, typed in", "log-sum-exp", "exp-normalise")) {
            assertWithMessage(lost).that(ofLoss.get(lost)).isAtLeast(1e6);
        }
        assertThat(ofLoss.get("PyTorch's form")).isLessThan(4.0);
        assertThat(ofLoss.get("this kernel")).isLessThan(0.65);
        Map<String, Double> ofGradient = at20("gradient");
        assertThat(ofGradient.get("the textbook's formula, typed in")).isAtLeast(1e6);
        assertThat(ofGradient.get("PyTorch's form")).isAtLeast(1e6);
        assertThat(ofGradient.get("this kernel")).isLessThan(0.65);
    }

    /** The errors of a result, by what computes it. */
    private static Map<String, Double> at20(String result) {
        Map<String, Double> errors = new LinkedHashMap<>();
        for (JsonElement element : REPORTS.json("Spam").getAsJsonArray("charts")) {
            JsonObject chart = element.getAsJsonObject();
            if (chart.get("kind").getAsString().equals("ERRORS")
                    && chart.get("result").getAsString().equals(result)) {
                for (JsonElement curve : chart.getAsJsonArray("curves")) {
                    errors.put(curve.getAsJsonObject().get("name").getAsString(), at20(curve.getAsJsonObject()));
                }
            }
        }
        return errors;
    }

    /** The error at the first input from 20 on. */
    private static double at20(JsonObject curve) {
        JsonArray x = curve.getAsJsonArray("x");
        for (int i = 0; i < x.size(); i++) {
            if (x.get(i).getAsDouble() >= 20) {
                return curve.getAsJsonArray("y").get(i).getAsDouble();
            }
        }
        throw new AssertionError(curve);
    }

    /** A form that was chosen by measurement stands first, with the others that were measured. */
    @Test
    void candidatesAreShown() {
        JsonArray candidates = REPORTS.json("Cauchy")
                .getAsJsonArray("derivations")
                .get(2)
                .getAsJsonObject()
                .getAsJsonArray("candidates");
        assertThat(candidates.size()).isAtLeast(2);
        for (int i = 0; i < candidates.size(); i++) {
            assertThat(candidates.get(i).getAsJsonObject().get("chosen").getAsBoolean())
                    .isEqualTo(i == 0);
        }
    }

    /** Cross-entropy of a row that is right by 20 is log(1 + 2 exp(-20)), and its derivative by the input of the target is about that. */
    @Test
    void rowsAreDerivedDrawnAndCompared() {
        JsonObject rows = REPORTS.json("Rows");
        assertThat(texts(rows.getAsJsonArray("derivations"), "result"))
                .containsExactly("loss", "gradient", "Hessian", "gradient at the target", "Hessian at the target")
                .inOrder();
        JsonObject ofLoss = rows.getAsJsonArray("derivations").get(0).getAsJsonObject();
        assertThat(texts(ofLoss.getAsJsonArray("steps"), "rule"))
                .containsAtLeast("exp(a) / sum(exp(b)) -> exp(a - logsumexp(b))", "log(exp(a)) -> a")
                .inOrder();
        Map<String, String> closed = new LinkedHashMap<>();
        for (JsonElement computed : rows.getAsJsonObject("structure").getAsJsonArray("computed")) {
            JsonObject result = computed.getAsJsonObject();
            closed.put(result.get("name").getAsString(), result.get("formula").getAsString());
        }
        for (JsonElement derivation : rows.getAsJsonArray("derivations")) {
            JsonObject result = derivation.getAsJsonObject();
            assertThat(result.get("computed").getAsString())
                    .isEqualTo(closed.get(result.get("result").getAsString()));
        }
        assertThat(rows.getAsJsonArray("charts").size()).isEqualTo(6);
        Map<String, String> right = new LinkedHashMap<>();
        for (JsonElement element : rows.getAsJsonArray("values")) {
            JsonObject value = element.getAsJsonObject();
            assertThat(Double.parseDouble(value.get("ulps").getAsString())).isAtMost(0.65);
            if (value.get("input").getAsString().equals("20, 0, 0, 0")
                    && value.get("target").getAsString().equals("0")) {
                right.put(value.get("result").getAsString(), value.get("exact").getAsString());
            }
        }
        assertThat(Double.parseDouble(right.get("loss"))).isWithin(1e-17).of(Math.log1p(3 * Math.exp(-20)));
        assertThat(Double.parseDouble(right.get("gradient at the target")))
                .isWithin(1e-17)
                .of(-3 * Math.exp(-20) / (1 + 3 * Math.exp(-20)));
        JsonArray schedules = rows.getAsJsonObject("structure").getAsJsonArray("schedules");
        assertThat(texts(schedules, "name"))
                .containsExactly("staged, loss", "staged, lossAndGradient", "staged, lossGradientAndHessian")
                .inOrder();
        for (String name : texts(rows.getAsJsonObject("structure").getAsJsonArray("steps"), "name")) {
            assertWithMessage(name).that(REPORTS.source("Rows")).containsMatch("\\b" + name + "\\b");
        }
    }

    private static List<String> texts(JsonArray list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.getAsJsonObject().get(field).getAsString()));
        return texts;
    }

    /** Nobody can read a format that no page explains. */
    @Test
    void everyFieldIsExplained() throws IOException {
        String page = Files.readString(Path.of("../docs/reports.md"));
        Set<String> fields = new TreeSet<>();
        SOURCES.keySet().forEach(name -> collect(REPORTS.json(name.replace("test.", "")), fields));
        fields.forEach(field -> assertWithMessage(field).that(page).contains("`" + field + "`"));
        assertThat(REPORTS.json("Spam").get("format").getAsString()).isEqualTo("lossmith-report-1");
    }

    private static void collect(JsonElement json, Set<String> fields) {
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(item -> collect(item, fields));
        } else if (json.isJsonObject()) {
            json.getAsJsonObject().entrySet().forEach(field -> {
                fields.add(field.getKey());
                collect(field.getValue(), fields);
            });
        }
    }
}
