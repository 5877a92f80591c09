package dev.lossmith.processor.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.check.Check;
import dev.lossmith.check.Format;
import dev.lossmith.check.RowReference;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.Worst;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Users' formulas of rows, as papers print them: against exact truth, and to the bit what the named loss is. */
@Tag("once")
class RowFormulasTest {
    private static final double FLOAT_BOUND = 1;
    private static final double DOUBLE_BOUND = 8;

    /** Each file of truth is of a loss that users may spell as these. */
    private static final Map<String, List<String>> SPELLINGS = Map.of(
            "softmax_ce_c3",
            List.of(
                    "value = \"-log(softmax(x)[t])\"",
                    "value = \"-logsoftmax(x)[t]\"",
                    "value = \"logsumexp(x) - x[t]\"",
                    "value = \"-log(exp(x[t]) / sum(exp(x)))\"",
                    "value = \"log(sum(exp(x))) - x[t]\"",
                    "value = \"-x[t] + rowMax(x) + log(sum(exp(x - rowMax(x))))\"",
                    "value = \"log(sum(exp(x - x[t])))\"",
                    "value = \"let m = rowMax(x), p = exp(x - m) / sum(exp(x - m)) in -log(p[t])\""),
            "softmax_ce_c10",
            List.of("value = \"-log(softmax(x)[t])\""),
            "softmax_ce_c3_probabilities",
            List.of("value = \"-sum(t * log(softmax(x)))\"", "value = \"-sum(t * logsoftmax(x))\""),
            "focal_ce_c3_g2",
            List.of("value = \"let p = softmax(x)[t] in -((1 - p)^2 * log(p))\""),
            "gaussian_nll",
            List.of("value = \"logVar / 2 + (mu - t)^2 * exp(-logVar) / 2\", inputs = {\"mu\", \"logVar\"}"),
            "dice_n8",
            List.of("value = \"1 - (2 * sum(x * t) + 1) / (sum(x) + sum(t) + 1)\", input = @Range({0, 1})"));

    /** Losses that have no name: the checker's difference quotients are their truth. */
    private static final List<String> OTHERS = List.of(
            "value = \"sum(t * log(t / softmax(x)))\", targets = Targets.PROBABILITIES",
            "value = \"sum(t * (log(t) - logsoftmax(x)))\", targets = Targets.PROBABILITIES",
            "value = \"mean((x - t)^2)\", target = @Range({-5, 5})",
            "value = \"-log(softmax(x / 2)[t])\", targets = Targets.INDEX",
            "value = \"-(0.9 * logsoftmax(x)[t] + 0.1 / n * sum(logsoftmax(x)))\", targets = Targets.INDEX",
            "value = \"-log(softmax(s * x)[t])\", constants = \"s = 3\", targets = Targets.INDEX, classWeight = {1, 2, 4}");

    /** Its derivatives in DOUBLE are measured to be better than they are elsewhere: their ulps are tiny beside those of what cancels. */
    private static final List<String> COSINES = List.of(
            "value = \"1 - sum(x * t) / (sqrt(sum(x^2)) * sqrt(sum(t^2)))\"",
            "value = \"1 - sum(x * t) / sqrt(sum(x^2) * sum(t^2))\"");

    private static final List<String> ANNOTATIONS = annotations();
    private static final Compiled COMPILED = Compiled.sources(ConfigMatrix.sources(ANNOTATIONS));

    private static List<String> annotations() {
        List<String> all = new ArrayList<>();
        for (Format format : Format.values()) {
            SPELLINGS.keySet().forEach(name -> {
                GoldenRows file = GoldenRows.read(name);
                all.add(file.annotation(format.name()));
                spellings(name, format).forEach(spelling -> all.add(annotation(file, spelling, format)));
            });
            OTHERS.forEach(
                    other -> all.add("@FormulaLoss(" + other + ", classes = 3, precision = Precision." + format + ")"));
        }
        COSINES.forEach(cosine -> all.add("@FormulaLoss(" + cosine + ", classes = 3)"));
        return all;
    }

    private static String annotation(GoldenRows file, String spelling, Format format) {
        String targets = file.rows().get(0).isIndex() ? "INDEX" : "PROBABILITIES";
        String row = spelling.contains("inputs = {")
                ? ""
                : ", targets = Targets." + targets + ", classes = " + file.inputs();
        return "@FormulaLoss(" + spelling + row + ", reduction = Reduction.NONE, precision = Precision." + format + ")";
    }

    static Stream<Arguments> spellings() {
        return Stream.of(Format.values())
                .flatMap(format -> SPELLINGS.keySet().stream()
                        .flatMap(
                                name -> spellings(name, format).map(spelling -> Arguments.of(name, spelling, format))));
    }

    /** Which form is found does not depend on the format. */
    private static Stream<String> spellings(String name, Format format) {
        return SPELLINGS.get(name).stream().limit(format == Format.FLOAT ? 1 : Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void eachSpellingIsTheNamedLoss(String name, String spelling, Format format) throws ReflectiveOperationException {
        GoldenRows file = GoldenRows.read(name);
        Object named = kernel(file.annotation(format.name()));
        Object spelled = kernel(annotation(file, spelling, format));
        for (GoldenRows.Row row : file.rows()) {
            double[][] expected = GoldenRowsTest.results(named, format, row);
            double[][] found = GoldenRowsTest.results(spelled, format, row);
            for (int i = 0; i < expected.length; i++) {
                int quantity = i;
                assertArrayEquals(expected[i], found[i], () -> spelling + ", result " + quantity + " at " + row);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void eachIsWithinTheBoundsOfTheTruth(String name, String spelling, Format format)
            throws ReflectiveOperationException {
        GoldenRows file = GoldenRows.read(name);
        Object kernel = kernel(annotation(file, spelling, format));
        List<Worst> worst = Stream.of("loss", "gradient", "Hessian")
                .map(result -> new Worst(spelling + " " + format + " " + result))
                .toList();
        for (GoldenRows.Row row : file.rows()) {
            double[][] found = GoldenRowsTest.results(kernel, format, row);
            GoldenRowsTest.measure(worst.get(0), format, found[0][0], row.loss(), file.lossScale(row), row);
            for (int j = 0; j < row.input().length; j++) {
                double gradient = row.gradient()[j];
                double hessian = row.hessian()[j];
                GoldenRowsTest.measure(worst.get(1), format, found[1][j], gradient, file.gradientScale(row, j), row);
                GoldenRowsTest.measure(worst.get(2), format, found[2][j], hessian, file.hessianScale(row, j), row);
            }
        }
        worst.forEach(each -> each.assertAtMost(format == Format.FLOAT ? FLOAT_BOUND : DOUBLE_BOUND));
    }

    static Stream<Integer> others() {
        return IntStream.range(0, ANNOTATIONS.size())
                .filter(i -> !ANNOTATIONS.get(i).contains("NONE"))
                .boxed();
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatHasNoNameIsWithinWhatItsKernelSays(int config) throws ReflectiveOperationException {
        RowReference reference = (RowReference) COMPILED.loadClass("test.Config" + config + "Reference")
                .getConstructor()
                .newInstance();
        assertEquals(3, reference.inputs());
        Check.of(reference).points(90).run().requireWithinBounds();
    }

    private static Object kernel(String annotation) throws ReflectiveOperationException {
        return COMPILED.loadClass("test.Config" + ANNOTATIONS.indexOf(annotation) + "Kernel")
                .getField("INSTANCE")
                .get(null);
    }
}
