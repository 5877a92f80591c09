package dev.lossmith.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The truth here is the stable formula in double: at target 0 and 1 it is right to some 1e-15, or 1e-8 ulp of float. */
class AccuracyChartTest {

    private static final int TEXTBOOK = 0;
    private static final int PYTORCH = 1;
    private static final int LOSSMITH = 2;

    private static List<ErrorCurve> loss;
    private static List<ErrorCurve> gradient;

    @BeforeAll
    static void measure() {
        loss = ErrorCurve.ofLoss();
        gradient = ErrorCurve.ofGradient();
    }

    @Test
    void lossmithStaysBelowTwoUlpEverywhere() {
        for (List<ErrorCurve> panel : List.of(loss, gradient)) {
            for (ErrorCurve.Bin bin : panel.get(LOSSMITH).bins()) {
                assertTrue(bin.ulps() < 2, bin.toString());
                assertEquals("", bin.lost());
            }
        }
    }

    @Test
    void pyTorchsFormulaLosesEverythingInTheTailThatIsAlmostRight() {
        for (int i = 0; i < ErrorCurve.BINS; i++) {
            double center = loss.get(PYTORCH).bins().get(i).center();
            String lostLoss = loss.get(PYTORCH).bins().get(i).lost();
            String lostGradient = gradient.get(PYTORCH).bins().get(i).lost();
            if (Math.abs(center) > 17) {
                assertEquals(center < 0 ? "0" : "", lostLoss, "loss at " + center);
                assertEquals(center > 0 ? "0" : "", lostGradient, "gradient at " + center);
            }
            if (Math.abs(center) < 14) {
                assertEquals("", lostLoss + lostGradient, "at " + center);
            }
        }
    }

    @Test
    void textbookLosesBothTailsOfTheLossAndOneOfTheGradient() {
        for (int i = 0; i < ErrorCurve.BINS; i++) {
            double center = loss.get(TEXTBOOK).bins().get(i).center();
            String lostLoss = loss.get(TEXTBOOK).bins().get(i).lost();
            String lostGradient = gradient.get(TEXTBOOK).bins().get(i).lost();
            if (Math.abs(center) > 18) {
                assertEquals(center < 0 ? "0" : "∞", lostLoss, "loss at " + center);
                assertEquals(center > 0 ? "NaN" : "", lostGradient, "gradient at " + center);
            }
            if (Math.abs(center) < 16) {
                assertEquals("", lostLoss + lostGradient, "at " + center);
            }
        }
    }

    /** PyTorch's formula at logit -12, target 0: 5.722e-6 instead of 6.144e-6, as computed with NumPy and mpmath. */
    @Test
    void pyTorchsFormulaIsSevenPercentOffAtMinusTwelve() {
        assertEquals(5.722e-6, FloatFormulas.pyTorch(-12, 0), 0.001e-6);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void errorsAreTheDistancesFromTheTruthInUlps(int curve) {
        FloatFormulas.Formula[] losses = {FloatFormulas.textbook(1), FloatFormulas::pyTorch, ErrorCurve::lossmithLoss};
        assertErrors(loss.get(curve), losses[curve], 0, x -> StrictMath.log1p(StrictMath.exp(x)));
        FloatFormulas.Formula[] gradients = {
            FloatFormulas::chainedGradient, FloatFormulas::textbookGradient, ErrorCurve::lossmithGradient
        };
        assertErrors(gradient.get(curve), gradients[curve], 1, x -> -1 / (1 + StrictMath.exp(x)));
    }

    @Test
    void pictureIsSelfContainedAndHasACurveForEachFormulaInBothPanels(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new folder").resolve("accuracy.svg");
        AccuracyChart.main(new String[] {file.toString()});
        String svg = Files.readString(file);
        assertTrue(svg.getBytes(StandardCharsets.UTF_8).length < 60_000);
        assertFalse(Pattern.compile("url\\(|href|@import|<script|<image|NaN,|,NaN")
                .matcher(svg)
                .find());

        NodeList curves = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("polyline");
        assertEquals(6, curves.getLength());
        for (int i = 0; i < curves.getLength(); i++) {
            assertEquals(
                    ErrorCurve.BINS,
                    ((Element) curves.item(i)).getAttribute("points").split(" ").length);
        }
    }

    private static void assertErrors(
            ErrorCurve curve, FloatFormulas.Formula formula, float target, DoubleUnaryOperator truth) {
        for (int bin = 0; bin < ErrorCurve.BINS; bin++) {
            double worst = 0;
            for (int i = 0; i < ErrorCurve.LOGITS_PER_BIN; i++) {
                float logit = ErrorCurve.logit(bin, i);
                double exact = truth.applyAsDouble(logit);
                // The gradient is nearer to 0 than -1, even where double cannot say so.
                double unit = Math.scalb(1.0, Math.getExponent(Math.nextDown(Math.abs(exact))) - 23);
                double error = Math.abs(formula.at(logit, target) - exact) / unit;
                worst = Math.max(worst, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
            }
            assertEquals(worst, curve.bins().get(bin).ulps(), 1e-6 * Math.max(1, worst), curve.name() + bin);
        }
    }
}
